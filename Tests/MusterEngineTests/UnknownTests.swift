import MusterModel
import MusterSource
import Testing

/// What a rule or an adapter cannot know is never dropped, kept or counted in silence.
@Suite struct UnknownTests {
    private func servers(_ items: String...) -> String {
        SmallProject.servers(items.joined(separator: ", "))
    }

    // MARK: What the population has to be

    @Test func anItemWhoseNameIsUnknownIsNeitherDeclaredNorExtra() throws {
        func verdicts(_ item: String, port: Int = 22) throws -> [String] {
            let rule = SmallProject.rule(
                more: """
                    expect: {all: params.names, by: server.version, extra: fail}
                    params: {names: {type: list(string), default: [v1]}}
                    """)
            return try SmallProject(
                rule,
                evidence: servers(
                    #"{"name": "a", "port": 22, "version": "v1"}"#,
                    #"{"name": "b", "port": \#(port)\#(item)}"#)
            ).verdicts()
        }
        #expect(try verdicts(#", "version": "v2""#) == ["a: pass", "b: fail"])
        #expect(try verdicts("") == ["a: pass", "b: missingField"])
        #expect(try verdicts(#", "version": {}"#) == ["a: pass", "b: unreadable"])
        // A failure of its own needs no name.
        #expect(try verdicts("", port: 23) == ["a: pass", "b: fail"])
    }

    @Test func aListThatCannotBeReadLeavesOpenWhatIsExtra() throws {
        let rule = SmallProject.rule(
            more: """
                expect: {all: params.names, by: server.name, extra: fail}
                params: {names: {type: list(string)}}
                """)
        let project = SmallProject(rule, evidence: servers(#"{"name": "a", "port": 22}"#))
        #expect(try project.verdicts() == ["a: undeclared", "server: undeclared"])
    }

    /// Servers against the register of notices: the second kind is the declared list.
    private func reconciled(_ ids: String, _ more: String = ", extra: fail") throws -> [String] {
        let rule = SmallProject.rule(
            each: "each: {server: server}\nwith: {notices: notice}",
            more: "expect: {all: \"notices.map(n, n.id)\", by: server.name\(more)}")
        var project = SmallProject(
            rule,
            evidence: servers(#"{"name": "a", "port": 22}"#, #"{"name": "b", "port": 22}"#))
        project.setMuster("  - {files: n.json, kind: notice}")
        project.set("n.json", "{\"notices\": [\(ids)]}")
        return try project.verdicts()
    }

    @Test func twoPopulationsAreReconciledInBothDirections() throws {
        #expect(try reconciled(#"{"id": "a"}, {"id": "b"}"#) == ["a: pass", "b: pass"])
        #expect(
            try reconciled(#"{"id": "a"}, {"id": "c"}"#)
                == ["a: pass", "b: fail", "c: incompletePopulation"])
        #expect(
            try reconciled(#"{"id": "a"}, {"id": "c"}"#, "")
                == ["a: pass", "b: pass", "c: incompletePopulation"])
    }

    @Test func anUnknownNameInTheDeclaredListLeavesTheListOpen() throws {
        // A row without its id: it may be any of the two, so none is known to be extra.
        #expect(
            try reconciled(#"{"id": "a"}, {}"#)
                == ["a: missingField", "b: missingField", "server: missingField"])
    }

    @Test func aMissingSubjectAnExtraOneAndADuplicateSayWhatToDo() throws {
        let rule = SmallProject.rule(
            more: """
                expect: {all: params.names, by: server.name, extra: fail}
                params: {names: {type: list(string), default: [a, c]}}
                """)
        let project = SmallProject(
            rule,
            evidence: servers(
                #"{"name": "a", "port": 1}"#, #"{"name": "a", "port": 2}"#,
                #"{"name": "b", "port": 22}"#))
        let findings = try project.assess().findings
        #expect(findings.map(\.subject) == ["a", "a #2", "b", "c"])
        #expect(
            findings.map(\.message) == [
                "two different items have this key: correct the evidence so that one is left",
                "two different items have this key: correct the evidence so that one is left",
                "it is in the evidence and not declared: add it to the list, or take it away",
                "'c' is declared and not in the evidence",
            ])
        #expect(
            findings.map { $0.verdict.reason } == [
                .unreadable, .unreadable, nil, .incompletePopulation,
            ])
    }

    @Test func aMinimumCountsWhatIsInScopeAndWhatMayBe() throws {
        let rule = SmallProject.rule(more: "where: server.public\nexpect: {atLeast: 2}")
        let known = #"{"name": "a", "port": 22, "public": true}"#
        func verdicts(_ second: String) throws -> [String] {
            try SmallProject(rule, evidence: servers(known, second)).verdicts()
        }
        #expect(
            try verdicts(#"{"name": "b", "port": 22, "public": true}"#) == ["a: pass", "b: pass"])
        #expect(
            try verdicts(#"{"name": "b", "port": 22, "public": false}"#)
                == ["a: pass", "server: incompletePopulation"])
        // Whether the second one counts is open, and said of itself.
        #expect(try verdicts(#"{"name": "b", "port": 22}"#) == ["a: pass", "b: missingField"])
    }

    // MARK: Adapters

    private func adapter(_ each: String, _ more: String = "") -> SmallProject {
        var project = SmallProject()
        project.set(
            "rules/server.yaml",
            SmallProject.server.replacing("each: doc.servers", with: "each: \(each)\(more)"))
        return project
    }

    @Test func aConditionOfAnAdapterThatCannotSayDropsNoRecordInSilence() throws {
        var project = adapter("doc.servers.filter(s, s.live)")
        let live = #"{"name": "a", "port": 22, "live": true}"#
        project.set("evidence/a.json", servers(live, #"{"name": "b", "port": 23, "live": false}"#))
        #expect(try project.verdicts() == ["a: pass"])
        project.set("evidence/a.json", servers(live, #"{"name": "b", "port": 23}"#))
        let assessment = try project.assess()
        #expect(assessment.findings.map(\.verdict) == [.undetermined(.unreadable)])
        #expect(assessment.diagnostics.map(\.code) == ["MUS-3210"])
        project.set(
            "evidence/a.json", servers(live, #"{"name": "b", "port": 23, "live": "perhaps"}"#))
        #expect(try project.verdicts() == ["server: unreadable"])
    }

    @Test func aDetectThatCannotSayTakesNoDocument() throws {
        var project = adapter("doc.servers", "\n    detect: doc.version == 2")
        let item = #"{"name": "a", "port": 22}"#
        project.set("evidence/a.json", #"{"version": 2, "servers": [\#(item)]}"#)
        #expect(try project.verdicts() == ["a: pass"])
        project.set("evidence/a.json", #"{"servers": [\#(item)]}"#)
        let assessment = try project.assess()
        #expect(assessment.findings.map(\.verdict) == [.undetermined(.unreadable)])
        #expect(assessment.diagnostics.map(\.code) == ["MUS-3209"])
    }

    @Test func aProbeOfWhichNobodyCanSayWhetherItWorkedShowsNothing() throws {
        var project = adapter("doc.servers", "\n    unreliable: it.failed")
        project.set(
            "evidence/a.json",
            servers(
                #"{"name": "a", "port": 22, "failed": false}"#,
                #"{"name": "b", "port": 22, "failed": true}"#, #"{"name": "c", "port": 22}"#,
                #"{"name": "d", "port": 23, "failed": "perhaps"}"#))
        #expect(
            try project.verdicts()
                == ["a: pass", "b: unreliable", "c: unreliable", "d: unreliable"])
    }

    // MARK: Words for a failure

    @Test func wordsThatCannotBeWorkedOutDoNotChangeTheVerdict() throws {
        let rule = SmallProject.rule(
            check: "server.port != 23\n    otherwise: \"'version ' + server.version\"")
        let finding = try SmallProject(rule, evidence: servers(#"{"name": "a", "port": 23}"#))
            .assess().findings[0]
        #expect(finding.verdict == .fail)
        #expect(finding.message == "'server.port != 23' does not hold")
    }
}
