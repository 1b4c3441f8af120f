import Foundation
package import Model
package import Rules

/// A folder of labelled mail: `mail.mbox`, `labels.jsonl`, and `user.json` that says who "me" is in it.
package struct LabelledCorpus {
  private struct User: Decodable {
    var name: String
    var addresses: [String]
    var paymentTermsDays: Int?
    var timezone: String?
    var currency: String?
  }

  private static let decoder = {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return decoder
  }()

  private let folder: String

  package init(folder: String) { self.folder = folder }

  /// Who "me" is: `user.json` where there is one, else the given settings.
  private func settings(_ fallback: Settings) throws -> Settings {
    guard let data = FileManager.default.contents(atPath: folder + "/user.json") else { return fallback }
    let user = try Self.decoder.decode(User.self, from: data)
    let domain = user.addresses.first.map { MailAddress(address: $0).domain } ?? ""
    return Settings(
      name: user.name, addresses: user.addresses, timeZone: user.timezone ?? "UTC", currency: user.currency ?? "",
      paymentTermsDays: user.paymentTermsDays ?? 14, authservID: domain.isEmpty ? "" : "mx." + domain)
  }

  /// Judges every labelled message against its labels.
  /// - Parameter part: every second line of the labels only, to keep a half for measuring: `even`, `odd` or all.
  package func evaluate(rules: RuleSet, settings fallback: Settings, part: Part) throws -> (Evaluation, [Unusable]) {
    let (corpus, unusable) = try read(rules: rules, settings: fallback, part: part)
    var measured = Measured()
    try measured.add(corpus, rules)
    return (measured.evaluation, unusable)
  }

  /// The whole of it in memory.
  func read(
    rules: RuleSet, settings fallback: Settings, part: Part = .all
  ) throws -> (CorpusInMemory, [Unusable]) {
    let labels = try Label.read(file: folder + "/labels.jsonl").enumerated().filter { part.takes(line: $0.offset + 1) }
      .map { ($0.element.messageId, $0.element) }
    let settings = try settings(fallback)
    let reader = EntryReader(settings: settings, rules: rules)
    var entries: [Entry] = []
    let unusable = try MessageStream(paths: [folder + "/mail.mbox"]) { reader.read($0).entry }.forEach {
      entries.append($0)
    }
    let corpus = CorpusInMemory(
      settings: settings, entries: entries, labels: Dictionary(labels, uniquingKeysWith: { first, _ in first }))
    return (corpus, unusable)
  }

  package enum Part: String, CaseIterable, Sendable {
    case all, odd, even

    func takes(line: Int) -> Bool { self == .all || (line % 2 == 1) == (self == .odd) }
  }
}
