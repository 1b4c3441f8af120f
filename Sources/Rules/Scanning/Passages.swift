import Model

extension Message {
  /// Mail longer than this is read to here; nobody agrees terms behind a megabyte of text.
  private static let maximumText = 1 << 20
  /// Fresh text of at most this many bytes above a forwarded mail lets the forwarded mail speak.
  private static let bareForwardBytes = 60

  private var textLimit: Int { min(Self.maximumText, text.utf8.count) }

  private func ranges(_ kind: Zone.Kind) -> [Range<Int>] {
    let limit = textLimit
    return zones.filter { $0.kind == kind && $0.range.lowerBound < limit }.map { $0.range.clamped(to: 0..<limit) }
  }

  /// The stretches of the text that speak: what is fresh, and of a bare forward what it forwards.
  var speakingRanges: [Range<Int>] { ranges(.fresh) + (isBareForward ? ranges(.forward) : []) }

  /// "See below", and no more of the author's own.
  private var isBareForward: Bool {
    zones.contains { $0.kind == .forward }
      && ranges(.fresh).reduce(0) { $0 + text.slice($1).trimmed.utf8.count } <= Self.bareForwardBytes
  }

  /// Everything in which rules may look.
  /// - Parameters:
  ///   - places: in which any rule looks.
  ///   - headers: that any rule names, lower case.
  func passages(facts: [Fact], places: Set<Rule.Place>, headers: Set<String>) -> [Passage] {
    var passages: [Passage] = []
    let bodyFacts = facts.filter { $0.field == .body }
    let body = Array(text.utf8.prefix(textLimit))
    func add(_ kind: Zone.Kind, _ these: Set<Rule.Place>) {
      let wanted = these.intersection(places)
      guard !wanted.isEmpty else { return }
      for sentence in ranges(kind).flatMap({ Sentences.find(in: body, within: $0) }) {
        passages.append(Passage(.body, wanted, body, sentence, facts: bodyFacts))
      }
    }
    add(.fresh, [.fresh])
    add(.quote, [.quoted])
    add(.forward, isBareForward ? [.fresh, .forwarded] : [.forwarded])
    let subjectFacts = facts.filter { $0.field == .subject }
    let subjectBytes = Array(subject.utf8)
    for sentence in Sentences.find(in: subjectBytes, within: subjectBytes.indices) {
      passages.append(Passage(.subject, [.subject], subjectBytes, sentence, facts: subjectFacts))
    }
    func add(_ field: Evidence.Field, _ place: Rule.Place, _ value: String, header: String? = nil) {
      let bytes = Array(value.utf8)
      guard !bytes.isEmpty, places.contains(place) else { return }
      passages.append(
        Passage(field, [place], bytes, Sentence(range: bytes.indices, isQuestion: false), facts: [], header: header))
    }
    for attachment in attachments { add(.attachment, .attachments, attachment.filename) }
    for address in from { add(.sender, .sender, "\(address.name) <\(address.address)>") }
    for field in headers.isEmpty ? [] : self.headers {
      let name = field.name.lowercased()
      if headers.contains(name) { add(.header, .headers, field.value, header: name) }
    }
    return passages
  }
}

extension Passage {
  /// - Parameter facts: of the field.
  fileprivate init(
    _ field: Evidence.Field, _ places: Set<Rule.Place>, _ text: [UInt8], _ sentence: Sentence, facts: [Fact],
    header: String? = nil
  ) {
    let facts = facts.filter { sentence.range.lowerBound <= $0.start && $0.end <= sentence.range.upperBound }
    self.init(
      field: field, places: places, header: header, text: text, sentence: sentence,
      factText: facts.isEmpty ? nil : FactText(text, sentence.range, facts: facts))
  }
}
