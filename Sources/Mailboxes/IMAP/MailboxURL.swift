/// Names for what lies on a server (RFC 5092): of a folder, the key under which its position is remembered; of a message, where
/// it was found. Neither depends on the account's name in the configuration.
package enum MailboxURL {
  package static let scheme = "imap://"

  /// - Parameter folder: as the server writes it.
  package static func folder(_ folder: String, user: String, host: String) -> String {
    "\(scheme)\(encoded(user))@\(host.lowercased())/\(encoded(folder))"
  }

  package static func message(_ uid: UInt32, uidValidity: UInt32, in folderURL: String) -> String {
    "\(folderURL);UIDVALIDITY=\(uidValidity)/;UID=\(uid)"
  }

  private static func encoded(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      let scalar = UnicodeScalar(byte)
      if scalar.properties.isAlphabetic && byte < 0x80 || (0x30...0x39).contains(byte) || "-._~".utf8.contains(byte) {
        result.unicodeScalars.append(scalar)
      } else {
        result += "%" + String(byte >> 4, radix: 16, uppercase: true) + String(byte & 15, radix: 16, uppercase: true)
      }
    }
    return result
  }
}
