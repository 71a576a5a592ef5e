import Foundation
import MusterModel
import MusterReports
import Testing

@Suite struct DrillReporterTests {
    private func text(_ result: DrillResult, _ verbosity: ReportOptions.Verbosity = .normal)
        -> String
    {
        var options = ReportOptions(width: 100)
        options.verbosity = verbosity
        return String(decoding: DrillTextReporter().render(result, options: options), as: UTF8.self)
    }

    private func markdown(_ result: DrillResult) -> String {
        String(decoding: DrillMarkdownReporter().render(result), as: UTF8.self)
    }

    @Test func theMatrixHasOneRowARuleAndCountsFiles() {
        let lines = text(DrillFixture.result()).components(separatedBy: "\n")
        #expect(
            lines.prefix(3) == [
                "rule      deleted  emptied  truncated  reordered  duplicated  aged  mutants killed",
                "a.first   U2       -        -          -          -           =     2 of 4",
                "b.second  -        GREEN    -          -          -           -     0 of 0",
            ])
    }

    @Test func aSilentAlarmIsNamedWithItsFileAndNothingHiddenReachesTheTerminal() {
        let all = text(DrillFixture.result())
        #expect(all.contains("SILENT b.second stays green\n"))
        #expect(all.contains("evidence/b|c.json, emptied\n"))
        #expect(all.contains("'xU+202E' passes all the same"))
    }

    @Test func aSurvivorIsShownWithACaretUnderTheChangedExpression() {
        #expect(
            text(DrillFixture.result()).contains(
                """
                DECORATIVE a.first, check 1
                        rules/a.yaml:3:11
                          - that: x.port < 5 || x.name == '|'
                                  ^~~~~~~~~~~~~~~~~~~~~~~~~~~
                        change: x.port < 5 || x.name == '|'
                        to:     x.port < 5 && x.name == '|'

                """))
    }

    @Test func theCountsAreTheLastWord() {
        #expect(
            text(DrillFixture.result()).hasSuffix(
                """
                2 files starved in 6 ways: 1 alarm stays silent
                4 mutants of 2 rules: 2 killed (50.0 %), 1 of them by examples; 1 survive with a reason, 1 without;
                3 changes make no expression

                """))
        let clean = DrillFixture.result(starved: [], mutants: DrillFixture.killed)
        #expect(text(clean).contains("every alarm rings"))
        #expect(clean.passes)
        #expect(!DrillFixture.result().passes)
        #expect(!DrillFixture.result(starved: [], mutants: []).passes)
    }

    @Test func quietLeavesTheMatrixOutAndVerboseAddsTheReasons() {
        let quiet = text(DrillFixture.result(), .quiet)
        #expect(!quiet.contains("mutants killed"))
        #expect(quiet.contains("SILENT"))
        let verbose = text(DrillFixture.result(), .verbose)
        #expect(verbose.contains("because no name is a bar"))
        #expect(verbose.contains("the rule sets no maximum age"))
        #expect(!text(DrillFixture.result()).contains("no name is a bar"))
    }

    @Test func sampleDataIsNamedInEveryFormat() {
        let sample = DrillFixture.result(isSample: true)
        #expect(text(sample).contains("SAMPLE DATA"))
        #expect(markdown(sample).contains("sample data"))
        #expect(
            String(decoding: DrillJSONReporter().render(sample), as: UTF8.self)
                .contains("\"sample\": true"))
    }

    @Test func theMarkdownPageEscapesWhatWouldBreakATable() {
        let page = markdown(DrillFixture.result())
        #expect(page.hasPrefix("# Do the alarms ring?\n"))
        #expect(page.contains("for Northpost \\<Ltd\\>"))
        #expect(page.contains("| a.first | U2 | - | - | - | - | = | 2 of 4 |\n"))
        #expect(
            page.contains(
                "| b.second | evidence/b\\|c.json | emptied | stays green: 'xU+202E' passes all the same |"
            ))
        #expect(
            page.contains(
                "| a.first | check 1 | `` '\\|' `` | `` '\\|~' `` | no name is a bar |\n"))
        #expect(page.contains("`` x.port < 5 && x.name == '\\|' ``"))
    }

    private static var hasSchemaTool: Bool {
        guard let run = try? Tool.run("python3", ["-c", "import jsonschema"]) else { return false }
        return run.status == 0
    }

    @Test(.enabled(if: hasSchemaTool, "python3 with jsonschema is not installed"))
    func theJSONConformsToItsPublishedSchema() throws {
        let schema = Tool.root.appendingPathComponent("docs/schemas/drill-1.schema.json").path
        let check = """
            import json,sys,jsonschema
            schema=json.load(open(sys.argv[1])); jsonschema.Draft202012Validator.check_schema(schema)
            errors=[e.json_path+': '+e.message for e in jsonschema.Draft202012Validator(schema).iter_errors(json.load(open(sys.argv[2])))]
            print('\\n'.join(errors)); sys.exit(1 if errors else 0)
            """
        let run = try Tool.withFile(DrillJSONReporter().render(DrillFixture.result())) {
            try Tool.run("python3", ["-c", check, schema, $0])
        }
        #expect(run.status == 0, "\(run.text)")
    }

    @Test func theJSONHoldsFatesAndTheirReasons() throws {
        let bytes = DrillJSONReporter().render(DrillFixture.result())
        let root = try #require(
            try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        let mutants = try #require(root["mutants"] as? [[String: Any]])
        #expect(
            mutants.map { $0["fate"] as? String } == [
                "killedByExample", "killedByEvidence", "explained", "survived",
            ])
        #expect(mutants[2]["by"] as? String == "no name is a bar")
        #expect(mutants[3]["by"] is NSNull)
        #expect(root["passes"] as? Bool == false)
    }
}
