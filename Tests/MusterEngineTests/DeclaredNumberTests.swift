import MusterModel
import MusterSource
import Testing

@testable import MusterEngine

/// A vague word has no verdict until somebody declares a number, and the number is the one that the rules test.
@Suite struct DeclaredNumberTests {
    private func project(
        _ declares: String, quote: String = "We notify promptly", muster: String = "",
        type: String = "{type: int, default: 100}"
    ) -> SmallProject {
        let rule = SmallProject.rule(
            check: "server.port <= params.limit", more: "params:\n  limit: \(type)")
        var project = SmallProject(
            rule, evidence: SmallProject.servers(#"{"name": "a", "port": 22}"#), muster: muster)
        project.set("page.md", "# Promises\n\nWe notify promptly. We do it at once or soon.\n")
        project.set(
            "claims.yaml",
            """
            page: page.md
            claims:
              - id: c
                quote: \(quote)
                rules: [port.closed]
                \(declares)

            """)
        return project
    }

    private func declared(_ value: String) -> String {
        "declares: {promptly: {value: \(value), approvedBy: ceo, on: 2026-03-01, parameter: limit}}"
    }

    @Test func aVagueWordThatTheLedgerIsSilentAboutLeavesTheClaimUndeclared() throws {
        let project = project("")
        #expect(project.codes() == ["MUS-3110"])
        let claim = try project.assess().claims[0]
        #expect(claim.state == .undetermined(.undeclared))
        #expect(claim.claim.declares.map(\.word) == ["promptly"])
    }

    @Test(arguments: [("30", ClaimResult.State.kept), ("10", .broken)])
    func theDeclaredNumberIsTheRulesParameter(
        value: String, state: ClaimResult.State
    ) throws {
        let project = project(declared(value))
        #expect(project.codes().isEmpty)
        let claim = try project.assess().claims[0]
        #expect(claim.state == state)
        #expect(claim.claim.declares[0].value == value)
        #expect(claim.claim.declares[0].parameter == "limit")
    }

    @Test func anOpenWordThatNamesAParameterTakesItsDefaultAway() throws {
        let project = project("declares: {promptly: {parameter: limit}}")
        #expect(try project.verdicts() == ["a: undeclared"])
        #expect(try project.assess().claims[0].state == .undetermined(.undeclared))
    }

    @Test(arguments: ["72h", "3d"])
    func aLengthOfTimeIsReadAsInTheOtherKeys(value: String) throws {
        let rule = SmallProject.rule(
            check: "duration('72h') == params.limit", more: "params:\n  limit: {type: duration}")
        var project = project(declared(value))
        project.set("rules/rule.yaml", rule)
        #expect(try project.verdicts() == ["a: pass"])
    }

    @Test(arguments: [
        ("declares: {promptly: {value: 3, approvedBy: ceo, parameter: limit}}", "", "MUS-3003"),
        ("declares: {promptly: {value: 3, on: 2026-03-01, parameter: limit}}", "", "MUS-3003"),
        ("declares: {promptly: {value: [3], approvedBy: a, on: 2026-03-01}}", "", "MUS-3001"),
        (
            "declares: {promptly: {value: 3, approvedBy: a, on: 2026-03-01, parameter: limits}}",
            "",
            "MUS-3111"
        ),
        (
            "declares: {promptly: {value: 3, approvedBy: a, on: 2026-03-01, parameter: limit}}",
            "parameters: {port.closed: {limit: 4}}", "MUS-3112"
        ),
        (
            "declares: {promptly: {value: 3h, approvedBy: a, on: 2026-03-01, parameter: limit}}",
            "",
            "MUS-3302"
        ),
    ])
    func aMistakeInADeclarationIsReported(declares: String, muster: String, code: String) {
        let codes = project(declares, muster: muster).codes()
        #expect(codes.contains(code), "\(codes)")
    }

    @Test func twoClaimsMayShareANumberButNotDisagree() {
        func codes(_ second: String) -> [String] {
            var project = project(declared("30"))
            let first = project.files.first { $0.path == "claims.yaml" }?.text ?? ""
            let number = "{value: \(second), approvedBy: ceo, on: 2026-03-01, parameter: limit}"
            project.set(
                "claims.yaml",
                first + "  - id: d\n    quote: We do it at once\n    rules: [port.closed]\n"
                    + "    declares: {at once: \(number)}\n")
            return project.codes()
        }
        #expect(codes("30") == [])
        #expect(codes("31") == ["MUS-3112"])
    }

    @Test(arguments: [
        ("We reply as soon as possible", ["as soon as possible"]),
        ("Sooner or later", []), ("PROMPTLY, and promptly again", ["promptly"]),
        ("Reviewed regularly and\nwithout  delay", ["regularly"]),
        ("without undue delay, at once", ["without undue delay", "at once"]),
        ("within 72 hours", []), ("", []),
    ])
    func vagueWordsAreFoundAsWholeWords(quote: String, words: [String]) {
        #expect(VagueWords.found(in: quote) == words)
    }
}
