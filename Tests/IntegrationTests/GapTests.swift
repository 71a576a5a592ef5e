import Foundation
import Testing

/// Every deliberate gap of the sample company is found on its line, and flipping it flips the outcome.
struct GapTests {
    @Test func thereAreAtLeastTenGaps() {
        #expect(Gap.all.count >= 10)
        #expect(Set(Gap.all.map(\.id)).count == Gap.all.count)
    }

    @Test func everyGapIsFoundOnItsLine() throws {
        let run = try ProjectCopy.sample().check()
        #expect(run.status == 1)
        let results = try run.results()
        for gap in Gap.all {
            let finding = try #require(
                results.finding(gap.rule, gap.subject), "no finding \(gap.rule) \(gap.subject)")
            #expect(finding.verdict == gap.verdict, "\(gap.id)")
            #expect(finding.reason == gap.reason, "\(gap.id)")
            let places = finding.observations.compactMap(\.location)
            #expect(
                places.contains { $0.path == gap.file && $0.line == gap.line },
                "\(gap.id): \(places)")
        }
    }

    @Test(arguments: Gap.all)
    func mendingAGapFlipsItsFinding(gap: Gap) throws {
        let project = try ProjectCopy.sample()
        try project.replace(gap.from, by: gap.to, in: gap.mendFile, line: gap.mendLine)
        let results = try project.check().results()
        #expect(results.finding(gap.rule, gap.subject)?.verdict ?? "pass" == "pass")
    }

    @Test func theMendedCompanyPassesMuster() throws {
        let run = try Self.mended().check()
        let open = try run.results().findings.filter {
            $0.verdict == "fail" || $0.verdict == "undetermined"
        }
        #expect(open.map { "\($0.rule) \($0.subject)" } == [])
        #expect(run.status == 0)
    }

    @Test(arguments: Gap.all)
    func anyOneGapInTheMendedCompanyClosesTheGate(gap: Gap) throws {
        let project = try Self.mended(except: gap)
        let run = try project.check()
        #expect(try run.results().finding(gap.rule, gap.subject)?.verdict == gap.verdict)
        #expect(run.status == 1)
    }

    @Test func aVagueWordWithoutANumberClosesTheGateByItself() throws {
        let project = try Self.mended()
        try project.replace(
            "regularly: {value: 12 months", by: "regularly: null #", in: "claims.yaml")
        let run = try project.check()
        #expect(run.status == 1)
        #expect(try run.results().findings.allSatisfy { $0.verdict != "fail" })
    }

    /// The sample without its gaps and waivers, with a gate that lets nothing through.
    static func mended(except kept: Gap? = nil) throws -> ProjectCopy {
        let project = try ProjectCopy.sample()
        for gap in Gap.all where gap.id != kept?.id {
            // Gaps that share a line are mended by the first of them.
            try? project.replace(gap.from, by: gap.to, in: gap.mendFile, line: gap.mendLine)
        }
        try project.write("[]\n", to: "waivers.yaml")
        // A vague word without a number keeps the gate shut by itself.
        try project.replace(
            "regularly: null",
            by:
                "regularly: {value: 12 months, approvedBy: ada.finch@northpost.example, on: 2026-03-02}",
            in: "claims.yaml")
        let configuration = try project.read("muster.yaml")
            .replacingOccurrences(of: "failOn: medium", with: "failOn: low")
            .replacingOccurrences(of: "undetermined: pass", with: "undetermined: fail")
        try project.write(configuration, to: "muster.yaml")
        return project
    }
}
