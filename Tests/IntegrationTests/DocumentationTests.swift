import Foundation
import Testing

/// A command, a target of the Makefile or a diagnostic that no document names does not exist for a reader.
struct DocumentationTests {
    @Test func theReadmeNamesEveryCommand() throws {
        let help = try MusterRun(["--help"], in: ProjectCopy.root).output
        let section = try #require(help.components(separatedBy: "SUBCOMMANDS:\n").dropFirst().first)
        let commands = section.components(separatedBy: "\n")
            .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
            .compactMap { $0.split(separator: " ").first.map(String.init) }
            .filter { $0.first?.isLowercase ?? false }
        #expect(commands.count >= 8)
        let readme = try String(
            contentsOf: ProjectCopy.root.appendingPathComponent("README.md"), encoding: .utf8)
        for command in commands { #expect(readme.contains("`muster \(command)"), "\(command)") }
    }

    @Test func everyDiagnosticCodeHasOneMeaning() throws {
        let sources = ProjectCopy.root.appendingPathComponent("Sources")
        var places: [String: Set<String>] = [:]
        let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
        for case let file as URL in files ?? .init()
        where file.lastPathComponent.contains("Diagnostics") {
            let text = try String(contentsOf: file, encoding: .utf8)
            for part in text.components(separatedBy: "\"MUS-").dropFirst() {
                places[String(part.prefix(4)), default: []].insert(file.lastPathComponent)
            }
        }
        #expect(places.count > 50)
        for (code, files) in places { #expect(files.count == 1, "MUS-\(code): \(files)") }
    }
}
