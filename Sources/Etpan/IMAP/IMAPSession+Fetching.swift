/// What of a message a fetch brings, beside its UID.
package enum FetchPart: Sendable {
  case flagsAndSize
  /// The same, and one header field.
  case headerField(String)
  /// The header of a part at the top, counting from 1; nothing where there is no such part.
  case partHeader(Int)
  /// All of it, or its first bytes.
  case body(first: Int?)

  // Never INTERNALDATE, ENVELOPE or BODYSTRUCTURE: servers write them in ways that libetpan cannot read.
  fileprivate var items: String {
    switch self {
    case .flagsAndSize: "(UID FLAGS RFC822.SIZE)"
    case .headerField(let name): "(UID FLAGS RFC822.SIZE BODY.PEEK[HEADER.FIELDS (\(name))])"
    case .partHeader(let number): "(UID BODY.PEEK[\(number).MIME])"
    case .body(nil): "(UID BODY.PEEK[])"
    case .body(let count?): "(UID BODY.PEEK[]<0.\(count)>)"
    }
  }
}

extension IMAPSession {
  /// Fetches from the open folder, message by message as they arrive; nothing is marked as read.
  ///
  /// A server may leave messages out, or send ones that were not asked for: whoever asked compares.
  /// - Parameters:
  ///   - set: UIDs as IMAP writes them (`UIDSet`).
  ///   - expected: bytes of all bodies together, by the sizes that the server told.
  ///   - bodyLimit: bytes of one body.
  /// - Throws: `ServerError`, or what `consume` threw; the connection is of no more use after either.
  package func fetch(
    _ set: String, _ part: FetchPart, expected: Int = 0, bodyLimit: Int = 64 << 10,
    consume: (FetchedItem) throws -> Void
  ) throws {
    try withoutActuallyEscaping(consume) { consume in
      receiver.start(bodyLimit: bodyLimit, consume)
      defer { receiver.stop() }
      try run(fetch: "UID FETCH \(set) \(part.items)", expected: expected)
    }
  }

  private func run(fetch command: String, expected: Int) throws {
    do {
      try run(
        command, named: "FETCH", budget: Budget.answer + expected * 2,
        seconds: deadlines.command + Double(expected) / deadlines.slowest)
    } catch {
      if let failure = receiver.failure { throw failure }
      if receiver.isTooLarge {
        throw ServerError(.garbled, "\(transport.endpoint.name) sent a message that is larger than it said")
      }
      throw error
    }
    if let failure = receiver.failure { throw failure }
  }
}
