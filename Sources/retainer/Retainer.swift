import ArgumentParser
import Foundation
import Ledger
import Model
import Pipeline
import Review

/// Retainer reads a freelancer's mail and puts the right reply in front of them at the right moment.
///
/// A message's way through, each step a target of its own:
///
///     Mailboxes   bytes from mbox, Maildir, .eml or a pipe, only ever read
///     Etpan       bytes → MIME tree (libetpan, behind a guard)
///     Reading     MIME tree → text, zones (fresh, quoted, …), language, who is a machine
///     Facts       amounts, dates and invoice numbers in the text
///     Rules       which rule found which words: a scan; with the state of the thread: a verdict
///     Learning    examples → weights of words (`rules learn` alone)
///     Bookkeeping a client's messages in order of time → invoices, payments, scope changes, requests, promises
///     Ledger      all of it in one SQLite file: messages and decisions are the truth, rows are derived
///     FollowUp    what is due at a moment: a pure function of the books and the clock
///     Drafting    a plan and the books → a reply in words
///     Review      the user's decisions on drafts; nothing is sent without them
///
/// Pipeline alone knows this order. This target is the command line: one file a command.
@main
struct Retainer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retainer",
    abstract: "An inbox processor for people who live from client work.",
    discussion: """
      Reads your mail, keeps a ledger of clients, invoices, payments, scope changes, requests and promises, and drafts \
      the reply that is due. Every row and every draft points to the words it rests on. Nothing is ever sent without \
      your approval of that very draft.
      """,
    version: "0.1.0",
    subcommands: [
      ImportMail.self, Sync.self, WatchCommand.self, Parse.self, Classify.self, Board.self, ReviewCommand.self,
      Drafts.self, DraftRequest.self,
      InvoiceCommand.self, ClientCommand.self, ScopeCommand.self, RequestCommand.self, PromiseCommand.self,
      WhyCommand.self, Reclassify.self, Undo.self, PaymentsCommand.self, Export.self,
      BacktestCommand.self,
      RulesCommand.self, Init.self, Doctor.self, AccountCommand.self, MailboxWorker.self,
    ])

  @OptionGroup var globals: Globals

  /// ArgumentParser's own statuses are mapped to those of the interface: 2 for anything wrong with the call.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as Failure {
      stop("retainer: \(failure)", failure.status)
    } catch let diagnostics as Diagnostics {
      stop(diagnostics.description, ExitStatus.usage)
    } catch let diagnostic as Diagnostic {
      stop(diagnostic.description, ExitStatus.usage)
    } catch let error as WorkspaceError {
      stop("retainer: \(error)", ExitStatus.usage)
    } catch let error as LedgerError {
      stop("retainer: \(error)", ExitStatus.usage)
    } catch let refusals as Refusals {
      stop("retainer: not approved:\n\(refusals)", ExitStatus.usage)
    } catch let refusal as Refusal {
      stop("retainer: \(refusal)", ExitStatus.usage)
    } catch let status as ExitCode {
      Foundation.exit(status.rawValue)
    } catch {
      let status = exitCode(for: error)
      if status == .validationFailure { stop(fullMessage(for: error), ExitStatus.usage) }
      exit(withError: error)
    }
  }

  private static func stop(_ message: String, _ status: ExitCode) -> Never {
    Console.note(message)
    Foundation.exit(status.rawValue)
  }
}
