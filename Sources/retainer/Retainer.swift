import ArgumentParser

@main
struct Retainer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retainer", abstract: "An inbox processor for people who live from client work.")
}
