import Model

/// The header of a message, decoded.
struct MessageHeaders {
  private(set) var fields: [HeaderField] = []
  private(set) var addresses: [String: [MailAddress]] = [:]
  private(set) var date: Instant?
  /// Of the topmost Received field.
  private(set) var received: Instant?
  private(set) var messageID: String?
  private(set) var defects: [Defect] = []
  private var ids: [String: [String]] = [:]

  private static let addressFields: Set<String> = ["from", "sender", "reply-to", "to", "cc", "bcc"]

  /// - Parameter charset: the body's: raw letters in a header are mostly of the same.
  init(_ raw: [RawField], charset: String) {
    var (hasDate, hasReceived) = (false, false)
    fields.reserveCapacity(raw.count)
    for field in raw {
      fields.append(HeaderField(name: field.name, value: EncodedWords.decode(field.value, charset: charset)))
      let name = field.name.lowercased()
      switch name {
      case _ where Self.addressFields.contains(name):
        let list = AddressList(field.value, charset: charset)
        // A field that stands twice (RFC 5322 §3.6 forbids it) adds up, but for From: the first is what clients show.
        if name != "from" || addresses[name] == nil { addresses[name, default: []] += list.addresses }
        defects += list.defects
      case "date" where !hasDate:
        hasDate = true
        date = DateField.parse(field.value)
        if date == nil {
          defects.append(Defect("unreadable-date", String(decoding: field.value.prefix(60), as: UTF8.self)))
        }
      case "received" where !hasReceived:
        hasReceived = true
        received = field.value.lastIndex(of: UInt8(ascii: ";")).flatMap {
          DateField.parse(Array(field.value[($0 + 1)...]))
        }
      case "message-id" where messageID == nil: messageID = Self.messageIDs(field.value).first
      case "in-reply-to", "references": ids[name, default: []] += Self.messageIDs(field.value)
      default: break
      }
    }
    if !hasDate { defects.append(Defect("no-date")) }
  }

  mutating func takeIDs(_ name: String) -> [String] { ids.removeValue(forKey: name) ?? [] }

  /// Everything between angle brackets (RFC 5322 §3.6.4); a value without any counts as one id where it has no blanks.
  private static func messageIDs(_ value: [UInt8]) -> [String] {
    var ids: [String] = []
    var rest = value[...]
    while ids.count < Limits.references, let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      guard let close = rest[open...].firstIndex(of: UInt8(ascii: ">")) else { break }
      let inner = rest[(open + 1)..<close]
      if inner.contains(where: { $0 > 0x20 }) {
        let id = inner.allSatisfy { $0 > 0x20 } ? Array(rest[open...close]) : rest[open...close].filter { $0 > 0x20 }
        ids.append(String(decoding: id, as: UTF8.self))
      }
      rest = rest[(close + 1)...]
    }
    guard ids.isEmpty else { return ids }
    let bare = String(decoding: value, as: UTF8.self).trimmed
    if bare.containsBytes(of: "@"), !bare.containsBytes(of: " "), !bare.containsBytes(of: "<") { ids = ["<\(bare)>"] }
    return ids
  }
}
