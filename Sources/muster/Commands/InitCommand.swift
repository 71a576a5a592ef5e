import ArgumentParser
import MusterWriters

/// `muster init`: a project to start from.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract:
            "Write a starting project: muster.yaml, a first rule, claims, waivers, a folder for evidence.",
        discussion: """
            The rule library stays inside muster; `--with-rules` writes a copy into rules/ to edit. \
            A file that exists is never overwritten.
            """)

    @Argument(help: "The folder to write into.")
    var folder = "."

    @Flag(
        help:
            "Also write the shipped rule library into rules/, instead of using the one inside muster."
    )
    var withRules = false

    mutating func run() throws {
        let writer = DiskWriter(root: folder.utf8.elementsEqual(".".utf8) ? "" : folder)
        let files =
            StarterProject.files(ownsRules: withRules) + (withRules ? ShippedRules.files : [])
        let existing = files.filter { writer.exists($0.path) }
        guard existing.isEmpty else {
            for file in existing {
                Screen.talk("error: '\(file.path)' exists already; nothing was written\n")
            }
            throw ExitStatus.couldNotRun.code
        }
        do {
            for file in files {
                try writer.write(ByteBuffer(Array(file.text.utf8)), to: file.path)
            }
        } catch {
            Screen.talk("error: cannot write \(error.path): \(error.reason)\n")
            throw ExitStatus.couldNotRun.code
        }
        for file in StarterProject.files(ownsRules: withRules) {
            Screen.result("wrote \(file.path)\n")
        }
        if withRules { Screen.result("wrote rules/ (\(ShippedRules.files.count) files)\n") }
        Screen.result("next: name your evidence in muster.yaml, then run `muster check`\n")
    }
}
