import Foundation
import Testing

/// `muster eval` and `muster functions`, as a person calls them.
struct EvalTests {
    /// A folder with two small files.
    private final class Files {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("muster-eval-\(UUID().uuidString)")

        init() throws {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data("port: 443\nhosts: [a, b]\n".utf8)
                .write(to: folder.appendingPathComponent("one.yaml"))
            try Data("{\"port\": 80}\n".utf8).write(to: folder.appendingPathComponent("two.json"))
        }

        deinit { try? FileManager.default.removeItem(at: folder) }
    }

    private func eval(_ arguments: String...) throws -> MusterRun {
        let files = try Files()
        return try MusterRun(["eval"] + arguments, in: files.folder)
    }

    @Test func aValueIsShownWithItsTypeAndPlace() throws {
        let run = try eval("doc.port", "one.yaml")
        #expect(run.output == "443\ntype  int\nfrom  one.yaml:1:7\n")
        #expect(run.errors.isEmpty)
        #expect(run.status == 0)
    }

    @Test func whatWasReadIsShown() throws {
        let run = try eval("doc.hosts.exists(h, h == 'b')", "one.yaml")
        #expect(
            run.output == """
                true
                type  bool
                read  one.yaml:2:8
                read  one.yaml:2:9
                read  one.yaml:2:12

                """)
    }

    @Test func severalFilesAreAList() throws {
        let run = try eval("docs.map(d, d.port)", "one.yaml", "two.json")
        #expect(
            run.output
                == "[443, 80]\ntype  list(dyn)\nfrom  one.yaml:1:7\nfrom  two.json:1:10\n")
    }

    @Test func theMomentIsGivenAndNoFileIsNeeded() throws {
        let run = try eval("asOf + duration('24h')", "--as-of", "2026-06-01")
        #expect(run.output == "timestamp(\"2026-06-02T00:00:00Z\")\ntype  timestamp\n")
    }

    @Test func aMistakeIsDrawnAndEndsWithTwo() throws {
        let run = try eval("doc.port +", "one.yaml")
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(run.errors.hasPrefix("expression:1:11: error: "))
        #expect(run.errors.contains("^"))
    }

    @Test func anEvaluationThatFailsIsDrawnAtBothPlaces() throws {
        let run = try eval("doc.port + 'a'", "one.yaml")
        #expect(run.status == 2)
        #expect(run.errors.contains("expression:1:1: error: no overload takes int and string"))
        #expect(run.errors.contains("one.yaml:1:7: note: the value read"))
    }

    @Test func theTreeIsShown() throws {
        let run = try eval("1 + size('a')", "--ast")
        #expect(
            run.output
                == "call _+_  1 + size(\"a\")\n  int  1\n  call size  size(\"a\")\n    string  \"a\"\n"
        )
    }

    @Test func theExplanationStandsAboveTheValue() throws {
        let run = try eval("doc.port > 400", "--explain", "one.yaml")
        #expect(
            run.output == """
                doc.port > 400
                |   |    |
                |   443  true
                {"port": 443, "hosts": ["a", "b"]}

                true
                type  bool
                read  one.yaml:1:7

                """)
    }

    @Test func aFileThatIsNotThereAndAnUnknownParserEndWithTwo() throws {
        let missing = try eval("doc", "none.yaml")
        #expect(missing.status == 2)
        #expect(missing.errors == "error: cannot read 'none.yaml'\n")
        let parser = try eval("doc", "--parser", "yml", "one.yaml")
        #expect(parser.status == 2)
        #expect(parser.errors.hasPrefix("error: there is no parser 'yml'\n"))
    }

    @Test func aFunctionIsShownWithItsExamples() throws {
        let files = try Files()
        let run = try MusterRun(["functions", "charAt"], in: files.folder)
        #expect(run.status == 0)
        #expect(run.output.contains("    string.charAt(int) -> string\n"))
        let unknown = try MusterRun(["functions", "charat"], in: files.folder)
        #expect(unknown.status == 2)
        #expect(unknown.errors.contains("did you mean 'charAt'?"))
    }
}
