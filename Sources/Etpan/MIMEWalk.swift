import Digest
import Foundation
import Model

/// One way down through a message's parts, with what it has used up of the limits.
struct MIMEWalk {
  /// The path of a part whose content is asked for.
  var wanted: [Int]?
  private(set) var wantedContent: [UInt8]?
  /// Contents are left empty: which parts there are is all that is asked for.
  private let isOutline: Bool

  private var defects: [Defect] = []
  private var partCount = 0
  private var textBytes = 0

  init(wanted: [Int]? = nil, isOutline: Bool = false) {
    self.wanted = wanted
    self.isOutline = isOutline
  }

  mutating func message(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, path: [Int], depth: Int
  ) -> MIMEMessage {
    let outer = defects
    defects = []
    defer { defects = outer }
    let block = unsafe HeaderBlock(bytes, in: range)
    defects += block.defects
    let root = unsafe part(
      bytes, block.fields, block.bodyStart..<range.upperBound, path: path, depth: depth, parent: "")
    var headers = MessageHeaders(block.fields, charset: root.parameters["charset"] ?? "")
    defects += headers.defects
    return MIMEMessage(
      headers: headers.fields, addresses: headers.addresses, date: headers.date,
      received: headers.received, messageID: headers.messageID,
      inReplyTo: headers.takeIDs("in-reply-to"), references: headers.takeIDs("references"), root: root, defects: defects
    )
  }

  private mutating func part(
    _ bytes: UnsafeBufferPointer<UInt8>, _ fields: [RawField], _ body: Range<Int>, path: [Int], depth: Int,
    parent: String
  ) -> MIMEPart {
    partCount += 1
    let header = PartHeader(fields, isInDigest: parent == "multipart/digest")
    var part = MIMEPart(
      contentType: header.type, parameters: header.parameters, disposition: header.disposition,
      filename: header.filename,
      contentID: header.contentID, path: path, content: .text(""))
    let slice = unsafe UnsafeBufferPointer(rebasing: bytes[body])
    if header.type.hasPrefix("multipart/"), let boundary = header.parameters["boundary"], depth < Limits.depth {
      if let children = unsafe children(slice, boundary, header.type, path: path, depth: depth) {
        part.content = .multipart(children)
        return part
      }
    } else if header.type.hasPrefix("multipart/") {
      defects.append(Defect(depth < Limits.depth ? "multipart-without-boundary" : "nested-too-deep"))
    }
    if header.type == "message/rfc822" || header.type == "message/global", depth < Limits.depth {
      let content = unsafe decoded(slice, header.encoding)
      if wanted == path { wantedContent = content }
      part.digest = ContentDigest(size: content.count, sha256: SHA256.hex(content))
      part.content = unsafe .message(
        content.withUnsafeBufferPointer { unsafe message($0, 0..<$0.count, path: path + [0], depth: depth + 1) })
      return part
    }
    let content = isOutline ? [] : unsafe decoded(slice, header.encoding)
    if wanted == path { wantedContent = content }
    // A multipart that cannot be cut is read as the text that it is.
    if header.isText || header.type.hasPrefix("multipart/") { return textPart(part, header, content, parent: parent) }
    part.content = .data(size: content.count, sha256: SHA256.hex(content))
    return part
  }

  /// The parts of a multipart; nil where it has none and is to be read as text.
  private mutating func children(
    _ body: UnsafeBufferPointer<UInt8>, _ boundary: String, _ type: String, path: [Int], depth: Int
  ) -> [MIMEPart]? {
    let splitter = unsafe MultipartSplitter(body, boundary: boundary)
    defects += splitter.defects
    var children: [MIMEPart] = []
    for range in splitter.parts {
      guard partCount < Limits.parts else {
        defects.append(Defect("too-many-parts"))
        break
      }
      let block = unsafe HeaderBlock(body, in: range)
      // A part may have no header at all: its text begins behind the blank line (RFC 2046 §5.1).
      defects += block.defects.filter { $0.code != "no-headers" && $0.code != "blank-line-before-headers" }
      let childPath = path + [children.count]
      guard leadsToWanted(childPath) else {
        children.append(MIMEPart(contentType: "", path: childPath, content: .text("")))
        continue
      }
      let part = unsafe part(
        body, block.fields, block.bodyStart..<range.upperBound, path: childPath, depth: depth + 1,
        parent: type)
      children.append(part)
    }
    if children.isEmpty, splitter.defects.isEmpty { defects.append(Defect("boundary-not-found")) }
    return children.isEmpty ? nil : children
  }

