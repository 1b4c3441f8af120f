import Etpan
import Model

/// What is asked of an account's worker for outgoing mail (see `OutgoingWorker`). A letter's bytes follow its order.
enum OutgoingOrder: Codable, Sendable {
  /// Say which of these lie in the Drafts folder: `present` for each, then `done`.
  case look([WatchedDraft])
  /// Put a draft into the Drafts folder, unless one of that id is there: `placed`.
  case place(draft: String)
  /// Take a draft out again, if its bytes are still these: `removed`.
  case remove(uid: UInt32, uidValidity: UInt32, sha256: String)
  /// Whether a letter is in the Sent folder: `filed`.
  case findSent(messageID: String)
  /// Put a letter into the Sent folder, unless the server did: `filed`.
  case file(messageID: String)
  /// Hand a letter to the submission server. The worker says `ready`, waits for `go`, and then `submitted`, `failed` or
  /// `unknown`.
  case submit(SubmissionEnvelope)
  case go
}

enum OutgoingReport: Codable, Sendable {
  /// Its bytes follow, unless it lies where it was known to be: then it is the same.
  case present(draft: String, PresentPlace)
  case done
  /// uid 0: the server does not say where, or one of that id was there before.
  case placed(uid: UInt32, uidValidity: UInt32)
  case removed(Bool)
  /// Whether it had been there before.
  case filed(Bool)
  /// The server takes the letter; nothing of it was sent yet.
  case ready
  case submitted
  /// The server may have it or not.
  case unknown(text: String)
  /// Nothing was sent, placed or removed by the last order.
  case failed(kind: String, text: String)
}

/// A draft that was placed, or is about to be, and how it can be known again.
struct WatchedDraft: Codable, Hashable, Sendable {
  var draft: String
  /// 0 where it is not known to lie anywhere.
  var uid: UInt32
  var uidValidity: UInt32
  /// Empty where it was never placed: then only its mark tells.
  var messageID: String
  /// The mail that it answers.
  var inReplyTo: String?
}

/// Where a draft lies, and by what it was known.
struct PresentPlace: Codable, Hashable, Sendable {
  enum Sign: String, Codable, Sendable {
    /// Its number in the folder is the one that was remembered.
    case place
    /// X-Retainer-Draft or the Message-ID.
    case id
    /// Only that it answers the same mail.
    case answer
  }

  var uid: UInt32
  var uidValidity: UInt32
  var sign: Sign
}
