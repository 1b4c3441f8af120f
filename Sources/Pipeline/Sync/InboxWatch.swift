import Etpan
import Model

/// How long a worker waits for new mail, in seconds.
struct Patience: Codable, Sendable {
  /// Without news until everything is looked at again and IDLE is renewed: RFC 2177 allows 29 minutes, but home routers forget
  /// a quiet connection after ten.
  var look = 540.0
  /// Between two questions where there is no IDLE.
  var poll = 60.0
}

/// A worker's waiting for new mail in the inbox.
///
/// IDLE has a connection of its own. It begins before the inbox is looked at once more and goes on during later looks, so nothing
/// can fall between, not even where a server says only what came after IDLE had begun. Where there is no IDLE, or no second
/// connection, the first one asks.
struct InboxWatch: ~Copyable {
  private let account: Account
  private var listener: IMAPSession?
  /// When IDLE is to be renewed; nil where it has not begun.
  private var renewal: ContinuousClock.Instant?
  private var isAlone = false

  init(_ account: Account) { self.account = account }

  /// Until the inbox has something new, the time is up or an order comes.
  mutating func wait(_ patience: Patience, or descriptor: Int32, look: borrowing AccountLook) throws {
    if renewal == nil {
      if look.session.offers("IDLE") { try listen(in: look.inbox.rawName, seconds: patience.look) }
      if try look.hasNews() { return }
    }
    guard let renewal else { return try ask(patience, or: descriptor, look.session) }
    if try listener?.waitForNews(Countdown(until: renewal), or: descriptor) == .timeUp {
      try listener?.endIdle()
      self.renewal = nil
    }
  }

  private mutating func listen(in inbox: String, seconds: Double) throws {
    guard !isAlone else { return }
    if listener == nil { listener = try? IMAPSession.logIn(account) }
    // Many servers count a user's connections. That the first one works is known.
    isAlone = listener == nil
    if isAlone { return }
    _ = try listener?.examine(inbox)
    do throws(ServerError) { _ = try listener?.startIdle() } catch {
      guard error.kind == .declined else { throw error }
      isAlone = true
      return
    }
    renewal = .now + .seconds(seconds)
  }

  /// The inbox is open there.
  private func ask(_ patience: Patience, or descriptor: Int32, _ session: borrowing IMAPSession) throws {
    var countdown = Countdown(until: .now + .seconds(patience.look), slice: .seconds(patience.poll))
    while let slice = countdown.slice(at: .now) {
      if try session.isInterrupted(within: slice, by: descriptor) || session.noop() { return }
    }
  }

  /// Says good-bye.
  consuming func logOut() {
    if renewal != nil { try? listener?.endIdle() }
    listener.take()?.logOut()
  }
}
