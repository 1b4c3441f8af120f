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

  package init(envelopes: [AddressedEnvelope], decisions: [Decision]) {
    let ordered = envelopes.sorted { ($0.seconds, $0.messageID) < ($1.seconds, $1.messageID) }
    joinThreads(ordered)
    joinParties(ordered, decisions)
  }

  /// The key of a message's thread: the same for all its messages.
  package func thread(of messageID: String) -> String { threads[messageID] ?? messageID }

  package func party(of messageID: String) -> Party? { partyByMessage[messageID].map { parties[$0] } }
  package func party(ofAddress address: String) -> Party? { partyByAddress[address.lowercased()].map { parties[$0] } }

  /// References and In-Reply-To join (RFC 5322 §3.6.4); a reply whose program dropped both joins by subject and person.
  private mutating func joinThreads(_ envelopes: [AddressedEnvelope]) {
    var sets = DisjointSets()
    var dates: [String: Int] = [:]
    var latestBySubject: [String: (id: String, seconds: Int)] = [:]
    for envelope in envelopes {
      dates[envelope.messageID] = envelope.seconds
      for parent in envelope.parents { sets.join(envelope.messageID, parent) }
      let key = (envelope.people.first?.key ?? "") + "\n" + envelope.subject.base
      if envelope.parents.isEmpty, envelope.subject.isReply, !envelope.subject.base.isEmpty,
        let earlier = latestBySubject[key], envelope.seconds - earlier.seconds < 90 * 86_400
      {
        sets.join(envelope.messageID, earlier.id)
      }
      latestBySubject[key] = (envelope.messageID, envelope.seconds)
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

  private mutating func joinParties(_ envelopes: [AddressedEnvelope], _ decisions: [Decision]) {
    var sets = DisjointSets()
    let split = Set(
      decisions.compactMap { decision -> String? in
        if case .clientSplit(let address) = decision.what { address.lowercased() } else { nil }
      })
    let byID = Dictionary(envelopes.map { ($0.messageID, $0) }, uniquingKeysWith: { first, _ in first })
    var wroteTo: Set<String> = []
    for envelope in envelopes where envelope.direction == .outgoing {
      for person in envelope.people {
        wroteTo.insert(person.key)
        domainsWrittenTo.insert(person.domain)
      }
    }
    for envelope in envelopes {
      for person in envelope.people where !split.contains(person.key) {
        // A machine's notice is of its company only where somebody there is known.
        if !person.isOfFreeMail,
          envelope.automatic != .notice || wroteTo.contains(person.key) || envelope.namesReplyTo || !person.isNoReply
        {
          sets.join(person.key, "@" + person.domain)
        }
      }
      // Somebody who answers what we wrote to another: passed on within the client's house.
      guard envelope.direction == .incoming, envelope.automatic == nil, let sender = envelope.people.first,
        !split.contains(sender.key), let parentID = envelope.parent, let parent = byID[parentID],
        parent.direction == .outgoing
      else { continue }
      let addressed = parent.people
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
  private func guests(_ envelopes: [AddressedEnvelope]) -> [(guest: String, host: String)] {
    var threadsOf: [String: Set<String>] = [:]
    var hosts: [String: String] = [:]
    var writers: [String: Set<String>] = [:]
    for envelope in envelopes where envelope.automatic == nil {
      let thread = thread(of: envelope.messageID)
      let people = envelope.people
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

  private mutating func collect(_ envelopes: [AddressedEnvelope], _ sets: inout DisjointSets) {
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
      for person in envelope.people {
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
      // A client is called as the people are, where there are any besides the accounts department.
      let names = addresses.compactMap { draft.names[$0] }
      let number = parties.count
      let id = "cl-" + SHA256.hex(Array(draft.key.utf8)).prefix(10)
      parties.append(
        Party(
          id: id, addresses: addresses, name: names.first { !Department.isNamed(in: $0) } ?? names.first ?? "",
          messages: draft.messages, weWrote: draft.weWrote))
      for address in addresses { partyByAddress[address] = number }
      for message in draft.messages where partyByMessage[message] == nil { partyByMessage[message] = number }
    }
  }
}
