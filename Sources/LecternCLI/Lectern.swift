import ArgumentParser

@main
struct Lectern: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "lectern")
}
