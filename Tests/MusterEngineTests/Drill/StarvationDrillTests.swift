import MusterModel
import MusterSource
import Testing

@testable import MusterEngine

@Suite struct StarvationDrillTests {
    private static let named = """
        expect: {all: params.names, by: server.name}
        params: {names: {type: list(string), default: [a]}}
        """

    private func loaded(_ small: SmallProject) throws -> Project {
        let loaded = small.load()
        return try #require(loaded.project, "\(loaded.diagnostics.map(\.message))")
    }

    private func drill(_ small: SmallProject) throws -> [StarvedRule] {
        Drill(try loaded(small), asOf: try moment("2026-06-01T09:00:00Z")).run().starved
    }

    /// `starvation: outcome` for one file.
    private func outcomes(_ results: [StarvedRule], _ path: String = "evidence/a.json") -> [String]
    {
        results.filter { $0.path.isSame(as: path) }.map {
            "\($0.starvation.rawValue): \($0.outcome.rawValue)"
        }
    }

    private func small(
        _ more: String = "", _ servers: String = #"{"name": "a", "port": 1}"#,
        entry: String? = nil
    ) -> SmallProject {
        var small = SmallProject(
            SmallProject.rule(more: more), evidence: SmallProject.servers(servers))
        if let entry { small.setMuster(entry: entry) }
        return small
    }

    @Test func aRuleOverTheOnlyFileNoticesThatItIsGoneEmptyOrCut() throws {
        #expect(
            outcomes(try drill(small())) == [
                "deleted: undetermined", "emptied: undetermined", "truncated: undetermined",
                "reordered: unchanged", "duplicated: unchanged", "aged: unchanged",
            ])
    }

    @Test func ageingIsNoticedByARuleThatLimitsIt() throws {
        let dated = "{files: evidence/*.json, kind: server, effective: 2026-05-31}"
        let limited = try drill(small("maxAge: 30d", entry: dated))
        #expect(outcomes(limited).last == "aged: undetermined")
        let unlimited = try drill(small(entry: dated))
        #expect(outcomes(unlimited).last == "aged: unchanged")
        #expect(unlimited.last?.note == "the rule sets no maximum age")
    }

    @Test func aFileOfManyCanBeLostUnnoticedUnlessItsSubjectsAreDeclared() throws {
        var open = small()
        open.set("evidence/b.json", SmallProject.servers(#"{"name": "b", "port": 1}"#))
        let lost = try drill(open)
        #expect(outcomes(lost).first == "deleted: unnoticed")
        #expect(lost.first?.note == "'a' is gone and no rule says so")
        var declared = small(Self.named)
        declared.set("evidence/b.json", SmallProject.servers(#"{"name": "b", "port": 1}"#))
        #expect(outcomes(try drill(declared)).first == "deleted: undetermined")
    }

    @Test func oneRuleThatNoticesSpeaksForTheOthers() throws {
        var two = small()
        two.set("evidence/b.json", SmallProject.servers(#"{"name": "b", "port": 1}"#))
        two.set("rules/other.yaml", SmallProject.rule(id: "all.there", more: Self.named))
        let results = try drill(two)
        let first = results.filter {
            $0.starvation == .deleted && $0.path.isSame(as: "evidence/a.json")
        }
        #expect(
            first.map { "\($0.rule) \($0.outcome.rawValue)" }
                == ["all.there undetermined", "port.closed elsewhere"])
    }

    @Test func aFileWhoseTwinSaysTheSameMayGo() throws {
        var twins = small()
        twins.set("evidence/b.json", SmallProject.servers(#"{"name": "a", "port": 1}"#))
        let results = try drill(twins)
        #expect(outcomes(results).first == "deleted: unchanged")
        #expect(results.first?.note == "another file says the same")
        // What the second file says stands in the first already.
        #expect(outcomes(results, "evidence/b.json").isEmpty)
    }

    @Test func aTurnToFailureIsRed() throws {
        var joined = SmallProject(
            SmallProject.rule(
                each: "each: {server: server}\nwith: {notices: notice}",
                check: "notices.exists(n, n.id == server.name)"),
            evidence: SmallProject.servers(#"{"name": "a", "port": 1}"#))
        joined.setMuster(
            entry:
                "{files: evidence/a.json, kind: server}\n  - {files: evidence/n*.json, kind: notice}"
        )
        joined.set("evidence/n1.json", #"{"notices": [{"id": "a"}]}"#)
        joined.set("evidence/n2.json", #"{"notices": [{"id": "b"}]}"#)
        let results = try drill(joined)
        #expect(outcomes(results, "evidence/n1.json").first == "deleted: red")
        #expect(outcomes(results, "evidence/n2.json").first == "deleted: unchanged")
    }

    @Test func aDigestInTheRecordDoesNotRingForTheRule() throws {
        var two = small(Self.named, #"{"name": "a", "port": 1}"#)
        two.set(
            "evidence/a.json.record.yaml",
            "collected: 2026-05-31\nsha256: \(String(repeating: "0", count: 64))\n")
        // The digest is wrong from the start, so nothing passes and there is nothing to starve.
        #expect(try drill(two).isEmpty)
        let tree = StarvedFileTree(
            base: MemoryFileTree(two.files), path: "evidence/a.json", bytes: Array("abc".utf8))
        guard case .bytes(let record) = tree.read("evidence/a.json.record.yaml") else {
            Issue.record("the record is there")
            return
        }
        // SHA-256 of "abc" (FIPS 180-2, appendix B.1).
        #expect(
            String(decoding: record, as: UTF8.self)
                == "collected: 2026-05-31\nsha256: ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\n"
        )
    }

    @Test func aPassWithoutEvidenceIsAFinding() throws {
        let project = try loaded(small())
        let evidence = DrillEvidence(project, asOf: try moment("2026-06-01T09:00:00Z"))
        let rule = try #require(project.library.rule("port.closed"))
        let findings = evidence.findings(of: rule, over: evidence.populations)
        let starved = try #require(evidence.populations(starving: "evidence/a.json", .deleted))
        let comparison = StarvationComparison(
            rule: rule, path: "evidence/a.json", starvation: .deleted, longAgo: evidence.longAgo,
            before: .init(rule, evidence.populations, findings),
            after: .init(rule, starved, findings))
        let result = try #require(comparison.result())
        #expect(result.outcome == .green)
        #expect(result.outcome.isFinding)
        #expect(result.note == "'a' passes all the same")
    }

    @Test func aVerdictThatDependsOnTheOrderIsAFinding() throws {
        let project = try loaded(
            small("", #"{"name": "a", "port": 1}, {"name": "b", "port": 23}"#))
        let evidence = DrillEvidence(project, asOf: try moment("2026-06-01T09:00:00Z"))
        let rule = try #require(project.library.rule("port.closed"))
        let findings = evidence.findings(of: rule, over: evidence.populations)
        let comparison = StarvationComparison(
            rule: rule, path: "evidence/a.json", starvation: .reordered, longAgo: evidence.longAgo,
            before: .init(rule, evidence.populations, findings),
            after: .init(rule, evidence.populations, Array(findings.dropFirst())))
        #expect(comparison.result()?.outcome == .unstable)
        #expect(comparison.result()?.note == "'a' gets another verdict")
    }

    @Test func aRuleDeclaredNotApplicableRestsOnNothing() throws {
        var excluded = small()
        excluded.setMuster("notApplicable: [{rule: port.closed, because: none, approvedBy: a@b}]")
        #expect(try drill(excluded).isEmpty)
    }
}
