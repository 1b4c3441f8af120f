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
    unsafe bytes.withUnsafeMutableBufferPointer { unsafe sanitise($0, from: start) }
  }

  private static func sanitise(_ bytes: UnsafeMutableBufferPointer<UInt8>, from start: Int) -> Defect? {
    var multiparts = 0
    var messages = 0
    var openParentheses = 0
    var index = start
    let end = bytes.count
    while index < end {
      let lineStart = index
      let first = unsafe bytes[index]
      let isHeaderLike = first == 0x20 || first == 0x09 || first | 0x20 == UInt8(ascii: "c")
      // A folded line goes on with the parentheses of the one before.
      if first != 0x20 && first != 0x09 { openParentheses = 0 }
      while index < end {
        let byte = unsafe bytes[index]
        if byte == 0x0A { break }
        if byte == UInt8(ascii: "\"") {
          // `"\""` as a boundary is a buffer overflow (CWE-787).
          if index + 3 < end, unsafe bytes[index + 1] == 0x5C && bytes[index + 2] == 0x22 && bytes[index + 3] == 0x22 {
            unsafe bytes[index + 1] = UInt8(ascii: "_")
            unsafe bytes[index + 2] = UInt8(ascii: "_")
          }
        } else if byte == UInt8(ascii: "(") {
          openParentheses += 1
          if openParentheses > Limits.openParentheses { unsafe bytes[index] = 0x20 }
        } else if byte == UInt8(ascii: ")") {
          openParentheses = max(0, openParentheses - 1)
        }
        index += 1
      }
      if isHeaderLike {
        let line = unsafe UnsafeBufferPointer(rebasing: bytes[lineStart..<index])
        multiparts += unsafe count("multipart", line)
        messages += unsafe count("rfc822", line)
      }
      index += 1
    }
    if multiparts > Limits.multipartMentions { return Defect("refused-nesting", "\(multiparts) multiparts") }
    if messages > Limits.rfc822Mentions { return Defect("refused-nesting", "\(messages) messages within messages") }
    return nil
  }

  /// How often a lower-case word stands in a line, in any case.
  private static func count(_ word: StaticString, _ line: UnsafeBufferPointer<UInt8>) -> Int {
    let length = word.utf8CodeUnitCount
    guard line.count >= length else { return 0 }
    let first = unsafe word.utf8Start[0]
    var found = 0
    for index in 0...line.count - length where unsafe line[index] | 0x20 == first {
      var offset = 1
      while offset < length, unsafe line[index + offset] | 0x20 == word.utf8Start[offset] | 0x20 { offset += 1 }
      if offset == length { found += 1 }
    }
    return found
  }
}
