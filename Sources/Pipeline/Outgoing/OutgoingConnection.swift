import Etpan
import Foundation
import Mailboxes
import Model

/// An account's outgoing worker, seen from the process that has the ledger; ends with the value.
final class OutgoingConnection {
  private let account: Account
  private let worker: WorkerProcess

  init(_ account: Account, _ launcher: WorkerLauncher) throws {
    self.account = account
    worker = try launcher.start(account.name, outgoing: true)
  }

  deinit { _ = worker.end() }

  func send(_ order: OutgoingOrder, _ letter: [UInt8] = []) throws(ServerError) {
    do { try worker.send(order, letter) } catch { throw death }
  }

  /// What the worker says next; its failures, and its death, are thrown.
  func next() throws(ServerError) -> (report: OutgoingReport, bytes: [UInt8]) {
    var heard: (report: OutgoingReport, bytes: [UInt8])?
    do { heard = try worker.next(as: OutgoingReport.self) } catch { throw death }
    guard let heard else { throw death }
    if case .failed(let kind, let text) = heard.report {
      throw ServerError(ServerError.Kind(reported: kind), text)
    }
    return heard
  }

  func ask(_ order: OutgoingOrder, _ letter: [UInt8] = []) throws(ServerError) -> OutgoingReport {
    try send(order, letter)
    return try next().report
  }

  /// What lies in the Drafts folder of these.
  func look(for watched: [WatchedDraft]) throws(ServerError) -> [(draft: String, place: PresentPlace, bytes: [UInt8])] {
    try send(.look(watched))
    var found: [(draft: String, place: PresentPlace, bytes: [UInt8])] = []
    while case (.present(let draft, let place), let bytes) = try next() { found.append((draft, place, bytes)) }
    return found
  }

  enum HandOver {
    case accepted
    case notSent(ServerError)
    /// The server may have the letter or not.
    case unknown(String)
  }

  /// After `ready`: the letter goes, and this is what is known of it.
  func handOver() -> HandOver {
    do { try worker.send(OutgoingOrder.go, []) } catch { return .notSent(death) }
    switch try? worker.next(as: OutgoingReport.self)?.report {
    case .submitted: return .accepted
    case .unknown(let text): return .unknown(text)
    case .failed(let kind, let text):
      return .notSent(ServerError(ServerError.Kind(reported: kind), text))
    default: return .unknown(death.description)
    }
  }

  private var death: ServerError {
    ServerError(.garbled, "the process that talks to \(account.imap.host) ended unexpectedly")
  }
}
