import MusterModel
import MusterSource
import Testing

@testable import MusterEngine

/// Several files of which each is the whole state of one thing at its moment.
@Suite struct SnapshotTests {
    private func project(_ files: [(name: String, port: Int, record: String)]) -> SmallProject {
        var project = SmallProject()
        project.setMuster(
            entry: "{files: evidence/*.json, kind: server, snapshots: true}")
        for (name, port, record) in files {
            project.set(
                "evidence/\(name).json",
                SmallProject.servers(#"{"name": "a", "port": \#(port)}"#))
            project.set("evidence/\(name).json.record.yaml", record)
        }
        return project
    }

    private var twoMonths: SmallProject {
        project([
            ("1", 23, "effective: 2026-04-30\nreceived: 2026-05-01\n"),
            ("2", 22, "effective: 2026-05-31\nreceived: 2026-06-01\n"),
        ])
    }

    @Test func theNewestThatIsNotLaterThanTheMomentCounts() throws {
        #expect(try twoMonths.verdicts(asOf: "2026-05-30T23:59:59Z") == ["a: fail"])
        #expect(try twoMonths.verdicts(asOf: "2026-05-31T00:00:00Z") == ["a: pass"])
        // A later state is no mistake here.
        #expect(try twoMonths.assess(asOf: "2026-05-30T00:00:00Z").diagnostics.isEmpty)
    }

    @Test func beforeTheFirstThereIsNoEvidence() throws {
        #expect(try twoMonths.verdicts(asOf: "2026-04-01T00:00:00Z") == ["server: noEvidence"])
    }

    @Test func whatHadNotBeenReceivedIsPassedOver() throws {
        #expect(
            try twoMonths.verdicts(asOf: "2026-05-31T12:00:00Z", knownAt: "2026-05-31")
                == ["a: fail"])
    }

    @Test func aCorrectionOfTheSameMomentReplacesWhatCameBefore() throws {
        let project = project([
            ("corrected", 23, "effective: 2026-05-31\nreceived: 2026-06-10\n"),
            ("first", 22, "effective: 2026-05-31\nreceived: 2026-06-01\n"),
        ])
        #expect(try project.verdicts(asOf: "2026-06-30T00:00:00Z") == ["a: fail"])
        #expect(
            try project.verdicts(asOf: "2026-06-30T00:00:00Z", knownAt: "2026-06-09")
                == ["a: pass"])
    }

    @Test func twoThatNothingTellsApartBothCount() throws {
        let project = project([
            ("1", 22, "effective: 2026-05-31\n"), ("2", 21, "effective: 2026-05-31\n"),
        ])
        #expect(try project.verdicts() == ["a: unreadable", "a #2: unreadable"])
    }

    @Test func oneWithoutADateMayBeTheNewest() throws {
        let project = project([("1", 22, "effective: 2026-05-31\n"), ("2", 22, "host: h\n")])
        #expect(try project.verdicts() == ["a: undated"])
    }

    @Test func anOldOneThatDoesNotParseIsOverWhenANewerOneCame() throws {
        var small = twoMonths
        small.set("evidence/1.json", "{")
        #expect(try small.verdicts() == ["a: pass"])
        small = twoMonths
        small.set("evidence/2.json", "{")
        #expect(try small.verdicts() == ["server: unreadable"])
    }

    /// `name: reason` of every file that does not count.
    private func setAside(_ project: SmallProject, asOf: String) throws -> [String] {
        try project.assess(asOf: asOf).inputs.flatMap { input in
            input.setAside.map { "\(input.path) (\($0.kind)): \($0.reason)" }
        }
    }

    @Test func whatDoesNotCountIsNamedWithTheReason() throws {
        let later = "2026-06-30T00:00:00Z"
        #expect(
            try setAside(twoMonths, asOf: later) == [
                "evidence/1.json (server): 'evidence/2.json' speaks of a later moment, 2026-05-31T00:00:00Z"
            ])
        #expect(
            try setAside(twoMonths, asOf: "2026-05-01T00:00:00Z") == [
                "evidence/2.json (server): it speaks of a later moment, 2026-05-31T00:00:00Z"
            ])
        let corrected = project([
            ("corrected", 23, "effective: 2026-05-31\nreceived: 2026-06-10\n"),
            ("first", 22, "effective: 2026-05-31\nreceived: 2026-06-01\n"),
        ])
        #expect(
            try setAside(corrected, asOf: later) == [
                "evidence/first.json (server): "
                    + "'evidence/corrected.json' speaks of the same moment and was received later"
            ])
        let undated = project([("1", 22, "effective: 2026-05-31\n"), ("2", 22, "host: h\n")])
        #expect(
            try setAside(undated, asOf: later) == [
                "evidence/2.json (server): nobody knows when 'evidence/2.json' was the state"
            ])
        var all = twoMonths
        all.setMuster(entry: "{files: evidence/*.json, kind: server}")
        #expect(try setAside(all, asOf: later) == [])
    }

    @Test func theForecastSeesTheNextSnapshotTakeOver() throws {
        let project = try #require(twoMonths.load().project)
        let start = try moment("2026-05-01T00:00:00Z")
        let lapses = Forecaster(project, asOf: start, until: start.adding(days: 60)).forecast()
            .lapses
        #expect(lapses.map(\.at.text) == ["2026-05-31T00:00:00Z"])
        #expect(lapses.first?.before?.verdict == .fail)
        #expect(lapses.first?.after?.verdict == .pass)
    }

    @Test func theForecastSeesEvidenceOfALaterTimeComeDueWithoutAnAgeLimit() throws {
        var small = SmallProject(evidence: SmallProject.servers(#"{"name": "a", "port": 22}"#))
        small.setMuster(
            entry: "{files: evidence/*.json, kind: server, effective: 2026-07-01T12:00:00Z}")
        let project = try #require(small.load().project)
        let start = try moment("2026-06-01T00:00:00Z")
        let lapses = Forecaster(project, asOf: start, until: start.adding(days: 60)).forecast()
            .lapses
        #expect(lapses.map(\.at.text) == ["2026-07-01T12:00:00Z"])
        #expect(lapses.first?.before?.verdict == .undetermined(.undated))
        #expect(lapses.first?.after?.verdict == .pass)
    }
}
