/// How much of anything is taken: mail is hostile input, and memory stays flat whatever a file holds.
package struct MailboxLimits: Sendable {
  /// A message longer than this is not loaded. Providers stop at 25–50 MB as sent (base64 included); what is larger is
  /// a damaged box or an attack.
  package var messageBytes = 64 << 20
  /// What is still given of such a message: its headers and, nearly always, its text, which come before attachments.
  package var keptOfOversize = 1 << 20
  /// How far beyond a separator a Content-Length may reach and still be checked; those bytes have to be in memory.
  package var contentLengthReach = 16 << 20
  /// How much of a header is searched for its Content-Length. Headers of ordinary mail have 2–20 KB.
  package var headerBytes = 64 << 10
  /// What is looked at around a From_ line: the line itself (envelope senders of 320 octets, RFC 5321 §4.5.3.1, and
  /// a date) and the two lines after it (998 octets each, RFC 5322 §2.1.1).
  package var lookahead = 4 << 10
  /// Folders in folders. Deeper ones do not occur; a bound is needed where file systems are mounted into themselves.
  package var folderDepth = 32
  /// What the window on a file begins with: large enough that read(2) costs nothing beside the copying.
  package var windowBytes = 1 << 20

  package init() {}
}
