import Foundation
import Testing

/// The commands around a check: what changed, what will change, why, and whether the rules are tested.
struct ToolCommandTests {
    private func check(_ project: ProjectCopy, _ more: [String]) throws -> MusterRun {
        try MusterRun(["check", "--as-of", ProjectCopy.asOf, "--quiet"] + more, in: project.folder)
    }

    @Test func aBaselineLetsOldDebtPassAndNoNewDebt() throws {
        let project = try TinyProject.make()
        let bad = "644 app app 412 1767225600.0000000000 /etc/app/old.env\n"
        try project.write(TinyProject.listing + bad, to: "evidence/app.listing")
        #expect(try check(project, []).status == 1)
        try FileManager.default.copyItem(
            at: project.folder.appendingPathComponent("reports/results.json"),
            to: project.folder.appendingPathComponent("old.json"))
        let held = try check(project, ["--baseline", "old.json"])
        #expect(held.status == 0)
        #expect(held.output.contains("exit 0  (1 open already in the baseline)"))
        try project.write(
            TinyProject.listing + bad + bad.replacingOccurrences(of: "old.env", with: "new.env"),
            to: "evidence/app.listing")
        #expect(try check(project, ["--baseline", "old.json"]).status == 1)
        let diff = try MusterRun(
            ["diff", "old.json", "reports/results.json", "--fail-on", "new"], in: project.folder)
        #expect(diff.status == 1)
        #expect(diff.output.contains("1 new, 0 worsened, 0 gone, 0 fixed"))
        let quiet = try MusterRun(["diff", "old.json", "old.json"], in: project.folder)
        #expect(quiet.status == 0)
    }

    @Test func aBaselineOfAnotherSystemIsNone() throws {
        let project = try TinyProject.make()
        #expect(try check(project, []).status == 0)
        let results = project.folder.appendingPathComponent("reports/results.json")
        let other = try String(contentsOf: results, encoding: .utf8)
            .replacingOccurrences(of: "\"system\": \"", with: "\"system\": \"another ")
        try project.write(other, to: "old.json")
        let run = try check(project, ["--baseline", "old.json"])
        #expect(run.status == 2)
        #expect(run.errors.contains("error: the results are of "))
    }

    @Test func aReportIsNotWrittenThroughALink() throws {
        let project = try TinyProject.make()
        try project.write("mine\n", to: "victim.txt")
        try FileManager.default.createDirectory(
            at: project.folder.appendingPathComponent("reports"), withIntermediateDirectories: true)
        let link = project.folder.appendingPathComponent("reports/report.html.part").path
        try FileManager.default.createSymbolicLink(
            atPath: link,
            withDestinationPath: project.folder.appendingPathComponent("victim.txt").path)
        #expect(try check(project, []).status == 0)
        let victim = project.folder.appendingPathComponent("victim.txt")
        #expect(try String(contentsOf: victim, encoding: .utf8) == "mine\n")
        let report = project.folder.appendingPathComponent("reports/report.html").path
        let kind = try FileManager.default.attributesOfItem(atPath: report)[.type]
        #expect(kind as? FileAttributeType == .typeRegular)
    }

    @Test func aResultThatCannotBeWrittenIsNoResult() throws {
        let project = try TinyProject.make()
        let command = "'\(MusterRun.program.path)' check --as-of \(ProjectCopy.asOf) --no-reports"
        let run = try MusterRun(
            program: URL(fileURLWithPath: "/bin/sh"),
            ["-c", "\(command) --format json > /dev/full"],
            in: project.folder)
        #expect(run.status == 2)
        #expect(run.errors.contains("error: cannot write the result"))
    }

    @Test func aDiffOfWhatIsNoResultCouldNotRun() throws {
        let project = try TinyProject.make()
        try project.write("{}", to: "a.json")
        for paths in [["a.json", "a.json"], ["missing.json", "a.json"]] {
            let run = try MusterRun(["diff"] + paths, in: project.folder)
            #expect(run.status == 2)
            #expect(run.errors.contains("error: "))
        }
    }

