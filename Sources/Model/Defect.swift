/// Something wrong with a message, said in words a user can read; the message itself is used as far as it goes.
package struct Defect: Hashable, Sendable, Codable, CustomStringConvertible {
  /// A short stable name, such as `header-without-colon` or `unknown-charset`.
  package var code: String
  /// What exactly, or "".
  package var detail: String

  package init(_ code: String, _ detail: String = "") {
    self.code = code
    self.detail = detail
  }

  package var description: String { detail.isEmpty ? code : "\(code): \(detail)" }
}
