import MusterModel
import MusterSource
import Testing

@testable import MusterEngine

@Suite struct ForecasterTests {
    private let start = "2026-06-01T09:00:00Z"

    private func forecast(
        _ small: SmallProject, until: String = "2027-06-01T09:00:00Z"
    ) throws -> [Lapse] {
        let loaded = small.load()
        let project = try #require(loaded.project, "\(loaded.diagnostics.map(\.message))")
        return Forecaster(project, asOf: try moment(start), until: try moment(until)).forecast()
            .lapses
    }

    private func dated(_ until: String, name: String = "a") -> String {
        "{\"name\": \"\(name)\", \"port\": 1, \"until\": \"\(until)\"}"
    }

    @Test func aDateInTheEvidenceLapsesAtItsOwnSecond() throws {
        let project = SmallProject(
            SmallProject.rule(check: "server.until > asOf"),
            evidence: SmallProject.servers(dated("2026-08-01T12:34:56Z")))
        let lapses = try forecast(project)
        #expect(lapses.map(\.at.text) == ["2026-08-01T12:34:56Z"])
        #expect(lapses[0].before?.verdict == .pass)
        #expect(lapses[0].after?.verdict == .fail)
        #expect(lapses[0].cause == .date)
        #expect(lapses[0].worsens)
        #expect(lapses[0].location?.source.path == "evidence/a.json")
    }

    @Test func twoChangesOfOneDayKeepTheirOwnSeconds() throws {
        let project = SmallProject(
            SmallProject.rule(check: "server.until > asOf"),
            evidence: SmallProject.servers(
                dated("2026-08-01T12:00:00Z") + "," + dated("2026-08-01T11:00:00Z", name: "b")))
        let lapses = try forecast(project)
        #expect(lapses.map(\.subject) == ["b", "a"])
        #expect(lapses.map(\.at.text) == ["2026-08-01T11:00:00Z", "2026-08-01T12:00:00Z"])
    }

    @Test func evidenceLapsesWhenItIsASecondOlderThanTheRuleAccepts() throws {
        var project = SmallProject(
            SmallProject.rule(more: "maxAge: 30d"),
            evidence: SmallProject.servers(#"{"name": "a", "port": 22}"#))
        project.setMuster(entry: "{files: evidence/*.json, kind: server, effective: 2026-05-31}")
        let lapses = try forecast(project)
        #expect(lapses.map(\.at.text) == ["2026-06-30T00:00:01Z"])
        #expect(lapses[0].after?.verdict == .undetermined(.stale))
        #expect(lapses[0].cause == .evidence)
    }

    @Test func aWaiverEndsAfterItsLastDayAndItsApproverOwnsThat() throws {
        var project = SmallProject(evidence: SmallProject.servers(#"{"name": "a", "port": 23}"#))
        project.set(
            "waivers.yaml",
            "- {rule: port.closed, subject: a, reason: r, approvedBy: kim, approved: 2026-05-01, "
                + "expires: 2026-07-01}\n")
        let lapses = try forecast(project)
        #expect(lapses.map(\.at.text) == ["2026-07-02T00:00:00Z"])
        #expect(lapses[0].cause == .waiver)
        #expect(lapses[0].owner == "kim")
        #expect(lapses[0].before == nil || lapses[0].before?.isWaived == true)
        #expect(lapses[0].after?.isWaived == false)
        #expect(lapses[0].location?.source.path == "waivers.yaml")
    }

    @Test func aSubjectThatEntersTheScopeIsAChangeToo() throws {
        let project = SmallProject(
            SmallProject.rule(
                check: "server.port == 0",
                more: "where: server.until < asOf\nexpect: {none: pass}"),
            evidence: SmallProject.servers(dated("2026-08-01T12:00:00Z")))
        let lapses = try forecast(project)
        #expect(lapses.map(\.subject) == ["a", "server"])
        #expect(lapses[0].before == nil)
        #expect(lapses[0].after?.verdict == .fail)
        #expect(lapses[1].after == nil)
    }

    @Test func nothingChangesWhereNothingReadsTheTime() throws {
        let project = SmallProject(evidence: SmallProject.servers(#"{"name": "a", "port": 23}"#))
        #expect(try forecast(project).isEmpty)
    }

    @Test func theEndOfTheSpanIsLookedAtToo() throws {
        let project = SmallProject(
            SmallProject.rule(check: "server.until > asOf"),
            evidence: SmallProject.servers(dated("2026-06-03T20:00:00Z")))
        #expect(try forecast(project, until: "2026-06-03T19:59:59Z").isEmpty)
        #expect(try forecast(project, until: "2026-06-03T20:00:00Z").count == 1)
    }

    /// One line a finding: what a run says of it.
    private static func lines(_ findings: [Finding]) -> [String] {
        findings.map {
            "\($0.id) \($0.verdict.name) \($0.verdict.reason?.rawValue ?? "") \($0.waiver != nil)"
        }.sorted()
    }

    /// The state of every finding after the first days, as the forecast has it.
    private struct Replay {
        var state: [String: String] = [:]
        var pending: ArraySlice<Lapse>

        mutating func advance(to moment: Moment) {
            while let lapse = pending.first, lapse.at <= moment {
                pending = pending.dropFirst()
                state[lapse.finding] = lapse.after.map {
                    "\(lapse.finding) \($0.verdict.name) \($0.verdict.reason?.rawValue ?? "") "
                        + "\($0.isWaived)"
                }
            }
        }
    }

    @Test func theForecastForEveryDayOfAYearIsWhatARunOnThatDaySays() throws {
        let project = try SampleFiles.project()
        let start = try moment(start)
        let forecast = Forecaster(project, asOf: start, until: start.adding(days: 365)).forecast()
        #expect(forecast.lapses.count > 20)
        var replay = Replay(pending: forecast.lapses[...])
        for finding in Self.lines(
            Assessor(project, asOf: start).assess(toolVersion: "test").findings)
        {
            replay.state[String(finding.prefix(12))] = finding
        }
        let files = EvidenceFiles(of: project, collector: DiagnosticCollector())
        let populations = Assessor(project, asOf: start).populations(files)
        for day in 1...365 {
            let today = start.adding(days: day)
            replay.advance(to: today)
            // Everything after the reading of files, of every rule, whatever the forecast thinks of it.
            let judged = project.library.rules.flatMap {
                Assessor.findings(of: $0, populations, project, today)
            }
            let run = WaiverApplication(waivers: project.waivers, asOf: today).apply(to: judged)
            try #require(
                replay.state.values.sorted() == Self.lines(run.findings), "\(today.text)")
            guard [1, 30, 45, 182, 365].contains(day) else { continue }
            let whole = Assessor(project, asOf: today).assess(toolVersion: "test").findings
            try #require(Self.lines(whole) == Self.lines(run.findings), "\(today.text)")
        }
    }
}