    @Test func theForecastOfTheSampleSaysThatItIsOneInEveryFormat() throws {
        let arguments = ["forecast", "--as-of", ProjectCopy.asOf, "--until", "2026-09-01"]
        for (format, mark) in [
            ("text", "SAMPLE DATA"), ("ics", "[sample data]"), ("json", "\"sample\": true"),
        ] {
            let run = try MusterRun(arguments + ["--format", format], in: ProjectCopy.root)
            #expect(run.status == 0)
            #expect(run.output.contains(mark))
            let again = try MusterRun(arguments + ["--format", format], in: ProjectCopy.root)
            #expect(again.output == run.output)
        }
    }

    @Test(arguments: [["--until", "2026-05-01"], ["--until", "2126-05-01"], []])
    func aForecastNeedsASpanThatLiesAhead(more: [String]) throws {
        let run = try MusterRun(
            ["forecast", "--as-of", ProjectCopy.asOf] + more, in: ProjectCopy.root)
        #expect(run.status == 2)
    }

    @Test func aFindingIsExplainedByRuleAndSubjectWithItsValues() throws {
        let project = try TinyProject.make()
        try project.write(
            TinyProject.listing.replacingOccurrences(of: "600", with: "644"),
            to: "evidence/app.listing")
        let run = try MusterRun(
            ["explain", "files.closed", "/etc/app/api.env", "--as-of", ProjectCopy.asOf],
            in: project.folder)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("file.groupBits == 0 && file.otherBits == 0"))
        #expect(run.output.contains("evidence/app.listing:1"))
        #expect(run.output.contains("- rule: files.closed"))
        #expect(run.output.contains("subject: \"/etc/app/api.env\""))
        let missing = try MusterRun(
            ["explain", "files.closed", "/etc/app/api.en"], in: project.folder)
        #expect(missing.status == 2)
        #expect(missing.errors.contains("did you mean '/etc/app/api.env'?"))
    }

    @Test func aCaseThatDisagreesFailsTheTests() throws {
        let project = try TinyProject.make()
        let examples = """
            examples:
              - name: closed
                given: {file: {path: /a.env, mode: "600", groupBits: 0, otherBits: 0}}
                verdict: pass
              - name: open
                given: {file: {path: /a.env, mode: "644", groupBits: 4, otherBits: 4}}
                verdict: fail

            """
        try project.write(TinyProject.rule + examples, to: "rules/checks/closed.yaml")
        try project.write(
            """
            organisation: Case
            system: case
            evidence: [{files: a.listing, kind: file.permission, format: listing}]

            """, to: "tests/open/muster.yaml")
        try project.write(TinyProject.listing, to: "tests/open/a.listing")
        let expected = "asOf: 2026-06-01\nverdicts: {files.closed: {/etc/app/api.env: VERDICT}}\n"
        for (verdict, word) in [("pass", "PASS"), ("fail", "FAIL")] {
            try project.write(
                expected.replacingOccurrences(of: "VERDICT", with: verdict),
                to: "tests/open/expected.yaml")
            let run = try MusterRun(["test", "--verbose"], in: project.folder)
            #expect(run.output.contains("\(word)  case tests/open"), "\(run.output)\(run.errors)")
        }
        let covered = try MusterRun(["test", "--coverage"], in: project.folder)
        #expect(covered.output.contains("1 of 1 assertions"))
    }

    @Test func everyAdapterAndAssertionOfTheLibraryIsShownByAnExample() throws {
        let run = try MusterRun(["test", "--coverage"], in: ProjectCopy.root)
        #expect(run.status == 0, "\(run.output.suffix(400))")
        let lines = run.output.components(separatedBy: "\n")
        let counts = try #require(lines.last { $0.hasSuffix("adapters covered") })
        let numbers = counts.split(separator: " ").compactMap { Int($0) }
        #expect(numbers.count == 4 && numbers[0] == numbers[1], "\(counts)")
        // The ledger is the project's own, no file of a format that an example could show.
        let bare = lines.filter { $0.contains(".yaml:") && !$0.hasSuffix(" from ledger") }
        #expect(bare == [])
    }
}
