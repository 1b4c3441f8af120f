package import Model

/// An envelope as `Correspondents` looks at it: the people outside of us, and the subject without its marks. Made once, however often it
/// is looked at.
package final class AddressedEnvelope: Sendable {
  struct Person: Sendable {
    /// The address in lower case.
    let key: String
    let domain: String
    let name: String
    let isOfFreeMail: Bool
    let isNoReply: Bool

    init(_ address: MailAddress) {
      key = address.key
      domain = address.domain
      name = address.name
      isOfFreeMail = FreeMail.has(domain)
      isNoReply = NoReply.isOne(address.address)
    }
  }

  package let messageID: String
  /// 0 where it has no date.
  let seconds: Int
  let direction: Direction
  let automatic: AutomaticReason?
  /// Whom the message is about; machines are nobody, but a form's sender stands in Reply-To.
  let people: [Person]
  let subject: Subject
  /// All messages that it answers, as References and then In-Reply-To name them.
  let parents: [String]
  /// The one that it answers directly.
  let parent: String?
  let namesReplyTo: Bool

  private init(_ envelope: Envelope, _ people: [Person]) {
    messageID = envelope.messageID
    seconds = envelope.date?.seconds ?? 0
    direction = envelope.direction
    automatic = envelope.automatic
    self.people = people
    subject = Subject(envelope.subject)
    parents = envelope.references + envelope.inReplyTo
    parent = envelope.inReplyTo.last ?? envelope.references.last
    namesReplyTo = !envelope.replyTo.isEmpty
  }

  package static func all(_ envelopes: [Envelope], settings: Settings) -> [AddressedEnvelope] {
    let ownDomains = Set(
      settings.addresses.map { MailAddress(address: $0).domain }.filter { !$0.isEmpty && !FreeMail.has($0) })
    func people(_ addresses: [MailAddress]) -> [Person] {
      addresses.filter { $0.address.containsBytes(of: "@") && !settings.isMine($0.address) }.map { Person($0) }
        .filter { !ownDomains.contains($0.domain) }
    }
    return envelopes.map { AddressedEnvelope($0, outsiders(of: $0, people)) }
  }

  package static func all(_ entries: [Entry], settings: Settings) -> [AddressedEnvelope] {
    all(entries.map { Envelope($0.message, direction: $0.direction) }, settings: settings)
  }

  private static func outsiders(of envelope: Envelope, _ people: ([MailAddress]) -> [Person]) -> [Person] {
    guard envelope.direction == .incoming else { return people(envelope.to + envelope.cc) }
    let authors = people(Array(envelope.from.prefix(maximumAuthors)))
    switch envelope.automatic {
    case nil: return authors
    case .notice:
      let answerTo = people(Array(envelope.replyTo.prefix(maximumAuthors))).filter { !$0.isNoReply }
      return answerTo.isEmpty ? authors.filter { !$0.isNoReply } : answerTo
    case .reply, .calendar: return authors.filter { !$0.isNoReply }
    case .bounce, .list: return []
    }
  }

  /// A letter has one author, now and then two; each further one that it names would be another client with all its rows.
  private static let maximumAuthors = 8
}

/// Addresses that nobody reads.
package enum NoReply {
  private static let words = WordSet([
    "noreply", "no-reply", "no_reply", "no.reply", "donotreply", "do-not-reply", "do_not_reply", "ekki-svara",
    "nicht-antworten", "ikke-svar", "svara-inte", "ne-pas-repondre", "no-responder", "mailer-daemon",
    "postmaster", "bounce", "notification", "alert", "newsletter", "automailer",
  ])

  package static func isOne(_ address: String) -> Bool {
    words.occurs(in: address.utf8.prefix { $0 != UInt8(ascii: "@") }.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 })
  }
}
