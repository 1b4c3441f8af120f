import Model
import Multipattern

/// A stretch of one field of a message in which rules look.
struct Region: Hashable {
  var field: Evidence.Field
  /// Which of several texts of that field (attachment names, header values).
  var number = 0
  /// UTF-8 byte offsets.
  var range: Range<Int>
}

/// The texts of a message as rules see them, cut into regions and sentences when they are first needed.
struct ScannedFields {
  private let message: Message
  private let facts: [Fact]
  /// The stretches of the text that speak.
  let freshRanges: [Range<Int>]
  private let textLimit: Int
  private var sentences: [Region: [Sentence]] = [:]
  private var factTexts: [Evidence.Field: FactText] = [:]
  private var regionsByPlace: [Rule.Place: [Region]] = [:]
  /// Matches in whole regions of the pattern that was asked for last: rules share patterns.
  private var latest: (pattern: Int, matches: [Region: [Range<Int>]]) = (-1, [:])
  private var texts: [[String]]

  init(_ message: Message, facts: [Fact], maximumText: Int, bareForwardBytes: Int) {
    self.message = message
    self.facts = facts
    let limit = min(maximumText, message.text.utf8.count)
    textLimit = limit
    func ranges(_ kind: Zone.Kind) -> [Range<Int>] {
      message.zones.filter { $0.kind == kind && $0.range.lowerBound < limit }.map { $0.range.clamped(to: 0..<limit) }
    }
    let fresh = ranges(.fresh)
    let forwarded = ranges(.forward)
    // A bare forward ("see below") speaks through what it forwards.
    let isBare =
      !forwarded.isEmpty && fresh.reduce(0) { $0 + message.text.slice($1).trimmed.utf8.count } <= bareForwardBytes
    freshRanges = isBare ? fresh + forwarded : fresh
    let sender = message.from.map { "\($0.name) <\($0.address)>" }
    texts = [message.attachments.map(\.filename), sender]
  }

  /// Everything in which any rule may look, for the one pass that finds candidates.
  mutating func haystack(readsQuotes: Bool) -> String {
    var result = ""
    for range in freshRanges { result += message.text.slice(range) + "\n" }
    if readsQuotes {
      for zone in message.zones where zone.kind == .quote {
        result += message.text.slice(zone.range.clamped(to: 0..<textLimit)) + "\n"
      }
    }
    result += message.subject + "\n"
    for text in texts.joined() { result += text + "\n" }
    // Patterns that ask for facts are found by the text in which facts are one character.
    if !facts.isEmpty {
      let body = factText(of: .body)
      for range in freshRanges { result += body.text.slice(body.shadow(of: range)) + "\n" }
      result += factText(of: .subject).text
    }
    return result
  }

  mutating func regions(_ place: Rule.Place, header: String?) -> [Region] {
    if place == .headers { return header.map { headerRegions($0) } ?? [] }
    if let known = regionsByPlace[place] { return known }
    let regions = find(place)
    regionsByPlace[place] = regions
    return regions
  }

  private func headerRegions(_ header: String) -> [Region] {
    message.headers.enumerated().filter { $0.element.name.lowercased() == header }
      .map { Region(field: .header, number: $0.offset, range: 0..<$0.element.value.utf8.count) }
  }

  private func find(_ place: Rule.Place) -> [Region] {
    func zones(_ kind: Zone.Kind) -> [Region] {
      message.zones.filter { $0.kind == kind && $0.range.lowerBound < textLimit }
        .map { Region(field: .body, range: $0.range.clamped(to: 0..<textLimit)) }
    }
    switch place {
    case .fresh: return freshRanges.map { Region(field: .body, range: $0) }
    case .quoted: return zones(.quote)
    case .forwarded: return zones(.forward)
    case .subject: return [Region(field: .subject, range: 0..<message.subject.utf8.count)]
    case .attachments:
      return texts[0].enumerated().map { Region(field: .attachment, number: $0, range: 0..<$1.utf8.count) }
    case .sender: return texts[1].enumerated().map { Region(field: .sender, number: $0, range: 0..<$1.utf8.count) }
    case .headers: return []
    }
  }

  func text(of region: Region) -> String {
    switch region.field {
    case .body, .context: message.text
    case .subject: message.subject
    case .attachment: texts[0][region.number]
    case .sender: texts[1][region.number]
    case .header: message.headers[region.number].value
    }
  }

  /// Matches of a pattern in a whole region; asked again for the same pattern it does not look again.
  mutating func allMatches(_ pattern: Int, of rules: RuleSet, in region: Region) -> [Range<Int>] {
    if latest.pattern != pattern { latest = (pattern, [:]) }
    if let known = latest.matches[region] { return known }
    let found = matches(pattern, of: rules, in: region)
    latest.matches[region] = found
    return found
  }

  /// Matches of a pattern in a region, in offsets of the region's own text.
  mutating func matches(_ pattern: Int, of rules: RuleSet, in region: Region, limit: Int = 8) -> [Range<Int>] {
    let plain = rules.patterns.matches(of: pattern, in: text(of: region), within: region.range, limit: limit)
    guard rules.usesEntities[pattern], region.field == .body || region.field == .subject else { return plain }
    // Once with every fact as one character, once as written: an alternative of the pattern may be the words of a fact.
    let factText = factText(of: region.field)
    guard factText.hasFacts else { return plain }
    let withFacts = rules.patterns.matches(
      of: pattern, in: factText.text, within: factText.shadow(of: region.range), limit: limit
    )
    .map { factText.original(of: $0) }
    return (plain + withFacts.filter { match in !plain.contains { $0.overlaps(match) } }).sorted {
      $0.lowerBound < $1.lowerBound
    }
  }

  mutating func occurs(_ pattern: Int, of rules: RuleSet, in region: Region, _ range: Range<Int>) -> Bool {
    !matches(pattern, of: rules, in: Region(field: region.field, number: region.number, range: range), limit: 1).isEmpty
  }

  mutating func sentence(at match: Range<Int>, in region: Region) -> Sentence? {
    let all: [Sentence]
    if let known = sentences[region] {
      all = known
    } else {
      all = Sentences.find(in: Array(text(of: region).utf8), within: region.range)
      sentences[region] = all
    }
    return all.first { $0.range.contains(match.lowerBound) } ?? all.last
  }

  private mutating func factText(of field: Evidence.Field) -> FactText {
    if let known = factTexts[field] { return known }
    let isBody = field == .body
    let made = FactText(
      isBody ? message.text : message.subject, facts: facts.filter { ($0.field == .body) == isBody })
    factTexts[field] = made
    return made
  }
}
