package import Model

/// Two clients who may be one: somebody who writes from home and from the office, an agency and its accounts. What is not certain is
/// never joined by itself; the user says it once, with `client merge` or `client split`.
package struct ClientQuestion: Hashable, Sendable {
  /// The main address of each, in order.
  package var addresses: [String]
  /// What speaks for it, in words.
  package var reason: String

  /// - Parameter decisions: who was split off is not asked about again.
  package static func all(among clients: [Client], decisions: [Decision]) -> [ClientQuestion] {
    var apart: Set<String> = []
    for decision in decisions {
      if case .clientSplit(let address) = decision.what { apart.insert(address.lowercased()) }
    }
    let open = clients.filter { apart.isDisjoint(with: $0.addresses) && !$0.address.isEmpty }
    let byName = Dictionary(grouping: open) { nameKey($0.name) }
    let byMailbox = Dictionary(grouping: open) { mailboxKey($0.address) }
    var questions: [ClientQuestion] = []
    func ask(_ group: [Client], _ reason: String) {
      guard group.count >= 2 else { return }
      let addresses = group.map(\.address).sorted()
      guard !questions.contains(where: { Set(addresses).isSubset(of: $0.addresses) }) else { return }
      questions.append(ClientQuestion(addresses: addresses, reason: reason))
    }
    for key in byName.keys.compactMap({ $0 }).sorted() { ask(byName[key] ?? [], "they have the same name") }
    for key in byMailbox.keys.compactMap({ $0 }).sorted() { ask(byMailbox[key] ?? [], "their addresses begin alike") }
    return questions
  }

  /// A first and a last name, without order, case and accents; nil for a single word: half the world is called Anna.
  private static func nameKey(_ name: String) -> String? {
    let words = name.split { !$0.isLetter }.map { LetterFolding.folded(ArraySlice(Array($0.utf8))) }
    guard words.count >= 2 else { return nil }
    return words.map { String(decoding: $0, as: UTF8.self) }.sorted().joined(separator: " ")
  }

  /// `anna.lind` of anna.lind@kvarnby.example: a name as it is, at whatever house.
  private static func mailboxKey(_ address: String) -> String? {
    let local = address.prefix { $0 != "@" }
    let parts = local.split { !$0.isLetter }
    return parts.count >= 2 && parts.allSatisfy { $0.count >= 2 } ? parts.joined(separator: ".").lowercased() : nil
  }
}
