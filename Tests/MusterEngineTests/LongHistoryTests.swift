import MusterModel
import MusterSource
import Testing

@testable import MusterEngine

/// Eighteen months in which evidence comes in time, late, dated back, corrected and not at all.
@Suite struct LongHistoryTests {
    /// One piece of evidence: the state on a day, and the day it was received.
    private struct Piece {
        let effective: String
        let received: String
        let port: Int
    }

    /// A state on the 25th of each month, received on the 28th, but for what the remarks say.
    private static let pieces: [Piece] = {
        let odd: Set<String> = ["2025-03", "2025-06", "2025-08", "2026-04"]
        let usual = months.filter { !odd.contains($0) }.map {
            Piece(effective: "\($0)-25", received: "\($0)-28", port: 22)
        }
        return usual + [
            // Late: nobody had it for March until May. Of June there is nothing at all.
            Piece(effective: "2025-03-25", received: "2025-05-10", port: 22),
            // A failure, corrected in the next month: the export was wrong.
            Piece(effective: "2025-08-25", received: "2025-08-28", port: 23),
            Piece(effective: "2025-08-25", received: "2025-09-15", port: 22),
            // Dated back: in March 2026 it turns out that November 2025 was not as it was said to be.
            Piece(effective: "2025-11-28", received: "2026-03-05", port: 23),
            // A pass, corrected to a failure.
            Piece(effective: "2026-02-25", received: "2026-04-02", port: 23),
            // Late again.
            Piece(effective: "2026-04-25", received: "2026-06-20", port: 22),
        ]
    }()

    private static let months =
        (1...12).map { "2025-\($0 < 10 ? "0" : "")\($0)" } + (1...6).map { "2026-0\($0)" }

    /// The last second of each month.
    private static func ends() throws -> [Moment] {
        try months.map { month in
            let first = try moment("\(month)-01")
            let days = Moment.days(inMonth: first.civil.month, year: first.civil.year)
            return Moment(seconds: first.seconds + Int64(days) * 86_400 - 1)
        }
    }

    private func project(_ pieces: [Piece]) throws -> Project {
        var small = SmallProject(SmallProject.rule(more: "maxAge: 30d"))
        small.setMuster(entry: "{files: evidence/*.json, kind: server, snapshots: true}")
        for (index, piece) in pieces.enumerated() {
            let path = "evidence/\(index).json"
            small.set(path, SmallProject.servers(#"{"name": "a", "port": \#(piece.port)}"#))
            small.set(
                "\(path).record.yaml",
                "effective: \(piece.effective)\nreceived: \(piece.received)\n")
        }
        return try #require(small.load().project)
    }

    private func verdict(_ project: Project, asOf: Moment, knownAt: Moment?) throws -> String {
        let findings = Assessor(project.knowing(Knowledge(knownAt: knownAt)), asOf: asOf)
            .assess(toolVersion: "test").findings
        let finding = try #require(findings.first)
        #expect(findings.count == 1)
        return finding.verdict.reason?.rawValue ?? finding.verdict.name
    }

    @Test func everyMonthEndSaysWhatWasKnownThenAndWhatIsKnownNow() throws {
        // A missing month is stale: the 25th of the month before is more than 30 days away.
        let then = [
            "pass", "pass", "stale", "pass", "pass", "stale", "pass", "fail", "pass",
            "pass", "pass", "pass", "pass", "pass", "pass", "stale", "pass", "pass",
        ]
        let now = [
            "pass", "pass", "pass", "pass", "pass", "stale", "pass", "pass", "pass",
            "pass", "fail", "pass", "pass", "fail", "pass", "pass", "pass", "pass",
        ]
        let project = try project(Self.pieces)
        for (index, end) in try Self.ends().enumerated() {
            #expect(try verdict(project, asOf: end, knownAt: end) == then[index], "\(end.text)")
            #expect(try verdict(project, asOf: end, knownAt: nil) == now[index], "\(end.text)")
        }
    }

    @Test func whatIsDatedBackChangesOnlyWhatIsSaidAfterItCame() throws {
        let project = try project(Self.pieces)
        let november = try Self.ends()[10]
        for end in try Self.ends().dropFirst(10) {
            let expected = end < (try moment("2026-03-05")) ? "pass" : "fail"
            #expect(try verdict(project, asOf: november, knownAt: end) == expected, "\(end.text)")
        }
    }

    /// For every month and every later or earlier knowledge of it, against a model and against a project that holds
    /// nothing but what had come.
    @Test func whatWasKnownThenIsWhatTheFilesOfThenSay() throws {
        let project = try project(Self.pieces)
        let ends = try Self.ends()
        for knownAt in ends {
            let known = try Self.pieces.filter { try moment($0.received) <= knownAt }
            let project2 = try self.project(known)
            for asOf in ends {
                let found = try verdict(project, asOf: asOf, knownAt: knownAt)
                let alone = try verdict(project2, asOf: asOf, knownAt: nil)
                let expected = try Self.model(known, asOf: asOf)
                try #require([found, alone] == [expected, expected])
            }
        }
    }

    /// The newest state that is not later than the moment, the last received of two, and not older than 30 days.
    private static func model(_ pieces: [Piece], asOf: Moment) throws -> String {
        let newest = try pieces.filter { try moment($0.effective) <= asOf }
            .max { ($0.effective, $0.received) < ($1.effective, $1.received) }
        guard let newest else { return "noEvidence" }
        if newest.port == 23 { return "fail" }
        let age = asOf.seconds - (try moment(newest.effective)).seconds
        return age > 30 * 86_400 ? "stale" : "pass"
    }
}
