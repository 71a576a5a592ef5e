import Foundation
import Testing

/// A script that could not look has proven nothing, and says so by its status.
///
/// Each runs in a copy of the scripts' folders outside any repository, with a stand-in for what it calls.
struct ScriptTests {
    private static let table = #"printf 'suites:\tNAME\t3\t0\t1\n'"#

    private let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("muster-scripts-\(UUID().uuidString)")

    init() throws {
        let files = FileManager.default
        try files.createDirectory(at: folder, withIntermediateDirectories: true)
        for name in ["scripts", "Fuzz"] {
            let copies = folder.appendingPathComponent(name)
            try files.createDirectory(at: copies, withIntermediateDirectories: true)
            let source = LayerTests.root.appendingPathComponent(name)
            for script in try files.contentsOfDirectory(atPath: source.path)
            where script.hasSuffix(".sh") {
                try files.copyItem(
                    at: source.appendingPathComponent(script),
                    to: copies.appendingPathComponent(script))
            }
        }
    }

    /// Writes a program that runs these lines.
    private func program(_ path: String, _ lines: String) throws {
        try write(path, "#!/bin/bash\n\(lines)\n")
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: folder.appendingPathComponent(path).path)
    }

    private func write(_ path: String, _ text: String) throws {
        let file = folder.appendingPathComponent(path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    /// The status a line ends with, and all it printed.
    private func run(_ line: String) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        process.arguments = ["-c", "export PATH=\"$PWD/bin:$PATH\"; { \(line); } >out 2>&1"]
        process.currentDirectoryURL = folder
        try process.run()
        process.waitUntilExit()
        let output = try Data(contentsOf: folder.appendingPathComponent("out"))
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }

    private func remove() { try? FileManager.default.removeItem(at: folder) }

    @Test func theLintOutsideARepositoryProvesNothing() throws {
        defer { remove() }
        try program("bin/swift", "exit 0")
        try write("Sources/A/A.swift", "let a = try! b()\n")
        #expect(try run("scripts/lint.sh").status == 2)
    }

    @Test func theLintInARepositorySeesWhatIsForbidden() throws {
        defer { remove() }
        try program("bin/swift", "exit 0")
        #expect(try run("git init -q . && scripts/lint.sh").status == 2)
        try write("Sources/A/A.swift", "let a = 1\n")
        let clean = try run("scripts/lint.sh")
        #expect(clean.status == 0, "\(clean.output)")
        try write("Sources/A/A.swift", "let a = try! b()\n")
        let forbidden = try run("scripts/lint.sh")
        #expect(forbidden.status == 1)
        #expect(forbidden.output.contains("Sources/A/A.swift:1:let a = try! b()"))
    }

    @Test(arguments: [
        (["json", "toml", "yaml"], 0, 0), (["json", "toml", "yaml"], 1, 1), (["json"], 0, 2),
        ([], 0, 2), ([], 1, 2),
    ])
    func theSuitesAreCountedOnlyIfAllRan(_ run: (ran: [String], swift: Int, status: Int32)) throws {
        defer { remove() }
        let lines = run.ran.map { Self.table.replacing("NAME", with: $0) }
        try program("bin/swift", (lines + ["exit \(run.swift)"]).joined(separator: "\n"))
        for suite in ["json", "toml", "yaml"] { try write("suites/\(suite)/case", "") }
        let result = try self.run("scripts/suites.sh suites")
        #expect(result.status == run.status, "\(result.output)")
        try FileManager.default.removeItem(at: folder.appendingPathComponent("suites/toml"))
        #expect(try self.run("scripts/suites.sh suites").status == 2)
    }

    @Test func thePageOfFormatsIsNotWrittenFromSuitesThatAreMissing() throws {
        defer { remove() }
        let spans = #"printf 'spans:\tjson\t1\t2\t3\t4\t5\t6\t7\n'"#
        let suites = ["json", "toml", "yaml"].map { Self.table.replacing("NAME", with: $0) }
        try write("docs/formats.md", "as it was\n")
        func page() throws -> String {
            try String(
                contentsOf: folder.appendingPathComponent("docs/formats.md"), encoding: .utf8)
        }
        try program("bin/swift", spans)
        #expect(try run("scripts/formats.sh suites").status == 2)
        #expect(try page() == "as it was\n")
        for suite in ["json", "toml", "yaml"] { try write("suites/\(suite)/case", "") }
        #expect(try run("scripts/formats.sh suites").status == 2)
        #expect(try page() == "as it was\n")
        try program("bin/swift", (suites + [spans]).joined(separator: "\n"))
        let written = try run("scripts/formats.sh suites")
        #expect(written.status == 0, "\(written.output)")
        #expect(try page().contains("toml            3        0        1"))
    }

    @Test func aSuiteOfExpressionsThatWasNotRunIsMissed() throws {
        defer { remove() }
        try program("bin/swift", #"printf 'conformance:\tbasic\t4\t0\t0\n'"#)
        try write("cel/basic.json", "[{}]")
        try write("cel/unknowns.json", "[\n]\n")
        #expect(try run("scripts/conformance.sh cel").status == 0)
        try write("cel/lists.json", "[{}]")
        #expect(try run("scripts/conformance.sh cel").status == 2)
    }

    @Test(arguments: [
        ("echo stat::number_of_executed_units: 9 >&2", 0), ("exit 1", 1), ("exit 0", 1),
        ("echo stat::number_of_executed_units: 9 >&2; exit 77", 1),
    ])
    func aFuzzerThatCrashesOrTriesNothingIsSaid(_ fuzzer: (lines: String, status: Int32)) throws {
        defer { remove() }
        try program(
            "Fuzz/built/release/FuzzParsers",
            "if [ \"$1\" = list ]; then echo json; exit; fi\n\(fuzzer.lines)")
        let result = try run("PREBUILT=1 SCRATCH=built Fuzz/each.sh 1")
        #expect(result.status == fuzzer.status, "\(result.output)")
        #expect(result.output.contains(fuzzer.status == 0 ? "sound" : "FAILED"))
    }

    @Test(arguments: ["exit 0", "exit 3"])
    func aFuzzerThatNamesNoParserIsSaid(lines: String) throws {
        defer { remove() }
        try program("Fuzz/built/release/FuzzParsers", lines)
        let result = try run("PREBUILT=1 SCRATCH=built Fuzz/each.sh 1")
        #expect(result.status != 0)
        #expect(!result.output.contains("sound"))
    }

    @Test func theLibraryOfRulesIsNotEmbeddedEmpty() throws {
        defer { remove() }
        try write("Sources/muster/Shipped/ShippedRules.swift", "as it was\n")
        try write("rules/README", "")
        #expect(try run("scripts/embed-rules.sh").status == 2)
    }

    @Test func everyScriptStopsAtItsFirstFailure() throws {
        let scripts = try LayerTests.scripts()
        #expect(scripts.count >= 12)
        for script in scripts {
            let text = try String(contentsOf: script, encoding: .utf8)
            #expect(text.contains("\nset -euo pipefail\n"), "\(script.lastPathComponent)")
            #expect(!text.contains("|| true"), "\(script.lastPathComponent)")
        }
    }
}
