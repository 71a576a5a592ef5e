import MusterModel
import MusterSource
import Testing

/// `expect: {all: …, by: …}`: everything declared has to be there.
@Suite struct CoverageTests {
    private func rule(_ more: String = "") -> String {
        SmallProject.rule(
            more: """
                expect: {all: params.names, by: server.name}
                params: {names: {type: list(string)}}
                \(more)
                """)
    }

    private func verdicts(
        names: String?, evidence: String? = SmallProject.servers(#"{"name": "a", "port": 22}"#),
        more: String = ""
    ) throws -> [String] {
        let muster = names.map { "parameters: {port.closed: {names: \($0)}}" } ?? ""
        return try SmallProject(rule(more), evidence: evidence, muster: muster).verdicts()
    }

    @Test func everyDeclaredNameThatIsThereIsFine() throws {
        #expect(try verdicts(names: "[a]") == ["a: pass"])
        #expect(try verdicts(names: "[a, a]") == ["a: pass"])
    }

    @Test func aDeclaredNameThatIsMissingIsAFindingOfItsOwn() throws {
        #expect(
            try verdicts(names: "[b, a, b, 'c\\td']")
                == ["a: pass", "b: incompletePopulation", "c\\td: incompletePopulation"])
    }

    @Test func anUndeclaredItemFailsWhereTheListIsMeantToBeComplete() throws {
        let two = SmallProject.servers(#"{"name": "a", "port": 22}, {"name": "b", "port": 22}"#)
        func found(_ extra: String, names: String?) throws -> [String] {
            let rule = SmallProject.rule(
                more: """
                    expect: {all: params.names, by: server.name\(extra)}
                    params: {names: {type: list(string)}}
                    """)
            let muster = names.map { "parameters: {port.closed: {names: \($0)}}" } ?? ""
            return try SmallProject(rule, evidence: two, muster: muster).verdicts()
        }
        #expect(try found("", names: "[a]") == ["a: pass", "b: pass"])
        #expect(try found(", extra: fail", names: "[a]") == ["a: pass", "b: fail"])
        #expect(
            try found(", extra: fail", names: "[a, c]")
                == ["a: pass", "b: fail", "c: incompletePopulation"])
        #expect(try found(", extra: fail", names: nil).contains("b: fail") == false)
    }

    @Test func aNameThatOnlyLooksTheSameIsMissing() throws {
        let evidence = SmallProject.servers(#"{"name": "caf\u00e9", "port": 22}"#)
        let found = try verdicts(names: "[\"cafe\\u0301\"]", evidence: evidence)
        #expect(found.map { Array($0.utf8) }.contains(Array("caf\u{E9}: pass".utf8)))
        #expect(found.count == 2)
    }

    @Test func anItemOutOfScopeDoesNotCover() throws {
        #expect(
            try verdicts(names: "[a]", more: "where: server.port != 22")
                == ["a: incompletePopulation"])
    }

    @Test func anEmptyListDeclaresNothingAndTheEvidenceIsNeededAllTheSame() throws {
        #expect(try verdicts(names: "[]") == ["a: pass"])
        #expect(
            try verdicts(names: "[]", evidence: SmallProject.servers(""))
                == ["server: emptyPopulation"])
    }

    @Test func aListNobodyDeclaredIsUndeclaredAndItemsAreJudgedAllTheSame() throws {
        #expect(try verdicts(names: nil) == ["a: pass", "server: undeclared"])
    }

    @Test func noEvidenceAndNoListAreOneFinding() throws {
        #expect(try verdicts(names: nil, evidence: nil) == ["server: noEvidence"])
    }

    @Test func aFileThatIsMissingExplainsWhatIsMissing() throws {
        let project = SmallProject(rule(), muster: "parameters: {port.closed: {names: [a]}}")
        let findings = try project.assess().findings
        #expect(findings.map(\.subject) == ["a", "server"])
        #expect(
            findings[0].message == "'a' is declared and not in the evidence (no file matches "
                + "'evidence/*.json')")
    }
}
