import Digest
package import Model

/// Who writes to whom: threads, and the clients behind the addresses. The same envelopes give the same answer in any order.
package struct Correspondents: Sendable {
  /// A party of the correspondence that may be a client.
  package struct Party: Hashable, Sendable {
    package var id: Client.ID
    /// Lower case, the one that writes most first.
    package var addresses: [String]
    package var name: String
    /// In order of time.
    package var messages: [String]
    /// We have written to them.
    package var weWrote: Bool
  }

  package private(set) var parties: [Party] = []
  /// Of people whom we have written to.
  package private(set) var domainsWrittenTo: Set<String> = []
  private var threads: [String: String] = [:]
  private var partyByMessage: [String: Int] = [:]
  private var partyByAddress: [String: Int] = [:]

  private let settings: Settings
  private let ownDomains: Set<String>

  package init(envelopes: [Envelope], decisions: [Decision], settings: Settings) {
    self.settings = settings
    ownDomains = Set(
      settings.addresses.map { MailAddress(address: $0).domain }.filter { !$0.isEmpty && !FreeMail.has($0) })
    let ordered = envelopes.sorted {
      ($0.date?.seconds ?? 0, $0.messageID) < ($1.date?.seconds ?? 0, $1.messageID)
    }
    joinThreads(ordered)
    joinParties(ordered, decisions)
  }

  /// The key of a message's thread: the same for all its messages.
  package func thread(of messageID: String) -> String { threads[messageID] ?? messageID }

  package func party(of messageID: String) -> Party? { partyByMessage[messageID].map { parties[$0] } }
  package func party(ofAddress address: String) -> Party? { partyByAddress[address.lowercased()].map { parties[$0] } }

  /// References and In-Reply-To join (RFC 5322 §3.6.4); a reply whose program dropped both joins by subject and person.
  private mutating func joinThreads(_ envelopes: [Envelope]) {
    var sets = DisjointSets()
    var dates: [String: Int] = [:]
    var latestBySubject: [String: (id: String, seconds: Int)] = [:]
    for envelope in envelopes {
      let seconds = envelope.date?.seconds ?? 0
      dates[envelope.messageID] = seconds
      for parent in envelope.references + envelope.inReplyTo { sets.join(envelope.messageID, parent) }
      let subject = Subject(envelope.subject)
      let people = (outsiders(of: envelope).first?.key).map { $0 } ?? ""
      let key = people + "\n" + subject.base
      if envelope.references.isEmpty, envelope.inReplyTo.isEmpty, subject.isReply, !subject.base.isEmpty,
        let earlier = latestBySubject[key], seconds - earlier.seconds < 90 * 86_400
      {
        sets.join(envelope.messageID, earlier.id)
      }
      latestBySubject[key] = (envelope.messageID, seconds)
    }
    // The earliest known message names the thread; of missing ones only the id is known.
    var earliest: [String: (seconds: Int, id: String)] = [:]
    for envelope in envelopes {
      let root = sets.root(of: envelope.messageID)
      let mine = (dates[envelope.messageID] ?? 0, envelope.messageID)
      if let known = earliest[root], (known.seconds, known.id) <= mine { continue }
      earliest[root] = mine
    }
    for envelope in envelopes {
      threads[envelope.messageID] = earliest[sets.root(of: envelope.messageID)]?.id ?? envelope.messageID
    }
  }

  /// The people outside of us whom a message is about; machines are nobody, but a form's sender stands in Reply-To.
  private func outsiders(of envelope: Envelope) -> [MailAddress] {
    switch envelope.direction {
    case .outgoing: return (envelope.to + envelope.cc).filter { isOutsider($0) }
    case .incoming:
      switch envelope.automatic {
      case nil: return envelope.from.filter { isOutsider($0) }
      case .notice:
        let answerTo = envelope.replyTo.filter { isOutsider($0) && !NoReply.isOne($0.address) }
        return answerTo.isEmpty ? envelope.from.filter { isOutsider($0) && !NoReply.isOne($0.address) } : answerTo
      case .reply: return envelope.from.filter { isOutsider($0) && !NoReply.isOne($0.address) }
      case .calendar: return envelope.from.filter { isOutsider($0) && !NoReply.isOne($0.address) }
      case .bounce, .list: return []
      }
    }
  }

  private func isOutsider(_ address: MailAddress) -> Bool {
    address.address.containsBytes(of: "@") && !settings.isMine(address.address) && !ownDomains.contains(address.domain)
  }

  private mutating func joinParties(_ envelopes: [Envelope], _ decisions: [Decision]) {
    var sets = DisjointSets()
    let split = Set(
      decisions.compactMap { decision -> String? in
        if case .clientSplit(let address) = decision.what { address.lowercased() } else { nil }
      })
    let byID = Dictionary(envelopes.map { ($0.messageID, $0) }, uniquingKeysWith: { first, _ in first })
    var wroteTo: Set<String> = []
    for envelope in envelopes where envelope.direction == .outgoing {
      for person in outsiders(of: envelope) {
        wroteTo.insert(person.key)
        domainsWrittenTo.insert(person.domain)
      }
    }
    for envelope in envelopes {
      for person in outsiders(of: envelope) where !split.contains(person.key) {
        // A machine's notice is of its company only where somebody there is known.
        if !FreeMail.has(person.domain),
          envelope.automatic != .notice || wroteTo.contains(person.key) || !envelope.replyTo.isEmpty
            || NoReply.isPersonal(person.address)
        {
          sets.join(person.key, "@" + person.domain)
        }
      }
      // Somebody who answers what we wrote to another: passed on within the client's house.
      guard envelope.direction == .incoming, envelope.automatic == nil, let sender = outsiders(of: envelope).first,
        !split.contains(sender.key),
        let parentID = envelope.inReplyTo.last ?? envelope.references.last, let parent = byID[parentID],
        parent.direction == .outgoing
      else { continue }
      let addressed = outsiders(of: parent)
      if !addressed.isEmpty, !addressed.contains(where: { $0.key == sender.key }), let first = addressed.first,
        !split.contains(first.key)
      {
        sets.join(sender.key, first.key)
      }
    }
    for (guest, host) in guests(envelopes) where !split.contains(guest) && !split.contains(host) {
      sets.join(guest, host)
    }
    for decision in decisions {
      if case .clientMerge(let addresses) = decision.what, let first = addresses.first {
        for address in addresses.dropFirst() { sets.join(first.lowercased(), address.lowercased()) }
      }
    }
    collect(envelopes, &sets)
  }

  /// People who write only where a thread was begun with somebody else: copied in by the client, they are of the client's
  /// correspondence. Pairs of addresses.
  private func guests(_ envelopes: [Envelope]) -> [(guest: String, host: String)] {
    var threadsOf: [String: Set<String>] = [:]
    var hosts: [String: String] = [:]
    var writers: [String: Set<String>] = [:]
    for envelope in envelopes where envelope.automatic == nil {
      let thread = thread(of: envelope.messageID)
      let people = outsiders(of: envelope)
      if let first = people.first, hosts[thread] == nil { hosts[thread] = first.key }
      for person in people {
        threadsOf[person.key, default: []].insert(thread)
        if envelope.direction == .incoming { writers[thread, default: []].insert(person.key) }
      }
    }
    return hosts.keys.sorted().flatMap { thread -> [(guest: String, host: String)] in
      guard let host = hosts[thread] else { return [] }
      return (writers[thread] ?? []).sorted().filter { $0 != host && threadsOf[$0] == [thread] }.map { ($0, host) }
    }
  }

  private mutating func collect(_ envelopes: [Envelope], _ sets: inout DisjointSets) {
    struct Draft {
      var counts: [String: Int] = [:]
      var firsts: [String: Int] = [:]
      var names: [String: String] = [:]
      var messages: [String] = []
      var weWrote = false
      var key = ""
    }
    var drafts: [String: Draft] = [:]
    var order: [String] = []
    for (number, envelope) in envelopes.enumerated() {
      var here: Set<String> = []
      for person in outsiders(of: envelope) {
        let root = sets.root(of: person.key)
        if drafts[root] == nil {
          order.append(root)
          drafts[root] = Draft(key: root)
        }
        let weight = envelope.direction == .incoming ? (envelope.automatic == nil ? 100 : 1) : 10
        drafts[root]?.counts[person.key, default: 0] += weight
        if drafts[root]?.firsts[person.key] == nil { drafts[root]?.firsts[person.key] = number }
        if !person.name.isEmpty, envelope.direction == .incoming || drafts[root]?.names[person.key] == nil {
          drafts[root]?.names[person.key] = person.name
        }
        if here.insert(root).inserted {
          if envelope.direction == .outgoing && here.count > 1 && drafts[root]?.messages.isEmpty == true { continue }
          drafts[root]?.messages.append(envelope.messageID)
        }
        if envelope.direction == .outgoing { drafts[root]?.weWrote = true }
      }
    }
    for root in order {
      guard let draft = drafts[root] else { continue }
      let addresses = draft.counts.keys.sorted { a, b in
        let (first, second) = (draft.counts[a] ?? 0, draft.counts[b] ?? 0)
        return first != second ? first > second : (draft.firsts[a] ?? 0, a) < (draft.firsts[b] ?? 0, b)
      }
      let number = parties.count
      let id = "cl-" + SHA256.hex(Array(draft.key.utf8)).prefix(10)
      parties.append(
        Party(
          id: id, addresses: addresses, name: addresses.first.flatMap { draft.names[$0] } ?? "",
          messages: draft.messages,
          weWrote: draft.weWrote))
      for address in addresses { partyByAddress[address] = number }
      for message in draft.messages where partyByMessage[message] == nil { partyByMessage[message] = number }
    }
  }
}

