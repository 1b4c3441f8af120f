import ArgumentParser
import Pipeline

struct Undo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take the last change back, yours or an import's.")

  @OptionGroup var globals: Globals

  func run() throws {
    guard let undone = try globals.workspace().undo() else { throw Failure("There is nothing to take back.") }
    print(undone)
  }
}
