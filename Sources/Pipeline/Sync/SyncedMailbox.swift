package import Ledger
import Mailboxes
package import Model

/// What the ledger remembers of an account's folders.
package enum SyncedMailbox {
  /// The messages that could not be had, each with its folder and the reason.
  package static func troubles(of account: Account, in ledger: Ledger) throws -> [String] {
    let prefix = MailboxURL.folder("", user: account.user, host: account.imap.host)
    return try ledger.positions(withPrefix: prefix, as: FolderPosition.self).flatMap { mailbox, position in
      position.troubles.map { trouble in
        let state = trouble.isQuarantined ? "not tried again" : "tried again next time"
        return "\(mailbox);UID=\(trouble.uid), \(state): \(trouble.reason)"
      }
    }
  }
}