/// Addresses that nobody reads.
package enum NoReply {
  private static let words = [
    "noreply", "no-reply", "no_reply", "no.reply", "donotreply", "do-not-reply", "do_not_reply", "ekki-svara",
    "nicht-antworten", "ikke-svar", "svara-inte", "ne-pas-repondre", "no-responder", "mailer-daemon",
    "postmaster", "bounce", "notification", "alert", "newsletter", "automailer",
  ]

  package static func isOne(_ address: String) -> Bool {
    let local = address.lowercased().prefix { $0 != "@" }
    return words.contains { local.contains($0) }
  }

  /// Looks like a person's: a name and not a function.
  static func isPersonal(_ address: String) -> Bool { !isOne(address) }
}

/// A subject without the marks of answering and passing on.
package struct Subject {
  package let base: String
  package let isReply: Bool

  private static let marks: Set<String> = [
    "re", "fw", "fwd", "sv", "aw", "wg", "vs", "antw", "tr", "rv", "res", "enc", "odp", "vl", "ynt", "vb", "sv.",
    "svar", "r", "i", "rif", "ang", "doorst", "áfr", "fs",
  ]

  package init(_ subject: String) {
    var rest = subject.trimmed[...]
    var isReply = false
    while let colon = rest.firstIndex(where: { $0 == ":" || $0 == "：" }) {
      var mark = rest[..<colon].lowercased().trimmed
      if let bracket = mark.firstIndex(where: { $0 == "[" || $0 == "(" }) { mark = String(mark[..<bracket]).trimmed }
      guard Self.marks.contains(mark) else { break }
      isReply = true
      rest = rest[rest.index(after: colon)...].drop { $0 == " " }
    }
    base = rest.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    self.isReply = isReply
  }
}
