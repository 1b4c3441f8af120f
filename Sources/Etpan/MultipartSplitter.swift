private import CEtpan
import Model

/// Cuts a multipart body into its parts by libetpan (RFC 2046 §5.1), behind a guard: what crashes libetpan 1.9.4 is blanked in the
/// private copy that it gets, of the same length, so that every offset also holds for the original.
@safe struct MultipartSplitter: ~Copyable {
  /// Byte offsets of each part within the body, headers and all.
  private(set) var parts: [Range<Int>] = []
  private(set) var defects: [Defect] = []

  /// - Parameters:
  ///   - body: the multipart's body.
  ///   - boundary: its boundary parameter.
  init(_ body: UnsafeBufferPointer<UInt8>, boundary: String) {
    guard (1...200).contains(boundary.utf8.count),
      boundary.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C })
    else {
      defects.append(Defect("unusable-boundary"))
      return
    }
    // libetpan sees a message of its own making around the body: no header line of the sender's can lead it astray.
    let head = Array("Content-Type: multipart/mixed; boundary=\"\(boundary)\"\r\n\r\n".utf8)
    var copy: [UInt8] = []
    copy.reserveCapacity(head.count + body.count + 1)
    copy += head
    unsafe copy.append(contentsOf: body)
    if let refusal = MultipartGuard.sanitise(&copy, from: head.count) {
      defects.append(refusal)
      return
    }
    // The quoted-printable decoder reads one byte too far.
    copy.append(0)
    let length = copy.count - 1
    parts = unsafe copy.withUnsafeBytes { raw in
      guard let base = unsafe raw.baseAddress?.assumingMemoryBound(to: CChar.self) else { return [] }
      return unsafe Self.parts(in: base, length: length).map {
        ($0.lowerBound - head.count)..<($0.upperBound - head.count)
      }
      .filter { $0.lowerBound >= 0 && $0.upperBound <= length - head.count }
    }
  }

  /// Offsets of the parts of a message whose body is one multipart.
  private static func parts(in base: UnsafePointer<CChar>, length: Int) -> [Range<Int>] {
    var index = 0
    var root: UnsafeMutablePointer<mailmime>?
    guard unsafe mailmime_parse(base, length, &index, &root) == MAILIMF_NO_ERROR, let root = unsafe root else {
      return []
    }
    defer { unsafe mailmime_free(root) }
    guard unsafe root.pointee.mm_type == MAILMIME_MESSAGE,
      let content = unsafe root.pointee.mm_data.mm_message.mm_msg_mime,
      unsafe content.pointee.mm_type == MAILMIME_MULTIPLE,
      let list = unsafe content.pointee.mm_data.mm_multipart.mm_mp_list
    else { return [] }
    var ranges: [Range<Int>] = []
    var cell = unsafe list.pointee.first
    for _ in 0..<Limits.parts {
      guard let current = unsafe cell else { break }
      if let data = unsafe current.pointee.data {
        let part = unsafe data.assumingMemoryBound(to: mailmime.self).pointee
        if let start = unsafe part.mm_mime_start {
          let offset = unsafe start - base
          let count = unsafe part.mm_length
          if offset >= 0, offset <= length, count <= length - offset { ranges.append(offset..<offset + count) }
        }
      }
      unsafe cell = current.pointee.next
    }
    return ranges
  }
}

/// What has to be kept from libetpan 1.9.4: found by fuzzing, each with its reason in `Limits`.
enum MultipartGuard {
  /// Blanks what can be blanked; answers the reason where the text must not be handed over at all.
  static func sanitise(_ bytes: inout [UInt8], from start: Int) -> Defect? {
    var multiparts = 0
    var messages = 0
    var openParentheses = 0
    var index = start
    var lineBegins = true
    var isHeaderLike = false
    while index < bytes.count {
      let byte = bytes[index]
      if lineBegins {
        isHeaderLike = byte == 0x20 || byte == 0x09 || byte | 0x20 == UInt8(ascii: "c")
        lineBegins = false
        // A folded line goes on with the parentheses of the one before.
        if byte != 0x20 && byte != 0x09 { openParentheses = 0 }
      }
      switch byte {
      case 0x0A: lineBegins = true
      case UInt8(ascii: "\""):
        // `"\""` as a boundary is a buffer overflow (CWE-787).
        if index + 3 < bytes.count, bytes[index + 1] == 0x5C, bytes[index + 2] == 0x22, bytes[index + 3] == 0x22 {
          bytes[index + 1] = UInt8(ascii: "_")
          bytes[index + 2] = UInt8(ascii: "_")
        }
      case UInt8(ascii: "("):
        openParentheses += 1
        if openParentheses > Limits.openParentheses { bytes[index] = 0x20 }
      case UInt8(ascii: ")"): openParentheses = max(0, openParentheses - 1)
      case UInt8(ascii: "m"), UInt8(ascii: "M"):
        if isHeaderLike, matches("multipart", bytes, index) { multiparts += 1 }
      case UInt8(ascii: "r"), UInt8(ascii: "R"):
        if isHeaderLike, matches("rfc822", bytes, index) { messages += 1 }
      default: break
      }
      index += 1
    }
    if multiparts > Limits.multipartMentions { return Defect("refused-nesting", "\(multiparts) multiparts") }
    if messages > Limits.rfc822Mentions { return Defect("refused-nesting", "\(messages) messages within messages") }
    return nil
  }

  private static func matches(_ word: StaticString, _ bytes: [UInt8], _ index: Int) -> Bool {
    guard index + word.utf8CodeUnitCount <= bytes.count else { return false }
    return (0..<word.utf8CodeUnitCount).allSatisfy { unsafe bytes[index + $0] | 0x20 == word.utf8Start[$0] | 0x20 }
  }
}
