import MusterModel
import MusterSource

/// A hand-built drill with every outcome and every fate.
enum DrillFixture {
    static let file = Source(
        path: "rules/a.yaml", text: "rule: a.first\ncheck:\n  - that: x.port < 5 || x.name == '|'\n"
    )

    static func result(
        starved: [StarvedRule]? = nil, mutants: [Mutant]? = nil, isSample: Bool = false
    ) -> DrillResult {
        DrillResult(
            organisation: "Northpost <Ltd>", system: "mail", isSample: isSample,
            asOf: Moment(seconds: 1_780_304_400), rules: ["a.first", "b.second"],
            files: ["evidence/a.json", "evidence/b|c.json"], starved: starved ?? self.starved,
            mutants: mutants ?? self.mutants, discarded: 3, diagnostics: [])
    }

    static let starved = [
        StarvedRule(
            rule: "a.first", path: "evidence/a.json", starvation: .deleted, outcome: .undetermined),
        StarvedRule(
            rule: "a.first", path: "evidence/b|c.json", starvation: .deleted, outcome: .undetermined
        ),
        StarvedRule(
            rule: "a.first", path: "evidence/a.json", starvation: .aged, outcome: .unchanged,
            note: "the rule sets no maximum age"),
        StarvedRule(
            rule: "b.second", path: "evidence/b|c.json", starvation: .emptied, outcome: .green,
            note: "'x\u{202E}' passes all the same"),
    ]

    static let mutants = [
        mutant("x.port < 5", "x.port <= 5", .killedByExample("five is too many")),
        mutant("5", "6", .killedByEvidence("x")),
        mutant("'|'", "'|~'", .explained("no name is a bar")),
        mutant("x.port < 5 || x.name == '|'", "x.port < 5 && x.name == '|'", .survived),
    ]

    static let killed = [mutant("5", "6", .killedByEvidence("x"))]

    private static func mutant(_ before: String, _ after: String, _ fate: Mutant.Fate) -> Mutant {
        Mutant(
            rule: "a.first", part: "check 1", before: before, after: after,
            location: Fixture.place(before, in: file), fate: fate)
    }
}
