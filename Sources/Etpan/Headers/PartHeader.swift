import Model

/// What a part says of itself (RFC 2045, RFC 2183).
struct PartHeader {
  private(set) var type: String
  private(set) var parameters: [String: String]
  /// Content-Transfer-Encoding, lower case.
  private(set) var encoding: String
  private(set) var disposition: String
  private(set) var filename: String?
  private(set) var contentID: String?

  /// - Parameter isInDigest: the default type is message/rfc822 there (RFC 2046 §5.1.5).
  init(_ fields: [RawField], isInDigest: Bool) {
    func value(_ name: String) -> [UInt8]? { fields.first { $0.name.equalsIgnoringCase(name) }?.value }
    let content = Parameters(value("content-type") ?? [])
    type = content.value
    if !type.containsBytes(of: "/") || type.hasSuffix("/") {
      type =
        type == "text" || type.isEmpty
        ? (isInDigest && type.isEmpty ? "message/rfc822" : "text/plain") : "application/octet-stream"
    }
    parameters = content.parameters
    encoding = String(decoding: value("content-transfer-encoding") ?? [], as: UTF8.self).lowercased()
      .filter { $0 > " " && $0 != "\"" && $0 != ";" }
    // A multipart is never encoded (RFC 2045 §6.4).
    if type.hasPrefix("multipart/") { encoding = "" }
    let placing = Parameters(value("content-disposition") ?? [])
    disposition = placing.value
    filename = (placing["filename"] ?? content["name"]).flatMap(Self.safeName)
    contentID = value("content-id").map { String(decoding: $0, as: UTF8.self).filter { $0 != "<" && $0 != ">" } }
  }

  var isText: Bool { type.hasPrefix("text/") }

  /// A text that people read, not data in lines.
  var isWords: Bool { type == "text/plain" || type == "text/html" || type == "text/enriched" }

  /// A text that is a file and not the letter itself.
  var isAttachment: Bool { disposition == "attachment" || filename != nil }

  /// A file name that stays in its folder: no path, no control characters; nil where nothing is left.
  static func safeName(_ name: String) -> String? {
    let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
    let clean = String(
      last.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F && !(0x202A...0x202E).contains($0.value) }
    )
    .split(separator: " ").joined(separator: " ")
    return clean.isEmpty || clean == "." || clean == ".." ? nil : clean
  }
}
