import Digest
import Foundation
import Model

/// A letter → the bytes of a message (RFC 5322, RFC 2045), 7-bit clean, CRLF. Our own, because libetpan 1.9.4 writes raw 8-bit headers,
/// doubles trailing blanks and names the machine in Message-IDs.
package enum MessageWriter {
  package static func write(_ letter: Letter) -> [UInt8] {
    var head = ""
    head += HeaderWriter.field("Date", HeaderWriter.date(letter.date))
    head += HeaderWriter.addresses("From", [letter.from])
    if !letter.to.isEmpty { head += HeaderWriter.addresses("To", letter.to) }
    if !letter.cc.isEmpty { head += HeaderWriter.addresses("Cc", letter.cc) }
    head += HeaderWriter.field("Subject", letter.subject)
    head += HeaderWriter.ids("Message-ID", [letter.messageID])
    if let parent = letter.inReplyTo { head += HeaderWriter.ids("In-Reply-To", [parent]) }
    if !letter.references.isEmpty { head += HeaderWriter.ids("References", letter.references) }
    for field in letter.extra where field.name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x3A }) {
      head += HeaderWriter.field(field.name, field.value)
    }
    head += "MIME-Version: 1.0\r\n"
    let text = textPart(letter.text)
    guard !letter.files.isEmpty else { return Array((head + text).utf8) }
    let boundary = boundary(letter)
    var message = head + "Content-Type: multipart/mixed; boundary=\"\(boundary)\"\r\n\r\n--\(boundary)\r\n" + text
    for file in letter.files { message += "\r\n--\(boundary)\r\n" + filePart(file) }
    return Array((message + "\r\n--\(boundary)--\r\n").utf8)
  }

  /// No line of the letter can be it: it is made from all of it, and holds what neither encoding lets stand at a line's start.
  private static func boundary(_ letter: Letter) -> String {
    "=_" + SHA256.hex(Array((letter.messageID + letter.text).utf8)).prefix(32)
  }

  private static func textPart(_ text: String) -> String {
    let lines = text.replacingOccurrences(of: "\r\n", with: "\n").replacingOccurrences(of: "\r", with: "\n")
    return "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
      + quotedPrintable(lines)
  }

  private static func filePart(_ file: Letter.File) -> String {
    let type =
      file.contentType.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x3B }
      ? file.contentType : "application/octet-stream"
    let name = file.filename.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? "file"
    let safe = String(name.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }.map { Character($0) })
    return "Content-Type: \(type)\(HeaderWriter.parameter("name", safe))\r\nContent-Transfer-Encoding: base64\r\n"
      + "Content-Disposition: attachment\(HeaderWriter.parameter("filename", safe))\r\n\r\n"
      + Data(file.bytes).base64EncodedString(options: [
        .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
      ]) + "\r\n"
  }

  /// RFC 2045 §6.7: lines of at most 76 characters, no blank at a line's end but encoded, and no line that begins with "From " or a single
  /// point, which transports would change.
  static func quotedPrintable(_ text: String) -> String {
    var result = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let bytes = Array(line.utf8)
      var out = ""
      var length = 0
      for (index, byte) in bytes.enumerated() {
        let isLast = index == bytes.count - 1
        let isPlain = (byte > 0x20 && byte < 0x7F && byte != 0x3D) || ((byte == 0x20 || byte == 0x09) && !isLast)
        let startsLine = length == 0
        let isFrom = startsLine && byte == 0x46 && bytes[index...].starts(with: Array("From ".utf8))
        let isPoint = startsLine && byte == 0x2E
        let piece = isPlain && !isFrom && !isPoint ? String(UnicodeScalar(byte)) : "=" + hex(byte)
        if length + piece.count > 75 {
          out += "=\r\n"
          length = 0
        }
        out += piece
        length += piece.count
      }
      result += out + "\r\n"
    }
    if result.hasSuffix("\r\n\r\n"), text.hasSuffix("\n") { result.removeLast() }
    return result
  }

  private static func hex(_ byte: UInt8) -> String {
    let digits = Array("0123456789ABCDEF")
    return String([digits[Int(byte >> 4)], digits[Int(byte & 15)]])
  }
}
