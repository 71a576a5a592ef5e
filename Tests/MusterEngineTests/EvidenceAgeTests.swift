import MusterModel
import MusterSource
import Testing

/// Dates, records and samples: how old evidence may be, and who vouches for it.
@Suite struct EvidenceAgeTests {
    private let good = SmallProject.servers(#"{"name": "a", "port": 22}"#)
    private let bad = SmallProject.servers(#"{"name": "a", "port": 23}"#)
    private let aged = SmallProject.rule(more: "maxAge: 30d")
    private let none = SmallProject.rule(more: "maxAge: 30d\nexpect: {none: pass}")

    private func project(_ rule: String, _ evidence: String, effective: String? = nil)
        -> SmallProject
    {
        var project = SmallProject(rule, evidence: evidence)
        if let effective {
            project.setMuster(
                entry: "{files: evidence/*.json, kind: server, effective: \(effective)}")
        }
        return project
    }

    @Test(arguments: [
        ("2026-06-01T09:00:00Z", "pass"), ("2026-05-02T09:00:00Z", "pass"),
        ("2026-05-02T08:59:59Z", "stale"), ("2026-06-01T09:00:01Z", "undated"),
    ])
    func evidenceIsFreshToTheSecondOfItsLongestAge(effective: String, verdict: String) throws {
        #expect(try project(aged, good, effective: effective).verdicts() == ["a: \(verdict)"])
    }

    @Test func evidenceWithoutADateIsUndatedOnlyWhereTheRuleLimitsItsAge() throws {
        #expect(try project(aged, good).verdicts() == ["a: undated"])
        #expect(try project(SmallProject.rule(), good).verdicts() == ["a: pass"])
    }

    @Test func aFailureStaysAFailureHoweverOldItsEvidence() throws {
        #expect(try project(aged, bad, effective: "2020-01-01").verdicts() == ["a: fail"])
        #expect(try project(aged, bad).verdicts() == ["a: fail"])
    }

    @Test func anOldListThatHoldsNothingDoesNotProveThatThereIsNone() throws {
        let empty = SmallProject.servers("")
        #expect(
            try project(none, empty, effective: "2026-05-30").verdicts() == ["server: pass"])
        #expect(
            try project(none, empty, effective: "2020-01-01").verdicts() == ["server: stale"])
        #expect(try project(none, empty).verdicts() == ["server: undated"])
    }

    @Test func anOldListDoesNotProveThatARuleDoesNotApply() throws {
        let rule = SmallProject.rule(
            more: "maxAge: 30d\nwhere: server.port == 1\n"
                + "expect: {empty: notApplicable, because: none is}")
        #expect(
            try project(rule, good, effective: "2026-05-30").verdicts()
                == ["server: notApplicable"])
        #expect(try project(rule, good, effective: "2020-01-01").verdicts() == ["server: stale"])
    }

    @Test func theDateMayComeFromTheDocument() throws {
        var project = SmallProject(
            aged, evidence: #"{"at": "2026-05-20", "servers": [{"name": "a", "port": 1}]}"#)
        project.setMuster(
            entry: "{files: evidence/*.json, kind: server, effectiveFrom: doc.at}")
        #expect(try project.verdicts() == ["a: pass"])
        project.set(
            "evidence/a.json", #"{"at": "May 2026", "servers": [{"name": "a", "port": 1}]}"#)
        project.set("evidence/a.json.record.yaml", "collected: 2026-05-31\n")
        // A date that cannot be read is not replaced by another one.
        #expect(try project.verdicts() == ["a: undated"])
    }

    @Test func aTimeFarOutsideTheCalendarIsNoDate() throws {
        var project = SmallProject(
            aged, evidence: #"{"at": -9223372036854775808, "servers": [{"name": "a", "port": 1}]}"#)
        project.setMuster(
            entry: "{files: evidence/*.json, kind: server, effectiveFrom: doc.at}")
        #expect(try project.verdicts() == ["a: undated"])
        let rule = SmallProject.rule(check: "server.until > asOf")
        let evidence = SmallProject.servers(
            #"{"name": "a", "port": 1, "until": -9223372036854775808}"#)
        #expect(try SmallProject(rule, evidence: evidence).verdicts() == ["a: unreadable"])
    }

    // MARK: Records

    @Test func theRecordBesideAFileDatesIt() throws {
        var project = SmallProject(aged, evidence: good)
        project.set("evidence/a.json.record.yaml", "collected: 2026-05-31\n")
        #expect(try project.verdicts() == ["a: pass"])
        project.set(
            "evidence/a.json.record.yaml", "effective: 2020-01-01\ncollected: 2026-05-31\n")
        #expect(try project.verdicts() == ["a: stale"])
    }

    @Test func aSampleProvesNothingOutsideASampleProject() throws {
        var project = SmallProject(evidence: good)
        project.set("evidence/a.json.record.yaml", "sample: true\n")
        #expect(try project.verdicts() == ["a: sampleData"])
        project.setMuster("sample: true")
        #expect(try project.verdicts() == ["a: pass"])
        #expect(try project.assess().isSample)
    }

    @Test func anEmptySampleDoesNotProveThatThereIsNone() throws {
        let rule = SmallProject.rule(more: "expect: {none: pass}")
        var project = SmallProject(rule, evidence: SmallProject.servers(""))
        #expect(try project.verdicts() == ["server: pass"])
        project.set("evidence/a.json.record.yaml", "sample: true\n")
        #expect(try project.verdicts() == ["server: sampleData"])
    }

    @Test(arguments: [
        "sample: [", "sample: \"true\"", "colected: 2026-05-31", "sha256: 12", "[]",
        "collected: 2026-05",
    ])
    func aRecordThatCannotBeReadMakesItsFileUnreadable(record: String) throws {
        var project = SmallProject(evidence: good)
        project.set("evidence/a.json.record.yaml", record + "\n")
        #expect(try project.verdicts() == ["a: unreadable"])
        project.set("evidence/a.json", bad)
        #expect(try project.verdicts() == ["a: fail"])
    }

    @Test func aFileThatIsNotTheOneItsRecordSpeaksOfProvesNothing() throws {
        var project = SmallProject(evidence: good)
        let digest = String(repeating: "0", count: 64)
        project.set("evidence/a.json.record.yaml", "sha256: \"\(digest)\"\n")
        let assessment = try project.assess()
        #expect(assessment.findings.map(\.verdict) == [.undetermined(.unreadable)])
        #expect(assessment.diagnostics.map(\.code) == ["MUS-3212"])
        #expect(
            assessment.diagnostics[0].location?.description == "evidence/a.json.record.yaml:1:9")
        // The file's own digest is the one that fits.
        let right = assessment.inputs[0].sha256
        project.set("evidence/a.json.record.yaml", "sha256: \"\(right)\"\n")
        #expect(try project.verdicts() == ["a: pass"])
    }

    @Test func aRecordIsNotEvidence() throws {
        var project = SmallProject(evidence: good)
        project.setMuster(entry: "{files: evidence/*, kind: server}")
        project.set("evidence/a.json.record.yaml", "collectedBy: ada\n")
        let inputs = try project.assess().inputs
        #expect(inputs.map(\.path) == ["evidence/a.json"])
        #expect(inputs[0].origin == "ada")
    }
}
