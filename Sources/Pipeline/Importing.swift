import Foundation
import Ledger
import Mailboxes
import Model
import Rules

extension Workspace {
  /// Reads mail into the ledger. What was looked at is remembered, result or not; a second import of the same changes nothing.
  /// - Parameter progress: called now and then with the number of messages looked at.
  package func importMail(_ paths: [String], progress: (Int) -> Void) throws -> ImportReport {
    let reader = try entryReader()
    let intake = Intake(self, source: paths.joined(separator: ", "))
    try intake.begin()
    let stream = MessageStream(paths: paths, resume: try knownPositions(paths)) { reader.read($0) }
    let unusable = try stream.forEach(
      consume: {
        try intake.take($0)
        if intake.report.lookedAt % 1_000 == 0 { progress(intake.report.lookedAt) }
      }, finished: { intake.remember($0, of: $0.path) })
    try intake.finish()
    intake.report.unusable = unusable
    return intake.report
  }

  /// Knows the invoices there are, by their numbers.
  func entryReader() throws -> EntryReader {
    EntryReader(
      settings: settings, rules: try rules, knownInvoiceNumbers: try ledger.books(events: false).invoices.map(\.number))
  }

  private func knownPositions(_ paths: [String]) throws -> [String: MailboxPosition] {
    var known: [String: MailboxPosition] = [:]
    for path in paths where path != "-" {
      let real = URL(filePath: path).resolvingSymlinksInPath().path
      for candidate in [path, real] {
        if let position = try ledger.position(of: candidate, as: MailboxPosition.self) {
          known[position.path] = position
        }
      }
    }
    return known
  }
}
