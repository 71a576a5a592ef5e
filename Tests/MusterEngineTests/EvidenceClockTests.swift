import MusterEngine
import MusterModel
import MusterSource
import Testing

/// The three clocks: the moment evidence speaks of, when it was taken, when it was known.
@Suite struct EvidenceClockTests {
    private let good = SmallProject.servers(#"{"name": "a", "port": 22}"#)
    private let bad = SmallProject.servers(#"{"name": "a", "port": 23}"#)

    private func project(
        _ record: String? = nil, rule: String = SmallProject.rule(), evidence: String? = nil
    ) -> SmallProject {
        var project = SmallProject(rule, evidence: evidence ?? good)
        project.set("evidence/a.json.record.yaml", record)
        return project
    }

    // MARK: Received

    @Test(arguments: [
        ("2026-04-30T12:00:00Z", "pass"), ("2026-04-30T11:59:59Z", "noEvidence"),
        ("2026-04-30T14:00:00+02:00", "pass"),
    ])
    func evidenceIsKnownFromTheSecondItWasReceived(knownAt: String, verdict: String) throws {
        let project = project("collected: 2026-04-29\nreceived: 2026-04-30T12:00:00Z\n")
        let subject = verdict == "pass" ? "a" : "server"
        #expect(try project.verdicts(knownAt: knownAt) == ["\(subject): \(verdict)"])
        #expect(try project.verdicts() == ["a: pass"])
    }

    @Test func whatWasNotKnownIsNotInTheRegisterAndItsPatternIsNamed() throws {
        let project = project("received: 2026-04-30T12:00:00Z\n")
        let assessment = try project.assess(knownAt: "2026-04-01")
        #expect(assessment.inputs.isEmpty)
        #expect(assessment.diagnostics.map(\.code) == ["MUS-3224"])
        #expect(assessment.diagnostics[0].location?.source.path == "muster.yaml")
        #expect(assessment.knownAt == (try moment("2026-04-01")))
    }

    @Test func aFailureThatWasNotKnownIsNotHeldAgainstAnyone() throws {
        let project = project("received: 2026-04-30T12:00:00Z\n", evidence: bad)
        #expect(try project.verdicts(knownAt: "2026-04-01") == ["server: noEvidence"])
        #expect(try project.verdicts(knownAt: "2026-05-01") == ["a: fail"])
    }

    @Test func anUnparsableFileThatWasNotKnownSaysNothing() throws {
        let project = project("received: 2026-04-30T12:00:00Z\n", evidence: "{")
        #expect(try project.assess(knownAt: "2026-04-01").diagnostics.map(\.code) == ["MUS-3224"])
    }

    @Test func evidenceThatNothingSaysWasReceivedCannotPassWhatWasKnownThen() throws {
        let project = project("collected: 2026-03-01\n")
        let assessment = try project.assess(knownAt: "2026-04-01")
        #expect(assessment.findings.map(\.verdict) == [.undetermined(.undated)])
        #expect(assessment.diagnostics.map(\.code) == ["MUS-3223"])
        // Nobody asked what was known when: nothing has to say it.
        #expect(try project.verdicts() == ["a: pass"])
    }

    @Test func whatWasCollectedLaterCannotHaveBeenKnown() throws {
        let project = project("collected: 2026-05-01\n")
        #expect(try project.verdicts(knownAt: "2026-04-01") == ["server: noEvidence"])
    }

    // MARK: Effective

    @Test func evidenceOfALaterTimeProvesNothingAndIsNamedWithItsPlace() throws {
        let project = project("effective: 2026-07-01\ncollected: 2026-07-01\n")
        let assessment = try project.assess()
        #expect(assessment.findings.map(\.verdict) == [.undetermined(.undated)])
        #expect(assessment.diagnostics.map(\.code) == ["MUS-3221"])
        let place = try #require(assessment.diagnostics[0].location)
        #expect(place.description == "evidence/a.json.record.yaml:1:12")
        #expect(try project.verdicts(asOf: "2026-07-01T00:00:00Z") == ["a: pass"])
    }

    @Test func aFailureOfALaterTimeStaysAFailure() throws {
        let project = project("effective: 2026-07-01\n", evidence: bad)
        #expect(try project.verdicts() == ["a: fail"])
    }

    @Test func theMonthOfADocumentDecidesWhereEveryDayOfItWould() throws {
        var project = SmallProject(
            SmallProject.rule(more: "maxAge: 30d"),
            evidence: #"{"at": "2026-05", "servers": [{"name": "a", "port": 1}]}"#)
        project.setMuster(
            entry: "{files: evidence/*.json, kind: server, effectiveFrom: doc.at}")
        // 1 May is 30 days before 31 May; 31 May ends 30 days before 30 June ends.
        #expect(try project.verdicts(asOf: "2026-05-31T00:00:00Z") == ["a: pass"])
        #expect(try project.verdicts(asOf: "2026-05-31T00:00:01Z") == ["a: imprecise"])
        #expect(try project.verdicts(asOf: "2026-06-30T23:59:59Z") == ["a: imprecise"])
        #expect(try project.verdicts(asOf: "2026-07-01T00:00:00Z") == ["a: stale"])
        #expect(try project.verdicts(asOf: "2026-04-30T23:59:59Z") == ["a: undated"])
        #expect(try project.verdicts(asOf: "2026-05-01T00:00:00Z") == ["a: pass"])
    }

    // MARK: Contradictions

    @Test(arguments: [
        ("effective: 2026-05-03\ncollected: 2026-05-01\n", true),
        ("effective: 2026-05-02\ncollected: 2026-05-01\n", false),
        ("collected: 2026-05-03\nreceived: 2026-05-01T12:00:00Z\n", true),
        ("collected: 2026-05-01T22:00:00Z\nreceived: 2026-05-01T12:00:00Z\n", false),
        ("effective: 2026-05-03\nreceived: 2026-05-01\n", true),
        ("effective: 2026-04-01\ncollected: 2026-05-01\nreceived: 2026-05-20\n", false),
    ])
    func clocksThatRunBackwardsByMoreThanADayMakeEvidenceUndated(
        record: String, contradict: Bool
    ) throws {
        let assessment = try project(record).assess()
        #expect(
            assessment.findings.map(\.verdict) == [contradict ? .undetermined(.undated) : .pass])
        #expect(assessment.diagnostics.map(\.code) == (contradict ? ["MUS-3222"] : []))
    }

    // MARK: History

    private func change(_ path: String, _ at: String) throws -> (path: String, change: Change) {
        (path, Change(at: try moment(at), author: "ada@acme.example"))
    }

    @Test func aCommitIsTheReceiptWhereTheProjectAsksGit() throws {
        var project = project("received: 2026-01-01\n")
        project.setMuster("git: {received: true}")
        let table = ChangeTable([
            try change("evidence/a.json", "2026-04-10"),
            try change("evidence/a.json.record.yaml", "2026-04-12"),
        ])
        // The record could say anything; it was committed last, on the 12th.
        func verdicts(_ knownAt: String) throws -> [String] {
            try project.verdicts(knownAt: knownAt, changes: table)
        }
        #expect(try verdicts("2026-04-11") == ["server: noEvidence"])
        #expect(try verdicts("2026-04-12") == ["a: pass"])
        #expect(
            try project.assess(knownAt: "2026-04-12", changes: table).inputs[0].received?.dayText
                == "2026-04-12")
    }

    @Test func whatIsNotCommittedHasNotBeenReceived() throws {
        var project = project("received: 2026-01-01\n")
        project.setMuster("git: {received: true}")
        let table = ChangeTable([try change("evidence/a.json", "2026-04-10")])
        #expect(try project.verdicts(knownAt: "2026-05-01", changes: table) == ["a: undated"])
        #expect(try project.verdicts(knownAt: "2026-05-01") == ["a: undated"])
        #expect(try project.verdicts() == ["a: pass"])
    }

    @Test func ofTwoChangesOfAFileTheLaterOneCounts() throws {
        let table = ChangeTable([
            try change("a", "2026-04-10"), try change("a", "2026-04-11"),
            try change("a", "2026-04-09"),
        ])
        #expect(table["a"]?.at == (try moment("2026-04-11")))
        #expect(table["b"] == nil)
    }

    @Test func anUnreadableHistoryIsSaidOnceAtTheKeyThatAsksForIt() throws {
        var small = project("received: 2026-01-01\n")
        small.setMuster("git: {received: true}")
        let project = try #require(small.load().project)
        #expect(project.asksHistory)
        let assessment = Assessor(
            project.knowing(Knowledge(problem: "there is no git")), asOf: try moment("2026-06-01")
        ).assess(toolVersion: "test")
        #expect(assessment.diagnostics.map(\.code) == ["MUS-3225"])
        #expect(assessment.diagnostics[0].location?.source.path == "muster.yaml")
    }
}
