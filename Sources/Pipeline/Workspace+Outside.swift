package import Exports
package import Foundation
import Ledger
import Model
package import Statements

/// A match that is still to be decided upon, with the invoices' numbers for a person to read.
package struct ProposedMatch: Sendable {
  package var match: Match
  /// For each reading of it, in words: `2026-014 (Anna Berg, 450.00 EUR)`.
  package var readings: [String]
}

extension Workspace {
  /// What a bank's file says of open invoices; entries that were booked before are left out.
  package func matches(inStatement data: Data, file: String) throws -> [ProposedMatch] {
    let booked = Set(
      try ledger.decisions().compactMap { decision in
        if case .statementBooked(let entry, _, _, _) = decision.what { entry } else { nil }
      })
    let entries = try StatementFile.entries(in: data, file: file, currency: settings.currency)
    let books = try books()
    var reconciliation = Reconciliation(books)
    return reconciliation.matches(entries.filter { !booked.contains($0.id) }).map { match in
      ProposedMatch(match: match, readings: match.readings.map { Self.words($0, books) })
    }
  }

  private static func words(_ shares: [Match.Share], _ books: Books) -> String {
    shares.map { share in
      let invoice = books.invoices.first { $0.id == share.invoice }
      let client = books.clients.first { $0.id == invoice?.client }
      let number = invoice.map { $0.number.isEmpty ? $0.id : $0.number } ?? share.invoice
      let currency = invoice?.amount?.currency ?? ""
      return "\(number) (\(client?.name ?? ""), \(share.amount.plain(fractionDigits: 2)) \(currency))"
    }.joined(separator: " + ")
  }

  /// Books the chosen readings as one act, so that one `undo` takes all of it back.
  package func book(_ chosen: [(entry: StatementEntry, shares: [Match.Share])]) throws {
    guard !chosen.isEmpty else { return }
    _ = try ledger.add(
      chosen.map { choice in
        .statementBooked(
          entry: choice.entry.id, says: choice.entry.words, on: choice.entry.day,
          payments: choice.shares.map { BookedPayment(invoice: $0.invoice, amount: $0.amount) })
      }, at: clock.now)
    try derive()
  }

  package func listing(_ subject: Listing.Subject) throws -> Listing {
    Listing(subject, books: try books(), day: clock.today)
  }

  package func calendarFile() throws -> String { CalendarFile.write(try books(), on: clock.today, stamp: clock.now) }

  package func journal(_ dialect: Journal.Dialect) throws -> String { Journal(try books(), dialect: dialect).text }
}
