private import Foundation

/// Names of folders on the wire: modified UTF-7 (RFC 3501 §5.1.3).
package enum MailboxName {
  /// As a person reads it; what is not well-formed is left as it stands.
  package static func decoded(_ raw: String) -> String {
    var result = ""
    var rest = Substring(raw)
    while let start = rest.firstIndex(of: "&") {
      result += rest[..<start]
      guard let end = rest[start...].firstIndex(of: "-") else { return result + rest[start...] }
      let code = rest[rest.index(after: start)..<end]
      result += code.isEmpty ? "&" : text(code) ?? String(rest[start...end])
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  package static func encoded(_ name: String) -> String {
    var result = ""
    var pending: [UInt16] = []
    func flush() {
      guard !pending.isEmpty else { return }
      let bytes = pending.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
      let code = Data(bytes).base64EncodedString().replacing("/", with: ",").replacing("=", with: "")
      result += "&\(code)-"
      pending = []
    }
    for scalar in name.unicodeScalars {
      if (0x20...0x7E).contains(scalar.value) {
        flush()
        result += scalar == "&" ? "&-" : String(scalar)
      } else {
        pending += Array(String(scalar).utf16)
      }
    }
    flush()
    return result
  }

  private static func text(_ code: Substring) -> String? {
    let padding = String(repeating: "=", count: (4 - code.utf8.count % 4) % 4)
    guard let data = Data(base64Encoded: code.replacing(",", with: "/") + padding), data.count % 2 == 0 else {
      return nil
    }
    let units = stride(from: 0, to: data.count, by: 2).map { UInt16(data[$0]) << 8 | UInt16(data[$0 + 1]) }
    return String(validating: units, as: UTF16.self)
  }
}
