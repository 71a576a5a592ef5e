import MusterModel
import MusterSource
import Testing

/// Which items there are, what they are called, and what happens when two are the same.
@Suite struct PopulationTests {
    private let item = #"{"name": "a", "port": 22}"#

    private func project(_ first: String, _ second: String, rule: String = SmallProject.rule())
        -> SmallProject
    {
        var project = SmallProject(rule, evidence: SmallProject.servers(first))
        project.set("evidence/b.json", SmallProject.servers(second))
        return project
    }

    @Test func twoFilesThatSayTheSameGiveOneItem() throws {
        let assessment = try project(item, item).assess()
        #expect(assessment.findings.map(\.subject) == ["a"])
        #expect(assessment.findings[0].verdict == .pass)
        #expect(assessment.diagnostics.isEmpty)
        #expect(assessment.inputs.map(\.items) == [1, 1])
    }

    @Test func twoFilesThatContradictEachOtherLetNeitherPassAndFailuresStay() throws {
        let assessment = try project(item, #"{"name": "a", "port": 23}"#).assess()
        #expect(assessment.findings.map(\.subject) == ["a", "a #2"])
        #expect(assessment.findings.map(\.verdict) == [.undetermined(.unreadable), .fail])
        #expect(assessment.diagnostics.map(\.code) == ["MUS-3211"])
        #expect(assessment.diagnostics[0].notes.map(\.location?.source.path) == ["evidence/a.json"])
    }

    @Test func ofTwoEqualItemsTheBetterEvidenceCountsWhateverTheOrder() throws {
        let aged = SmallProject.rule(more: "maxAge: 30d")
        for (first, second) in [("a", "b"), ("b", "a")] {
            var project = project(item, item, rule: aged)
            project.set("evidence/\(first).json.record.yaml", "collected: 2020-01-01\n")
            project.set("evidence/\(second).json.record.yaml", "collected: 2026-05-31\n")
            #expect(try project.verdicts() == ["a: pass"])
            project.set(
                "evidence/\(second).json.record.yaml", "collected: 2026-05-31\nsample: true\n")
            #expect(try project.verdicts() == ["a: stale"])
        }
    }

    @Test func aKeyThatSaysNothingOfOneFieldIsNotTheKeyThatSaysNothingOfAnother() throws {
        var project = project(
            #"{"name": "a", "port": 22, "version": "1"}"#,
            #"{"name": "a", "port": 23, "zone": "1"}"#)
        project.set(
            "rules/server.yaml",
            SmallProject.server.replacing("key: [name]", with: "key: [version, zone]")
                .replacing(
                    "  port: {type: int}",
                    with: "  port: {type: int}\n  zone: {type: string, optional: true}"
                )
                .replacing("      port: it.port", with: "      port: it.port\n      zone: it.zone"))
        let assessment = try project.assess()
        #expect(assessment.diagnostics.isEmpty)
        // In the order of their keys: nothing before something.
        #expect(assessment.findings.map(\.verdict) == [.fail, .pass])
    }

    @Test func keysThatLookAlikeAndDifferInBytesAreTwoItems() throws {
        let assessment = try project(
            #"{"name": "caf\u00e9", "port": 22}"#, #"{"name": "cafe\u0301", "port": 23}"#
        ).assess()
        #expect(assessment.diagnostics.isEmpty)
        // In the order of their bytes: `e` before `é`.
        #expect(
            assessment.findings.map { Array($0.subject.utf8) }
                == [Array("cafe\u{301}".utf8), Array("caf\u{E9}".utf8)])
        #expect(assessment.findings.map(\.verdict) == [.fail, .pass])
        #expect(Set(assessment.findings.map(\.id)).count == 2)
    }

    @Test func aKeyOfSeveralFieldsDoesNotRunTogether() throws {
        var project = SmallProject()
        project.set(
            "rules/server.yaml",
            SmallProject.server.replacing("key: [name]", with: "key: [name, version]"))
        project.set(
            "evidence/a.json",
            SmallProject.servers(
                #"{"name": "a b", "version": "c", "port": 1}, "#
                    + #"{"name": "a", "version": "b c", "port": 23}"#))
        // Both read `a b c`; they are two subjects all the same, each with a finding of its own.
        let findings = try project.assess().findings
        #expect(findings.map(\.subject) == ["a b c", "a b c #2"])
        // `a` comes before `a b`.
        #expect(findings.map(\.verdict) == [.fail, .pass])
        #expect(Set(findings.map(\.id)).count == 2)
    }

    @Test func aSubjectCannotRepaintATerminal() throws {
        let evidence = SmallProject.servers(
            #"{"name": "a\u001b[31m\nb\u202ec\u009bd\u007f\u2028e", "port": 22}"#)
        let subject = try SmallProject(evidence: evidence).assess().findings[0].subject
        #expect(subject == "a·[31m·b·c·d··e")
    }

    @Test func subjectsThatOnlyDifferInWhatIsHiddenStayApart() throws {
        let evidence = SmallProject.servers(
            #"{"name": "a\u0001", "port": 22}, {"name": "a\u0002", "port": 22}, "#
                + #"{"name": "a· #2", "port": 22}"#)
        let findings = try SmallProject(evidence: evidence).assess().findings
        // The second of them is somebody's own name.
        #expect(findings.map(\.subject) == ["a·", "a· #2", "a· #3"])
    }

    @Test func aLongSubjectIsCut() throws {
        let name = String(repeating: "é", count: 1000)
        let evidence = SmallProject.servers(#"{"name": "\#(name)", "port": 22}"#)
        let subject = try SmallProject(evidence: evidence).assess().findings[0].subject
        #expect(subject.unicodeScalars.count == 300)
    }

    @Test func theKindMayNameItsItems() throws {
        var project = SmallProject(evidence: SmallProject.servers(item))
        project.set(
            "rules/server.yaml",
            SmallProject.server.replacing(
                "key: [name]", with: "key: [name]\nsubject: it.name + ':' + string(it.port)"))
        #expect(try project.verdicts() == ["a:22: pass"])
    }

    @Test func aNumberInATextFieldStaysAsItWasWritten() throws {
        let rule = SmallProject.rule(check: "server.version == '1.10'")
        let evidence = SmallProject.servers(#"{"name": "a", "port": 1, "version": 1.10}"#)
        #expect(try SmallProject(rule, evidence: evidence).verdicts() == ["a: pass"])
    }

    @Test func aComputedNumberInATextFieldIsItsOwnValue() throws {
        var project = SmallProject(
            SmallProject.rule(check: "server.version == '3'"),
            evidence: SmallProject.servers(#"{"name": "a", "port": 1, "major": 1, "minor": 2}"#))
        project.set(
            "rules/server.yaml",
            SmallProject.server.replacing("it.version", with: "it.major + it.minor"))
        #expect(try project.verdicts() == ["a: pass"])
    }

    @Test func aPathWithADotSegmentNamesTheSameFile() throws {
        var project = SmallProject(evidence: SmallProject.servers(item))
        project.setMuster(entry: "{files: ./evidence/a.json, kind: server}")
        #expect(try project.verdicts() == ["a: pass"])
    }

    @Test func anAdapterTakesADocumentOnlyIfItDetectsIt() throws {
        var project = SmallProject(evidence: SmallProject.servers(item))
        project.set(
            "rules/server.yaml",
            SmallProject.server.replacing("each:", with: "detect: has(doc.hosts)\n    each:"))
        let assessment = try project.assess()
        #expect(assessment.findings.map(\.verdict) == [.undetermined(.unreadable)])
        #expect(assessment.diagnostics.map(\.code) == ["MUS-3209"])
    }

    @Test func manyItemsThatContradictEachOtherComeToAnEnd() throws {
        let items = (1...5000).map { #"{"name": "a", "port": \#($0)}"# }.joined(separator: ",")
        let findings = try SmallProject(evidence: SmallProject.servers(items)).assess().findings
        #expect(findings.count == 5000)
        #expect(Set(findings.map(\.id)).count == 5000)
        #expect(!findings.contains { $0.verdict == .pass })
    }
}
