import Model

/// A message on its way into the rows.
struct Posting {
  var entry: Entry
  var verdict: Verdict
  var thread: String
  var at: Instant
  /// Why it may not be what it seems.
  var warnings: [Warning]
  /// Where the number of an invoice may stand: what they wrote, the subject, the names of files. Made once, for it is asked
  /// about every invoice of the client.
  private let texts: [[UInt8]]

  init(entry: Entry, verdict: Verdict, thread: String, at: Instant, warnings: [Warning] = []) {
    self.entry = entry
    self.entry.facts = entry.facts(under: verdict)
    self.verdict = verdict
    self.thread = thread
    self.at = at
    self.warnings = warnings
    let message = entry.message
    texts = ([message.freshText, message.subject] + message.attachments.map(\.filename)).map { Array($0.utf8) }
  }

  var messageID: String { entry.message.messageID }
  var day: Day { at.day }

  /// Files beside the text, as far as their bytes are known: of a message that was read only to its beginning the last one was cut off.
  var files: [Attachment] { entry.message.attachments.filter { !$0.inline && $0.size > 0 } }

  func grounds(_ category: Category) -> [Ground] {
    verdict[category]?.evidence.map { Ground(messageID: messageID, evidence: $0) } ?? []
  }

  var amounts: [Money] { entry.facts.compactMap { if case .amount(let money) = $0.value { money } else { nil } } }

  var invoiceNumbers: [String] {
    var numbers: [String] = []
    for fact in entry.facts {
      if case .invoiceNumber(let number) = fact.value, !numbers.contains(number) { numbers.append(number) }
    }
    return numbers
  }

  /// The number of an invoice of ours stands in it, whether or not it was read as one.
  func names(_ number: String) -> Bool {
    guard number.utf8.count >= 3 else { return false }
    if invoiceNumbers.contains(number) { return true }
    let wanted = Array(number.utf8)
    return texts.contains { Self.holds(wanted, $0) }
  }

  /// The digits and letters of a number, not as a part of others.
  private static func holds(_ wanted: [UInt8], _ bytes: [UInt8]) -> Bool {
    guard let first = wanted.first, bytes.count >= wanted.count else { return false }
    func isPart(_ index: Int) -> Bool {
      guard bytes.indices.contains(index) else { return false }
      let byte = bytes[index]
      return (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || byte >= 0x80
    }
    for start in 0...bytes.count - wanted.count where bytes[start] == first {
      if bytes[start..<start + wanted.count].elementsEqual(wanted), !isPart(start - 1), !isPart(start + wanted.count) {
        return true
      }
    }
    return false
  }

  func dates(_ role: DateRole) -> [Day] {
    entry.facts.compactMap { if case .date(let day, role) = $0.value { day } else { nil } }
  }

  /// The day a promise is for: the one that is said as promised nearest to the words of the category; where none is, the
  /// nearest other day that is not past, for in a promise a day to come is its day.
  func promised(_ category: Category, orElse others: [DateRole]) -> (day: Day, fact: Fact)? {
    let words = verdict[category]?.evidence.first { $0.field == .body }
    func nearest(_ roles: [DateRole]) -> (day: Day, fact: Fact)? {
      var best: (day: Day, fact: Fact, distance: Int)?
      for fact in entry.facts {
        guard case .date(let day, let role) = fact.value, roles.contains(role) else { continue }
        // "Just now" is no promise; of our own, "today" is one.
        guard role == .promised || day > self.day || day == self.day && entry.direction == .outgoing else { continue }
        let distance =
          words.map { fact.field == .body ? max($0.start - fact.end, fact.start - $0.end, 0) : 1 << 20 } ?? 0
        if distance < best?.distance ?? .max { best = (day, fact, distance) }
      }
      return best.map { ($0.day, $0.fact) }
    }
    return nearest([.promised]) ?? nearest(others)
  }

  /// The sentence around the first evidence of a category, or around the given place.
  func sentence(_ category: Category, around fact: Fact? = nil) -> String {
    let evidence = verdict[category]?.evidence.first { $0.field == .body }
    if let fact, fact.field == .body { return sentence(from: fact.start, to: fact.end) }
    guard let evidence else { return verdict[category]?.evidence.first?.text ?? "" }
    return sentence(from: evidence.start, to: evidence.end)
  }

  private func sentence(from start: Int, to end: Int) -> String {
    let bytes = Array(entry.message.text.utf8)
    guard start < bytes.count else { return "" }
    func isEnd(_ index: Int) -> Bool {
      switch bytes[index] {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): index + 1 >= bytes.count || bytes[index + 1] <= 0x20
      // A wrapped line goes on; a blank line or a list's next point ends it.
      case 0x0A: index + 1 >= bytes.count || bytes[index + 1] == 0x0A || bytes[index + 1] == UInt8(ascii: "-")
      default: false
      }
    }
    var from = start
    while from > 0, start - from < Self.maximumSentence, !isEnd(from - 1) { from -= 1 }
    var to = min(end, bytes.count)
    while to < bytes.count, to - end < Self.maximumSentence, !isEnd(to) { to += 1 }
    return entry.message.text.slice(from..<min(to + 1, bytes.count)).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  private static let maximumSentence = 240
}
