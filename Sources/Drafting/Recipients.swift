import Model

/// Who gets a reply: Reply-To over From, everybody else of the answered mail kept in copy, never ourselves, a list or an address that
/// nobody reads.
struct Recipients {
  private(set) var to: [MailAddress] = []
  private(set) var cc: [MailAddress] = []

  /// - Parameters:
  ///   - message: what is answered; nil for a letter of our own accord.
  ///   - client: whom it is for where the message gives nobody.
  init(answering message: Message?, client: Client?, settings: Settings) {
    var seen: Set<String> = []
    func take(_ addresses: [MailAddress]) -> [MailAddress] {
      guard addresses.count <= Self.maximumPeople else { return [] }
      return addresses.filter { address in
        Self.isReadable(address.address) && !settings.isMine(address.address) && seen.insert(address.key).inserted
      }
    }
    if let message, message.automatic == nil || message.automatic == .notice {
      if settings.wrote(message) {
        // We write again in a thread of our own: to the same people.
        to = take(message.to)
        cc = take(message.cc)
      } else {
        to = take(message.replyTo.isEmpty ? message.from : message.replyTo)
        cc = take(message.to + message.cc)
      }
    }
    if to.isEmpty, let client, let address = client.addresses.first(where: { Self.isReadable($0) }) {
      to = take([MailAddress(name: client.name, address: address)])
    }
  }

  /// What went to more people than these is a circular: its answer is for nobody but its author.
  private static let maximumPeople = 40

  private static let unread = [
    "noreply", "no-reply", "no_reply", "no.reply", "donotreply", "do-not-reply", "do_not_reply", "ekki-svara",
    "mailer-daemon", "postmaster", "bounce", "notification", "newsletter", "-request@", "listserv",
  ]

  static func isReadable(_ address: String) -> Bool {
    let lower = address.lowercased()
    return lower.contains("@") && isWritable(address) && !unread.contains { lower.contains($0) }
  }

  /// Whether a header can name it as it stands. Letters beyond ASCII need servers that know RFC 6531, and without them it is
  /// somebody else's address.
  private static func isWritable(_ address: String) -> Bool {
    address.utf8.allSatisfy { byte in byte > 0x20 && byte < 0x7F && !"<>,;:\"()".utf8.contains(byte) }
  }
}
