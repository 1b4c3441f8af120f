import ArgumentParser
import Foundation
import Model
import Pipeline
import Review

struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Go through the proposed drafts, one at a time.",
    discussion: """
      For each draft it shows the client's words with the evidence marked, the ground, and the draft, and takes one letter: \
      approve, edit, fill in what is needed, dismiss, not this (the message was misunderstood), skip, quit.
      """)

  @Flag(help: "The same as a page in your browser, on this machine only.") var web = false
  @Option(help: "With --web: the port; a free one where left out.") var port: Int?
  @OptionGroup var globals: Globals

  func run() throws {
    guard !web else { return try ReviewPage(globals: globals, port: port ?? 0).run() }
    let workspace = try globals.workspace()
    var skipped: Set<Draft.ID> = []
    var (decided, approved) = (0, 0)
    defer { if approved > 0 { print(next(try? globals.settings().accounts)) } }
    // Every decision can change what is proposed, so the queue is asked again each time.
    while let draft = try next(workspace, skipping: skipped) {
      print(DraftText(draft: draft, workspace: workspace, style: .output).render())
      switch try decide(on: draft, workspace) {
      case .approved:
        decided += 1
        approved += 1
      case .decided: decided += 1
      case .skipped: skipped.insert(draft.id)
      case .again: continue
      case .quit: return print("\(decided) decided; the rest waits for you.")
      }
    }
    print(skipped.isEmpty ? "Nothing waits for you." : "\(decided) decided, \(skipped.count) skipped.")
  }

  /// Where what was approved goes.
  private func next(_ accounts: [Account]?) -> String {
    accounts?.contains { $0.placeDrafts != .off } == true
      ? "What you approved goes to your Drafts folder with the next `retainer sync`."
      : "`retainer drafts export` writes what you approved for your mail program."
  }

  private func next(_ workspace: Workspace, skipping skipped: Set<Draft.ID>) throws -> Draft? {
    _ = try workspace.drafts()
    return try ReviewQueue(workspace.ledger).next(skipping: skipped)?.draft
  }

  private enum Outcome { case approved, decided, skipped, again, quit }

  private func decide(on draft: Draft, _ workspace: Workspace) throws -> Outcome {
    let queue = ReviewQueue(workspace.ledger)
    let now = workspace.clock.now
    while true {
      print("\n[a]pprove  [e]dit  [f]ill in  [d]ismiss  [n]ot this  [s]kip  [q]uit: ", terminator: "")
      fflush(nil)
      guard let answer = readLine() else { return .quit }
      do {
        switch answer.trimmed.lowercased() {
        case "a", "approve":
          try queue.approve(draft.id, at: now)
          return .approved
        case "e", "edit":
          try queue.edit(draft.id, text: Editor.edit(EditableText.text(of: draft)), at: now)
          return .again
        case "f", "fill":
          return try fill(draft, workspace) ? .again : .quit
        case "d", "dismiss":
          try queue.dismiss(draft.id, at: now)
          return .decided
        case "n", "not":
          if try reclassify(draft, workspace) { return .decided }
        case "s", "skip", "": return .skipped
        case "q", "quit": return .quit
        default: print("One of a, e, f, d, n, s, q.")
        }
      } catch let refusals as Refusals {
        print(Style.output.red(refusals.description))
      } catch let refusal as Refusal {
        print(Style.output.red(refusal.description))
      } catch let failure as Failure {
        print(Style.output.red(failure.description))
      }
    }
  }

  /// Asks for every value that the draft needs; false at the end of input.
  private func fill(_ draft: Draft, _ workspace: Workspace) throws -> Bool {
    if draft.needs.isEmpty { print("It needs nothing.") }
    for name in draft.needs {
      print("\(name.replacingOccurrences(of: "_", with: " ")): ", terminator: "")
      fflush(nil)
      guard let value = readLine()?.trimmed else { return false }
      if !value.isEmpty {
        try ReviewQueue(workspace.ledger).fill(draft.id, name: name, value: value, at: workspace.clock.now)
      }
    }
    try workspace.refresh()
    return true
  }

  /// "This was not a scope change": takes the category off the message that raised the draft.
  private func reclassify(_ draft: Draft, _ workspace: Workspace) throws -> Bool {
    let queue = ReviewQueue(workspace.ledger)
    let item = try queue.item(draft.id)
    let meanings = item.meanings
    guard let messageID = item.message?.messageID, !meanings.isEmpty else {
      print("This draft rests on what no single message means; dismiss it, or correct the row it rests on.")
      return false
    }
    let names = meanings.enumerated().map { "[\($0.offset + 1)] \($0.element.rawValue)" }
    print("What is it not? \(names.joined(separator: "  ")): ", terminator: "")
    fflush(nil)
    guard let answer = readLine(), let number = Int(answer.trimmed), meanings.indices.contains(number - 1) else {
      return false
    }
    try queue.reclassify(messageID: messageID, category: meanings[number - 1], isIt: false, at: workspace.clock.now)
    try workspace.refresh()
    return true
  }
}
