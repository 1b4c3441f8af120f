/// One mailbox of an address list (RFC 5322 §3.4): a display name, decoded, and an address.
package struct MailAddress: Hashable, Sendable, Codable {
  /// The display name, decoded, or "" where there is none.
  package var name: String
  /// `local@domain` as written; compare by `key`.
  package var address: String

  package init(name: String = "", address: String) {
    self.name = name
    self.address = address
  }

  /// The form in which two addresses are the same mailbox: lower case.
  package var key: String { address.lowercased() }

  /// The domain in lower case, or "" where the address has none.
  package var domain: String {
    guard let at = address.utf8.lastIndex(of: UInt8(ascii: "@")) else { return "" }
    return String(address[address.index(after: at)...]).lowercased()
  }
}
