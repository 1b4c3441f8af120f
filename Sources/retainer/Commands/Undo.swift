import ArgumentParser
import Pipeline

struct Undo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take the last change back, yours or an import's.",
    discussion: """
      What a running `watch` brought is passed over, for it would come again, and so is what was decided about a draft \
      that was sent. Of an import or sync all its mail goes; the next one brings it again.
      """)

  @OptionGroup var globals: Globals

  func run() throws {
    guard let undone = try globals.workspace().undo() else { throw Failure("There is nothing to take back.") }
    print(undone)
  }
}
