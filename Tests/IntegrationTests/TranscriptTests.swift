import Foundation
import Testing

/// What the README shows is what happens.
struct TranscriptTests {
    @Test func theTranscriptOfTheReadmeReplays() throws {
        let readme = try String(
            contentsOf: ProjectCopy.root.appendingPathComponent("README.md"), encoding: .utf8)
        let blocks = readme.components(separatedBy: "```console\n").dropFirst()
            .map { $0.components(separatedBy: "```")[0] }
        #expect(blocks.count == 1)
        let project = try ProjectCopy()
        for block in blocks {
            for step in block.components(separatedBy: "\n$ ") {
                let text = step.hasPrefix("$ ") ? String(step.dropFirst(2)) : step
                let lines = text.split(
                    separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
                let run = try Self.shell(String(lines[0]), in: project)
                let expected = lines.count > 1 ? lines[1].trimmingCharacters(in: .newlines) : ""
                #expect(run.trimmingCharacters(in: .newlines) == expected, "$ \(lines[0])")
            }
        }
    }

    /// Both streams of a command, as a terminal would show them.
    private static func shell(_ command: String, in project: ProjectCopy) throws -> String {
        let folder = MusterRun.program.deletingLastPathComponent().path
        return try MusterRun(
            program: URL(fileURLWithPath: "/bin/bash"),
            ["-c", "PATH=\(folder):$PATH; (\(command)) 2>&1"], in: project.folder
        ).output
    }
}