  /// Where one part is asked for, the others' contents need not be decoded.
  private func leadsToWanted(_ path: [Int]) -> Bool { wanted.map { $0.starts(with: path) } ?? true }

  private func decoded(_ body: UnsafeBufferPointer<UInt8>, _ encoding: String) -> [UInt8] {
    unsafe TransferEncoding.decode(body, name: encoding)
  }

  private mutating func textPart(_ part: MIMEPart, _ header: PartHeader, _ content: [UInt8], parent: String) -> MIMEPart
  {
    var part = part
    let path = part.path
    // What may come to be shown as a file; the letter itself needs none.
    if header.isAttachment || !header.isWords || parent == "multipart/related" {
      part.digest = ContentDigest(size: content.count, sha256: SHA256.hex(content))
    }
    let blocks = header.type == "text/plain" ? UUEncode.blocks(in: content) : []
    guard !blocks.isEmpty else {
      part.content = .text(text(content, header))
      return part
    }
    // QUIRK: files within the text become parts of their own beside it.
    var rest: [UInt8] = []
    var position = 0
    var files: [MIMEPart] = []
    for block in blocks {
      rest += content[position..<block.range.lowerBound]
      position = block.range.upperBound
      let number = files.count + 1
      if wanted == path + [number] { wantedContent = block.content }
      files.append(
        MIMEPart(
          contentType: "application/octet-stream", disposition: "attachment", filename: PartHeader.safeName(block.name),
          path: path + [number], content: .data(size: block.content.count, sha256: SHA256.hex(block.content))))
    }
    rest += content[position...]
    part.content = .text(text(rest, header))
    part.path = path + [0]
    return MIMEPart(contentType: "multipart/mixed", path: path, content: .multipart([part] + files))
  }

  private mutating func text(_ content: [UInt8], _ header: PartHeader) -> String {
    var content = content
    let room = max(0, min(Limits.textPart, Limits.text - textBytes))
    if content.count > room {
      defects.append(Defect("text-too-long", "\(content.count) bytes, the first \(room) are read"))
      content.removeSubrange(room...)
    }
    textBytes += content.count
    let isHTML = header.type == "text/html"
    let label = header.parameters["charset"] ?? (isHTML ? HTMLCharset.declared(in: content) : "")
    let decoded = Charset.decode(content, label: label, allowsUTF7: !isHTML)
    if decoded.isDamaged { defects.append(Defect("wrong-charset", label)) }
    return decoded.string.withLineFeeds
  }
}

/// The charset that an HTML page declares for itself (WHATWG HTML, "prescan a byte stream"): used where the part says none.
enum HTMLCharset {
  static func declared(in content: [UInt8]) -> String {
    let head = String(decoding: content.prefix(2048), as: UTF8.self).lowercased()
    guard let meta = head.range(of: "charset=") else { return "" }
    let value = head[meta.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
    return String(value.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" })
  }
}

extension String {
  /// CRLF and CR as LF, NUL as U+FFFD.
  fileprivate var withLineFeeds: String {
    var copy = self
    return copy.withUTF8 { text in
      guard unsafe text.contains(0x0D) || text.contains(0) else { return self }
      var bytes: [UInt8] = []
      bytes.reserveCapacity(text.count)
      var previous: UInt8 = 0
      // By index: the formatter takes the blank out of `for unsafe byte`.
      for index in text.indices {
        let byte = unsafe text[index]
        switch byte {
        case 0x0D: bytes.append(0x0A)
        case 0x0A where previous == 0x0D: break
        case 0: bytes += [0xEF, 0xBF, 0xBD]
        default: bytes.append(byte)
        }
        previous = byte
      }
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}
