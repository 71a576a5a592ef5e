import ArgumentParser
import MusterDocuments

/// `muster parsers`: which files Muster reads, and what it makes of them.
struct ParsersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parsers", abstract: "List the parsers, or print one with its document model.")

    @Argument(help: "The name of one parser.")
    var parser: String?

    mutating func run() throws {
        guard let parser else {
            for parser in Parsers.all {
                Screen.result("\(parser.name)  \(parser.description.summary)\n")
            }
            return
        }
        guard let found = Parsers.named(parser) else {
            Screen.talk("error: there is no parser '\(parser)'\n")
            throw ExitStatus.couldNotRun.code
        }
        let description = found.description
        Screen.result(
            """
            \(found.name): \(description.summary)
            recognised by name: \(description.fileNames.joined(separator: ", "))

            document:
            \(description.model)

            example:
            \(description.example)

            """)
    }
}
