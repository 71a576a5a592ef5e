import ArgumentParser

@main
struct Muster: ParsableCommand {
    mutating func run() throws {}
}
