import MusterModel
import MusterSource
import Testing

@testable import MusterEngine

/// Files of rows that are too large to be read as a whole.
struct LargeRowFileTests {
    private static let rows = RowFileTests.rows("jsonl", 40, bad: [30])

    private func assess(_ project: RowProject) throws -> Assessment {
        var project = project
        project.largest = 0
        return try project.assess(rowBytes: 100)
    }

    /// Why each of the findings about the kind is open, once.
    private func reasons(_ assessment: Assessment) -> Set<String> {
        Set(assessment.findings.map { $0.verdict.reason?.rawValue ?? $0.verdict.name })
    }

    private func hints(_ assessment: Assessment) -> [String] {
        assessment.diagnostics.map { "\($0.code): \($0.hint ?? "-")" }
    }

    /// An adapter that reads more than rows, in each of its places.
    @Test(arguments: [
        ("doc.filter(r, r.port <= doc[0].port)", ""), ("doc.filter(r, doc.exists(d, d == r))", ""),
        ("doc.sortBy(r, r.name)", ""), ("[doc[0]]", ""), ("doc + doc", ""),
        ("doc", "it.port + doc.size()"), ("doc", "doc[0].port"),
        ("doc", "[it].map(doc, doc.port)[0]"),
    ]) func anAdapterThatReadsMoreThanARowSaysSo(each: String, field: String) throws {
        let assessment = try assess(
            RowProject("jsonl", Array(Self.rows.utf8), each: each, field: field))
        #expect(reasons(assessment) == ["unreadable"])
        #expect(
            hints(assessment) == [
                "MUS-3203: it cannot be read in parts, as a file of rows may be: "
                    + "the adapter 'rows' reads more of it than a row"
            ])
    }

    @Test func aRuleOverTheSetSaysSo() throws {
        let rule = SmallProject.rule(
            id: "set.any", each: "with: {all: login}", check: "all.size() > 0")
        let assessment = try assess(
            RowProject("jsonl", Array(Self.rows.utf8), rules: [("set.any", rule)]))
        #expect(reasons(assessment) == ["unreadable"])
        #expect(
            hints(assessment) == [
                "MUS-3203: it cannot be read in parts, as a file of rows may be: "
                    + "the rule 'set.any' compares the items of 'login' with each other"
            ])
    }

    @Test func aDateOutOfTheDocumentSaysSo() throws {
        let assessment = try assess(
            RowProject(
                "jsonl", Array(Self.rows.utf8), entry: ", effectiveFrom: 'doc[0].name'"))
        #expect(reasons(assessment) == ["unreadable"])
        #expect(
            hints(assessment).first == "MUS-3203: it cannot be read in parts, as a file of rows "
                + "may be: 'effectiveFrom' reads its document")
    }

    @Test func aMistakeIsSaidWithItsPlaceAndNothingPasses() throws {
        let assessment = try assess(RowProject("jsonl", Self.rows + "{\"name\": }\n"))
        #expect(reasons(assessment) == ["unreadable"])
        #expect(assessment.diagnostics.map { $0.location?.description } == ["evidence/a.txt:41:10"])
        #expect(assessment.inputs.map(\.isReadable) == [false])
        #expect(
            assessment.findings.first?.message.hasPrefix("'evidence/a.txt' does not parse: ")
                == true)
    }

    @Test func keysThatComeAgainSaySo() throws {
        let assessment = try assess(
            RowProject("jsonl", Self.rows + "{\"name\": \"s1\", \"port\": 9}\n"))
        #expect(reasons(assessment) == ["unreadable"])
        #expect(
            hints(assessment) == [
                "MUS-3203: two of its items have one key or one name, and it is too large to compare "
                    + "them side by side"
            ])
    }

    @Test func aFileThatChangesProvesNothing() throws {
        var project = RowProject("jsonl", Self.rows)
        project.lostFrom = 500
        let assessment = try assess(project)
        #expect(reasons(assessment) == ["unreadable"])
        #expect(
            hints(assessment) == [
                "MUS-3203: it was read in parts until it changed while it was read"
            ])
    }

    @Test func noItemIsNoPass() throws {
        let assessment = try assess(
            RowProject("jsonl", Self.rows, each: "doc.filter(r, r.port > 9000)"))
        #expect(reasons(assessment) == ["emptyPopulation"])
        #expect(assessment.inputs.map(\.isReadable) == [true])
        #expect(assessment.diagnostics.isEmpty)
    }

    @Test func aRowThatTheAdapterCannotReadIsAFault() throws {
        let assessment = try assess(
            RowProject("jsonl", Self.rows + "7\n", each: "doc.filter(r, r.port < 9000)"))
        #expect(reasons(assessment) == ["unreadable"])
        #expect(assessment.diagnostics.map(\.code) == ["MUS-3210"])
    }

    @Test func excerptsHoldNoMoreThanTheirLines() throws {
        let padding = String(repeating: " ", count: 4000)
        let text = (0..<6).map {
            "{\"name\": \"s\($0)\", \"port\": \($0 == 3 ? 8080 : 22)}\(padding)\n"
        }
        let found = try RowProject("jsonl", text.joined()).assess(rowBytes: 10_000)
        let failure = try #require(found.findings.first { $0.verdict == .fail })
        let location = try #require(failure.observations.first?.location)
        #expect(location.source.count == 4000 + 28)
        #expect(location.start == SourcePosition(line: 4, column: 24, offset: 3 * 4027 + 23))
    }
}
