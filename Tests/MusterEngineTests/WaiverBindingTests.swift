import MusterModel
import MusterSource
import Testing

@testable import MusterEngine

/// Waivers bound to the value that was accepted, their ends, and who may approve them.
@Suite struct WaiverBindingTests {
    private let tagged = SmallProject.rule(check: "server.tags.all(t, t in ['a', 'b'])")

    private func fingerprint(_ rule: String, _ evidence: String) throws -> String? {
        let findings = try SmallProject(rule, evidence: evidence).assess().findings
        return try #require(findings.first).fingerprint
    }

    private func project(
        _ port: Int = 23, fingerprint: String? = nil, expires: String = "2026-12-31",
        muster: String = ""
    ) -> SmallProject {
        var project = SmallProject(
            evidence: SmallProject.servers(#"{"name": "a", "port": \#(port)}"#), muster: muster)
        let bound = fingerprint.map { "\n  fingerprint: \"\($0)\"" } ?? ""
        project.set(
            "waivers.yaml",
            """
            - rule: port.closed
              subject: a
              reason: r
              approvedBy: kim@acme.example
              approved: 2026-01-01
              expires: \(expires)\(bound)

            """)
        return project
    }

    // MARK: Fingerprints

    @Test func aFingerprintIsTheHashOfVerdictAndValuesInThePublishedForm() throws {
        // SHA-256 of `fail `, a line feed, `22`, a line feed and the field: 7, the length of `port` in eight bytes,
        // `port`, 2 and 23 in eight bytes, lowest byte first.
        #expect(
            try fingerprint(
                SmallProject.rule(), SmallProject.servers(#"{"name": "a", "port": 23}"#))
                == "f5c913aff52c22ef")
    }

    @Test func linesAndOrderDoNotMatterAndValuesDo() throws {
        let first = try fingerprint(
            tagged, SmallProject.servers(#"{"name": "a", "port": 1, "tags": ["x", "y", "a"]}"#))
        let moved = try fingerprint(
            tagged,
            SmallProject.servers(
                #"{"name": "0", "port": 1, "tags": ["a"]}, "#
                    + "\n\n{\"tags\": [\"a\", \"y\",\n \"x\"], \"port\": 1, \"name\": \"a\"}")
        )
        #expect(first != nil)
        // The first finding of the second text is another server's, which passes.
        #expect(moved == nil)
        let both = try SmallProject(
            tagged,
            evidence: SmallProject.servers(
                #"{"name": "0", "port": 1, "tags": ["a"]}, "#
                    + "\n\n{\"tags\": [\"a\", \"y\",\n \"x\"], \"port\": 1, \"name\": \"a\"}")
        ).assess().findings
        #expect(both.map(\.fingerprint) == [nil, first])
    }

    @Test func whatTheAssertionDidNotReadDoesNotMatter() throws {
        let one = try fingerprint(
            tagged, SmallProject.servers(#"{"name": "a", "port": 1, "tags": ["x"]}"#))
        let two = try fingerprint(
            tagged, SmallProject.servers(#"{"name": "a", "port": 2, "tags": ["x"]}"#))
        #expect(one == two)
    }

    @Test func aWorseValueBehindTheOneThatDecidedMatters() throws {
        let one = try fingerprint(
            tagged, SmallProject.servers(#"{"name": "a", "port": 1, "tags": ["x", "a"]}"#))
        let two = try fingerprint(
            tagged, SmallProject.servers(#"{"name": "a", "port": 1, "tags": ["x", "z"]}"#))
        #expect(one != two)
    }

    @Test func anotherVerdictAboutTheSameValueIsAnotherFinding() throws {
        let rule = SmallProject.rule(check: "server.version == '2'")
        let open = try fingerprint(rule, SmallProject.servers(#"{"name": "a", "port": 1}"#))
        let failed = try fingerprint(
            rule, SmallProject.servers(#"{"name": "a", "port": 1, "version": "1"}"#))
        #expect(open != nil)
        #expect(open != failed)
    }

    @Test func aRuleAboutASetIsBoundToTheSetInWhateverOrder() throws {
        let rule = SmallProject.rule(
            each: "with: {servers: server}", check: "servers.all(s, s.port != 23)")
        let one = #"{"name": "a", "port": 23}"#
        let two = #"{"name": "b", "port": 22}"#
        let three = #"{"name": "b", "port": 23}"#
        let first = try fingerprint(rule, SmallProject.servers(one + "," + two))
        #expect(try fingerprint(rule, SmallProject.servers(two + "," + one)) == first)
        #expect(try fingerprint(rule, SmallProject.servers(one + "," + three)) != first)
    }

    @Test func equalTextsOfDifferentTypesAreDifferentValues() throws {
        let rule = SmallProject.rule(check: "server.public == 'yes'")
        let text = try fingerprint(
            rule, SmallProject.servers(#"{"name": "a", "port": 1, "public": "1"}"#))
        let number = try fingerprint(
            rule, SmallProject.servers(#"{"name": "a", "port": 1, "public": 1}"#))
        #expect(text != number)
    }

    // MARK: Binding

    @Test func aWaiverCoversTheValueThatWasAcceptedAndNoOther() throws {
        let rule = SmallProject.rule(check: "server.port > 1023")
        let accepted = try #require(
            try fingerprint(rule, SmallProject.servers(#"{"name": "a", "port": 23}"#)))
        var small = project(23, fingerprint: accepted)
        small.set("rules/rule.yaml", rule)
        let before = try small.assess()
        #expect(before.waivers.map(\.state) == [.active])
        #expect(before.waivers[0].notices.isEmpty)
        #expect(before.passesMuster)
        small.set("evidence/a.json", SmallProject.servers(#"{"name": "a", "port": 21}"#))
        let after = try small.assess()
        #expect(after.waivers.map(\.state) == [.widened])
        #expect(after.waivers[0].notices.map(\.code) == ["MUS-3123"])
        #expect(after.waivers[0].notices[0].location?.description == "waivers.yaml:1:9")
        #expect(after.findings.map { $0.waiver == nil } == [true])
        #expect(!after.passesMuster)
    }

    @Test func aWaiverWithoutAFingerprintIsToldTheOneToAdd() throws {
        let assessment = try project().assess()
        #expect(assessment.waivers.map(\.state) == [.active])
        let notice = try #require(assessment.waivers[0].notices.first)
        #expect(notice.code == "MUS-3125")
        let found = try #require(assessment.findings[0].fingerprint)
        #expect(notice.hint == "add 'fingerprint: \"\(found)\"'")
    }

    @Test(arguments: ["\"12\"", "\"PORT\"", "\"0123456789abcdeg\"", "\"0123456789ABCDEF\""])
    func aFingerprintIsSixteenSmallDigits(text: String) {
        var small = project()
        small.set(
            "waivers.yaml",
            "- {rule: port.closed, subject: a, reason: r, approvedBy: k, approved: 2026-01-01, "
                + "expires: 2026-02-01, fingerprint: \(text)}\n")
        #expect(small.codes() == ["MUS-3120"])
        small.set(
            "waivers.yaml",
            "- {rule: port.closed, subject: a, reason: r, approvedBy: k, approved: 2026-01-01, "
                + "expires: 2026-02-01, fingerprint: 1234567812345678}\n")
        #expect(small.codes() == ["MUS-3001"])
    }

    // MARK: Ends

    @Test(arguments: [
        ("2026-12-01T00:00:00Z", true, "in 30 days"), ("2026-11-30T23:59:59Z", false, ""),
        ("2026-12-30T12:00:00Z", true, "in 1 day,"), ("2026-12-31T00:00:00Z", true, "today"),
        // New Year's Day in Auckland, and still the last day in UTC; noon in New York.
        ("2027-01-01T00:30:00+13:00", true, "today"), ("2026-12-31T12:00:00-05:00", true, "today"),
    ])
    func anEndIsAnnouncedThirtyDaysAhead(asOf: String, soon: Bool, words: String) throws {
        let result = try #require(try project().assess(asOf: asOf).waivers.first)
        #expect(result.state == .active)
        #expect(result.endsSoon == soon)
        let notice = result.notices.first { $0.code == "MUS-3122" }
        #expect((notice != nil) == soon)
        #expect(notice?.message.contains(words) ?? true)
        #expect(notice?.location?.source.path ?? "waivers.yaml" == "waivers.yaml")
    }

    @Test(arguments: [
        ("2027-01-01T00:00:00Z", "1 day ago"), ("2026-12-31T19:30:00-05:00", "1 day ago"),
        ("2027-02-01T12:00:00Z", "32 days ago"),
    ])
    func anEndThatIsOverIsSaidWithItsPlace(asOf: String, words: String) throws {
        let assessment = try project().assess(asOf: asOf)
        let result = try #require(assessment.waivers.first)
        #expect(result.state == .expired)
        #expect(result.notices.map(\.code) == ["MUS-3121"])
        #expect(result.notices[0].message.contains("2026-12-31, \(words)"))
        #expect(result.notices[0].location?.description == "waivers.yaml:1:9")
        #expect(!assessment.passesMuster)
    }

    @Test func aWaiverOfAnUnknownRuleOrSubjectIsNamedWithItsPlace() throws {
        var small = project()
        small.set(
            "waivers.yaml",
            "- {rule: port.close, subject: a, reason: r, approvedBy: k, approved: 2026-01-01, "
                + "expires: 2026-02-01}\n")
        let diagnostic = try #require(small.load().diagnostics.first)
        #expect(diagnostic.code == "MUS-3103")
        #expect(diagnostic.location?.description == "waivers.yaml:1:10")
        #expect(diagnostic.hint == "did you mean 'port.closed'?")
        small = project()
        small.set("evidence/a.json", SmallProject.servers(#"{"name": "b", "port": 23}"#))
        let result = try #require(try small.assess().waivers.first)
        #expect(result.state == .unused)
        #expect(result.notices.map(\.code) == ["MUS-3126"])
    }

    @Test func waiversOfSeveralSubjectsOfOneRuleAllCount() throws {
        var small = SmallProject(
            evidence: SmallProject.servers(
                #"{"name": "a", "port": 23}, {"name": "b", "port": 23}, {"name": "c", "port": 23}"#
            ))
        small.set(
            "waivers.yaml",
            ["a", "b"].map {
                "- {rule: port.closed, subject: \($0), reason: r, approvedBy: k, "
                    + "approved: 2026-01-01, expires: 2026-12-31}\n"
            }.joined())
        let assessment = try small.assess()
        #expect(assessment.waivers.map(\.state) == [.active, .active])
        #expect(assessment.findings.map { $0.waiver != nil } == [true, true, false])
    }

    // MARK: Approval

    private func state(by author: String?, asksGit: Bool = true) throws -> WaiverResult {
        let small = project(muster: asksGit ? "git: {fourEyes: true}" : "")
        let changes = try author.map {
            [(path: "evidence/a.json", change: Change(at: try moment("2026-01-01"), author: $0))]
        }
        let assessment = try small.assess(changes: ChangeTable(changes ?? []))
        #expect(assessment.findings[0].verdict == .fail)
        return try #require(assessment.waivers.first)
    }

    @Test func whoMadeTheChangeCannotApproveIt() throws {
        #expect(try state(by: "ada@acme.example").state == .active)
        let own = try state(by: "Kim@Acme.example")
        #expect(own.state == .unapproved)
        #expect(own.notices.map(\.code) == ["MUS-3124"])
        #expect(own.notices[0].message.contains("'evidence/a.json'"))
        #expect(try state(by: "Kim@Acme.example", asksGit: false).state == .active)
    }

    @Test func aChangeNobodyIsKnownToHaveMadeCannotBeApproved() throws {
        #expect(try state(by: nil).state == .unapproved)
        #expect(try state(by: nil, asksGit: false).state == .active)
    }
}
