import Foundation
import Model

/// Header fields in ASCII (RFC 5322 §2.2, RFC 2047, RFC 2231), folded, with nothing in them that could begin another field.
enum HeaderWriter {
  private static let lineLength = 76
  /// Bytes of text in one encoded word of base64: 75 characters in all (RFC 2047 §2).
  private static let wordBytes = 42

  static func field(_ name: String, _ value: String) -> String { fold(name, encoded(value)) }

  static func addresses(_ name: String, _ addresses: [MailAddress]) -> String {
    fold(name, addresses.map(mailbox).joined(separator: ", "))
  }

  static func ids(_ name: String, _ ids: [String]) -> String {
    fold(name, ids.map { $0.filter { $0 > " " && $0.isASCII } }.joined(separator: " "))
  }

  /// RFC 5322 §3.3, `Mon, 02 Mar 2026 09:14:00 +0530`.
  static func date(_ instant: Instant) -> String {
    let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let (year, month, day) = instant.day.civil
    let second = instant.seconds + instant.offset - instant.day.number * 86_400
    let minutes = abs(instant.offset) / 60
    return "\(days[instant.day.weekday - 1]), \(padded(day, 2)) \(months[month - 1]) \(padded(year, 4)) "
      + "\(padded(second / 3600, 2)):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2)) \(instant.offset < 0 ? "-" : "+")\(padded(minutes / 60, 2))\(padded(minutes % 60, 2))"
  }

  /// A parameter with an ASCII form for old programs and the true one (RFC 2231 §4).
  static func parameter(_ name: String, _ value: String) -> String {
    let plain = value.replacingOccurrences(of: "\\", with: "_").replacingOccurrences(of: "\"", with: "_")
    if isPlain(value) { return ";\r\n \(name)=\"\(plain)\"" }
    let ascii = String(plain.map { $0.isASCII ? $0 : "_" })
    let encoded = value.utf8.map { byte in
      isTokenByte(byte)
        ? String(UnicodeScalar(byte))
        : "%" + String(byte >> 4, radix: 16).uppercased() + String(byte & 15, radix: 16).uppercased()
    }.joined()
    return ";\r\n \(name)=\"\(ascii)\";\r\n \(name)*=UTF-8''\(encoded)"
  }

  private static func isTokenByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D
      || byte == 0x2E || byte == 0x5F
  }

  private static func isPlain(_ text: String) -> Bool { text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } }

  private static func mailbox(_ address: MailAddress) -> String {
    let spec = address.address.filter { $0 > " " && $0.isASCII && $0 != "<" && $0 != ">" && $0 != "," }
    let name = clean(address.name)
    if name.isEmpty { return spec }
    if !isPlain(name) { return "\(encoded(name)) <\(spec)>" }
    let isAtoms = name.allSatisfy { $0.isLetter || $0.isNumber || " !#$%&'*+-/=?^_`{|}~".contains($0) }
    return isAtoms
      ? "\(name) <\(spec)>"
      : "\"\(name.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "\"", with: "\\\""))\" <\(spec)>"
  }

  /// Line breaks and control characters cannot leave a field.
  private static func clean(_ text: String) -> String {
    String(text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : Character($0) }).trimmed
  }

  /// As it stands, or as encoded words, never split within a character.
  private static func encoded(_ value: String) -> String {
    let text = clean(value)
    if isPlain(text), !text.contains("=?") { return text }
    var words: [String] = []
    var piece: [UInt8] = []
    func close() {
      if !piece.isEmpty { words.append("=?utf-8?B?\(Data(piece).base64EncodedString())?=") }
      piece = []
    }
    for scalar in text.unicodeScalars {
      let bytes = Array(String(Character(scalar)).utf8)
      if piece.count + bytes.count > wordBytes { close() }
      piece += bytes
    }
    close()
    return words.joined(separator: " ")
  }

  /// Lines break at blanks only.
  private static func fold(_ name: String, _ value: String) -> String {
    var line = name + ":"
    var result = ""
    for word in value.split(separator: " ", omittingEmptySubsequences: false) {
      if line.utf8.count + 1 + word.utf8.count > lineLength, line.contains(" ") || line != name + ":",
        !line.trimmed.isEmpty, line != name + ":"
      {
        result += line + "\r\n"
        line = ""
      }
      line += " " + word
    }
    return result + line + "\r\n"
  }
}
