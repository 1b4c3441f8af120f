import Model

/// Looks for signs that a message is not what it seems.
struct Suspicion: Sendable {
  /// Domains of people whom we have written to, lower case.
  let knownDomains: Set<String>
  private let lookAlike: LookAlike
  private let settings: Settings
  /// Rules that find words of new bank details have this name in every language.
  private static let bankDetailsRule = "/new-bank-details"
  /// Clauses in which these words announce nothing.
  private static let harmlessForms: Set<Assertion> = [.negated, .question, .conditional]

  init(knownDomains: Set<String>, settings: Settings) {
    self.knownDomains = knownDomains
    lookAlike = LookAlike(known: knownDomains)
    self.settings = settings
  }

  /// - Returns: at most one warning of each kind; none for what we wrote and for what machines send to many.
  func warnings(about entry: Entry) -> [Warning] {
    let message = entry.message
    guard entry.direction == .incoming, message.automatic == nil || message.automatic == .notice else { return [] }
    var warnings: [Warning] = []
    if let sender = message.from.first {
      if let known = lookAlike.model(of: sender.domain) {
        warnings.append(Warning(.lookAlikeDomain, "\(sender.domain), not \(known)"))
      }
      if message.automatic == nil, let other = strangeReplyTo(message, sender) {
        warnings.append(Warning(.replyToDiffers, other.address))
      }
    }
    let houses = Set(message.from.map(\.domain))
    if houses.count > 1 { warnings.append(Warning(.severalAuthors, houses.sorted().prefix(3).joined(separator: ", "))) }
    let findings = entry.scan.findings.filter { $0.rule.hasSuffix(Self.bankDetailsRule) }
    if let finding = findings.first(where: { $0.assertions.isDisjoint(with: Self.harmlessForms) }) {
      warnings.append(Warning(.newBankDetails, finding.text))
    }
    if let failed = message.authentication.failure { warnings.append(Warning(.failedAuthentication, failed)) }
    return warnings
  }

  /// An address for answers at a house that is neither the sender's, nor ours, nor one that we write to.
  private func strangeReplyTo(_ message: Message, _ sender: MailAddress) -> MailAddress? {
    guard !message.replyTo.contains(where: { $0.key == sender.key }) else { return nil }
    return message.replyTo.first { address in
      address.domain != sender.domain && !settings.isMine(address.address) && !knownDomains.contains(address.domain)
    }
  }
}
