import Model

/// Which header fields stay with a message. Rules may look at any of them when they run again, so only what is kept
/// elsewhere or tells of the transport is left out.
enum KeptHeaders {
  static func of(_ headers: [HeaderField]) -> [HeaderField] {
    var kept: [HeaderField] = []
    var room = Limits.headerBytes
    for header in headers {
      let name = header.name.lowercased()
      guard !left.contains(name), !prefixes.contains(where: name.hasPrefix) else { continue }
      room -= name.utf8.count + header.value.utf8.count
      guard room >= 0, kept.count < Limits.headerFields else { break }
      kept.append(header)
    }
    return kept
  }

  private static let left: Set<String> = [
    // In columns of their own.
    "from", "to", "cc", "reply-to", "subject", "date", "message-id", "in-reply-to", "references",
    "authentication-results",
    // Transport and MIME.
    "received", "received-spf", "dkim-signature", "domainkey-signature", "mime-version", "content-type",
    "content-transfer-encoding", "content-disposition", "content-language", "thread-index", "thread-topic",
    "user-agent",
    "status", "x-status", "x-uid", "x-keywords", "x-mozilla-status", "x-mozilla-status2", "x-gmail-labels",
  ]

  private static let prefixes = ["arc-", "x-ms-exchange-", "x-google-", "x-received", "x-forefront-", "x-spam-"]
}
