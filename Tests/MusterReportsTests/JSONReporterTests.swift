import Foundation
import MusterReports
import Testing

struct JSONReporterTests {
    private let file = JSONReporter().render(Fixture.assessment(), options: ReportOptions())[0]

    private static var hasSchemaTool: Bool {
        guard let run = try? Tool.run("python3", ["-c", "import jsonschema"]) else { return false }
        return run.status == 0
    }

    @Test func theFileIsNamedAndStartsWithItsSchema() {
        #expect(file.path == "results.json")
        let text = String(decoding: file.bytes, as: UTF8.self)
        #expect(text.hasPrefix("{\n  \"schema\": \"muster-results-1\",\n  \"sample\": false,\n"))
        #expect(text.hasSuffix("\n}\n"))
    }

    @Test(.enabled(if: hasSchemaTool, "python3 with jsonschema is not installed"))
    func theFileConformsToItsPublishedSchema() throws {
        let schema = Tool.root.appendingPathComponent("docs/schemas/results-1.schema.json").path
        let check = """
            import json,sys,jsonschema
            schema=json.load(open(sys.argv[1])); jsonschema.Draft202012Validator.check_schema(schema)
            errors=[e.json_path+': '+e.message for e in jsonschema.Draft202012Validator(schema).iter_errors(json.load(open(sys.argv[2])))]
            print('\\n'.join(errors)); sys.exit(1 if errors else 0)
            """
        for assessment in [
            Fixture.assessment(), Fixture.assessment(isSample: true, rules: [], findings: []),
        ] {
            let bytes = JSONReporter().render(assessment, options: ReportOptions())[0].bytes
            let run = try Tool.withFile(bytes) {
                try Tool.run("python3", ["-c", check, schema, $0])
            }
            #expect(run.status == 0, "\(run.text)")
        }
    }

    @Test func aHostileSubjectComesBackExactly() throws {
        let root = try #require(
            try JSONSerialization.jsonObject(with: Data(file.bytes)) as? [String: Any])
        let findings = try #require(root["findings"] as? [[String: Any]])
        let subjects = findings.compactMap { $0["subject"] as? String }
        #expect(Array(subjects[4].utf8) == Array(Fixture.hostile.utf8))
    }

    @Test func countsPlacesAndWaiversAreInTheFile() throws {
        let root = try #require(
            try JSONSerialization.jsonObject(with: Data(file.bytes)) as? [String: Any])
        let summary = try #require(
            (root["summary"] as? [String: Any])?["findings"] as? [String: Int])
        #expect(
            summary == [
                "total": 9, "pass": 2, "fail": 4, "undetermined": 2, "notApplicable": 1,
                "waived": 1,
            ])
        let findings = try #require(root["findings"] as? [[String: Any]])
        let observation = try #require((findings[7]["observations"] as? [[String: Any]])?.first)
        let location = try #require(observation["location"] as? [String: Any])
        #expect(location["line"] as? Int == 3)
        #expect(location["column"] as? Int == 19)
        #expect(location["endColumn"] as? Int == 26)
        #expect((observation["excerpt"] as? [String: String])?["marked"] == "TLSv1.1")
        #expect((findings[2]["waiver"] as? [String: Any])?["expires"] as? String == "2027-01-31")
    }
}
