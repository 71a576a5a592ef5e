import MusterModel
import MusterSource
import Testing

/// Rules that read a second population: its evidence has to carry the verdict too.
@Suite struct JoinTests {
    private let rule = SmallProject.rule(
        each: "each: {server: server}\nwith: {notices: notice}",
        check: "notices.exists(n, n.id == server.name)", more: "maxAge: 30d")
    private let servers = SmallProject.servers(#"{"name": "a", "port": 22}"#)

    private func project(
        _ rule: String? = nil, notices: String? = #"{"notices": [{"id": "a"}]}"#,
        effective: String = "2026-05-31", record: String? = nil
    ) -> SmallProject {
        var project = SmallProject(rule ?? self.rule, evidence: servers)
        project.setMuster(
            """
              - {files: n.json, kind: notice, effective: \(effective)}
            """, entry: "{files: evidence/*.json, kind: server, effective: 2026-05-31}")
        project.set("n.json", notices)
        project.set("n.json.record.yaml", record)
        return project
    }

    @Test func bothPopulationsTogetherPassOrFail() throws {
        #expect(try project().verdicts() == ["a: pass"])
        #expect(
            try project(notices: #"{"notices": [{"id": "b"}]}"#).verdicts() == ["a: fail"])
    }

    @Test func aJoinedPopulationWithoutEvidenceDecidesNothingNotEvenAFailure() throws {
        var undeclared = SmallProject(rule, evidence: servers)
        undeclared.setMuster(
            entry: "{files: evidence/*.json, kind: server, effective: 2026-05-31}")
        #expect(try undeclared.verdicts() == ["a: noEvidence"])
        #expect(try project(notices: nil).verdicts() == ["a: unreadable"])
        #expect(try project(notices: "{").verdicts() == ["a: unreadable"])
    }

    @Test func aPassIsTakenBackWhenTheJoinedEvidenceIsStaleOrASample() throws {
        #expect(try project(effective: "2020-01-01").verdicts() == ["a: stale"])
        #expect(try project(record: "sample: true\n").verdicts() == ["a: sampleData"])
    }

    @Test func aPassIsTakenBackWhenJoinedItemsContradictEachOther() throws {
        let other = SmallProject.rule(
            each: "each: {notice: notice}\nwith: {servers: server}",
            check: "servers.exists(s, s.name == notice.id)")
        var project = project(other)
        project.set(
            "evidence/b.json", SmallProject.servers(#"{"name": "a", "port": 23}"#))
        #expect(try project.verdicts() == ["a: unreadable"])
    }

    @Test func aReadableEmptyJoinedPopulationTakesBackAPassUnlessNoneIsGood() throws {
        let absent = "\"!notices.exists(n, n.id == server.name)\""
        let each = "each: {server: server}\nwith: {notices: notice}"
        let empty = #"{"notices": []}"#
        let strict = SmallProject.rule(each: each, check: absent)
        #expect(try project(strict, notices: empty).verdicts() == ["a: emptyPopulation"])
        let content = SmallProject.rule(
            each: each, check: absent, more: "maxAge: 30d\nexpect: {none: pass}")
        #expect(try project(content, notices: empty).verdicts() == ["a: pass"])
        #expect(
            try project(content, notices: empty, effective: "2020-01-01").verdicts()
                == ["a: stale"])
    }

    @Test func aSetOfTwoPopulationsNeedsBothToBeFresh() throws {
        let set = SmallProject.rule(
            each: "with: {servers: server, notices: notice}",
            check: "servers.all(s, notices.exists(n, n.id == s.name))", more: "maxAge: 30d")
        #expect(try project(set).verdicts() == ["server: pass"])
        #expect(try project(set, effective: "2020-01-01").verdicts() == ["server: stale"])
    }
}
