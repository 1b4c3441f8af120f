import ArgumentParser
import Foundation
import Model
import Pipeline
import Review

struct Drafts: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The drafts that wait for you: list, show, approve, edit, fill in, dismiss, export, send.",
    subcommands: [
      List.self, Show.self, Approve.self, Edit.self, Fill.self, Dismiss.self, MarkSent.self, Export.self,
      DraftsSend.self,
    ], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Drafts with their state.")
    @Flag(help: "Also those that are dismissed, sent or no longer needed.") var all = false
    @OptionGroup var globals: Globals

    func run() throws {
      let drafts = try globals.workspace().board().drafts.filter {
        all || $0.status.isOpen
      }
      try Console.list(drafts, asJSON: globals.json) {
        [
          $0.status.rawValue, $0.kind.rawValue + ($0.level > 0 ? " \($0.level)" : ""), $0.to.joined(separator: ", "),
          $0.subject, $0.needs.isEmpty ? "" : "needs \($0.needs.joined(separator: ", "))", $0.id,
        ]
      }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "A draft with its ground.")
    @Argument(help: "Ids from the list.") var ids: [String] = []
    @Flag(help: "All that are proposed.") var all = false
    @OptionGroup var globals: Globals

    func run() throws {
      let workspace = try globals.workspace()
      let drafts =
        all ? try workspace.drafts().filter { $0.status == .proposed } : try ids.map { try workspace.draft($0) }
      guard !drafts.isEmpty || all else { throw Failure("name a draft, or --all") }
      for draft in drafts {
        if globals.json {
          print(try JSONLine.encode(DraftDocument(draft)))
        } else {
          print(DraftText(draft: draft, workspace: workspace, style: .output).render() + "\n")
        }
      }
    }
  }

  struct Approve: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "The draft may go out as it stands.")
    @Argument var id: String
    @OptionGroup var globals: Globals

    func run() throws {
      let workspace = try globals.workspace()
      _ = try workspace.draft(id)
      try ReviewQueue(workspace.ledger).approve(id, at: workspace.clock.now)
      Console.note("Approved. `retainer drafts export \(id)` writes it as a message.")
    }
  }

  struct Edit: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Change subject and text in $VISUAL or $EDITOR.",
      discussion:
        "With --file the text is taken from there (- is standard input): a Subject: line, an empty line, the text.")
    @Argument var id: String
    @Option(help: "Take the text from this file.") var file: String?
    @OptionGroup var globals: Globals

    func run() throws {
      let workspace = try globals.workspace()
      let draft = try workspace.draft(id)
      let text = try file.map(Self.contents) ?? Editor.edit(EditableText.text(of: draft))
      let isChanged = try ReviewQueue(workspace.ledger).edit(draft.id, text: text, at: workspace.clock.now)
      Console.note(isChanged ? "The draft has your text now." : "Nothing was changed.")
    }

    private static func contents(of path: String) throws -> String {
      if path == "-" { return String(decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self) }
      do { return try String(contentsOfFile: path, encoding: .utf8) } catch {
        throw Failure("\(path): cannot be read as text")
      }
    }
  }

  struct Fill: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Give a value that only you know.",
      discussion: "For instance: retainer drafts fill dr-1f2e3d4c5b new_price \"£480.00\"")
    @Argument var id: String
    @Argument(help: "One of the names that the draft needs.") var name: String
    @Argument(help: "As it shall stand in the text.") var value: String
    @OptionGroup var globals: Globals

    func run() throws {
      let workspace = try globals.workspace()
      _ = try workspace.draft(id)
      try ReviewQueue(workspace.ledger).fill(id, name: name, value: value, at: workspace.clock.now)
    }
  }

  struct Dismiss: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Not this one; it is not proposed again.")
    @Argument var id: String
    @OptionGroup var globals: Globals

    func run() throws {
      let workspace = try globals.workspace()
      _ = try workspace.draft(id)
      try ReviewQueue(workspace.ledger).dismiss(id, at: workspace.clock.now)
    }
  }

  struct MarkSent: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "mark-sent", abstract: "You sent it yourself.")
    @Argument var id: String
    @OptionGroup var globals: Globals

    func run() throws {
      let workspace = try globals.workspace()
      let draft = try workspace.draft(id)
      try workspace.decide(.draftSent(draft: draft.id, at: workspace.clock.now))
    }
  }

  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write approved drafts as messages that any mail program opens.")
    @Argument(help: "Ids; else all that are approved.") var ids: [String] = []
    @Option(help: "eml or mbox.") var format: Format = .eml
    @Option(help: "The folder (eml) or file (mbox) to write to; - is standard output.") var output = "-"
    @OptionGroup var globals: Globals

    enum Format: String, ExpressibleByArgument, CaseIterable { case eml, mbox }

    func run() throws {
      let workspace = try globals.workspace()
      let drafts =
        ids.isEmpty ? try workspace.drafts().filter { $0.status == .approved } : try ids.map { try workspace.draft($0) }
      guard output != "-" || format == .mbox || drafts.count <= 1 else {
        throw Failure("several messages on standard output need --format mbox; or name a folder with --output")
      }
      var box = Data()
      for draft in drafts {
        let bytes = try workspace.message(of: draft)
        switch format {
        case .eml where output != "-":
          try write(Data(bytes), to: URL(filePath: output).appending(path: "\(draft.id).eml"))
        case .eml: FileHandle.standardOutput.write(Data(bytes))
        case .mbox: box.append(contentsOf: workspace.mboxEntry(bytes))
        }
      }
      guard format == .mbox else { return }
      if output == "-" { FileHandle.standardOutput.write(box) } else { try write(box, to: URL(filePath: output)) }
    }

    private func write(_ data: Data, to file: URL) throws {
      do { try data.write(to: file, options: .withoutOverwriting) } catch {
        throw Failure(
          "\(file.path): cannot be written; it may exist already, or its folder is missing",
          status: ExitStatus.someUnusable)
      }
    }
  }
}

/// One draft as JSON, with its text.
struct DraftDocument: Encodable {
  private var id: String
  private var kind: DraftKind
  private var level: Int
  private var status: Draft.Status
  private var to: [MailAddress]
  private var cc: [MailAddress]
  private var subject: String
  private var inReplyTo: String?
  private var references: [String]
  private var body: String
  private var language: String
  private var attachments: [String]
  private var needs: [String]
  private var grounds: [String]

  init(_ draft: Draft) {
    id = draft.id
    kind = draft.plan.kind
    level = draft.plan.level
    status = draft.status
    to = draft.to
    cc = draft.cc
    subject = draft.subject
    inReplyTo = draft.inReplyTo
    references = draft.references
    body = draft.body
    language = draft.language
    attachments = draft.attachments.map(\.filename)
    needs = draft.needs
    grounds = draft.plan.reasons.map(\.text)
  }
}
