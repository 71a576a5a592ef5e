import MusterModel
import MusterSource

/// A drill's results sorted out by rule, and counted.
struct DrillTally {
    let result: DrillResult
    private let starved: [TextKey: [StarvedRule]]
    private let mutants: [TextKey: [Mutant]]

    init(_ result: DrillResult) {
        self.result = result
        starved = Dictionary(grouping: result.starved) { $0.rule.key }
        mutants = Dictionary(grouping: result.mutants) { $0.rule.key }
    }

    /// What became of a rule under one starvation, over all files: `U3 =1`; `-` if it rests on no file.
    func cell(_ rule: String, _ starvation: Starvation) -> String {
        let results = (starved[rule.key] ?? []).filter { $0.starvation == starvation }
        let parts: [String] = StarvedRule.Outcome.allCases.compactMap { outcome in
            let count = results.count { $0.outcome == outcome }
            return count == 0 ? nil : Self.letter(outcome) + (count == 1 ? "" : "\(count)")
        }
        return parts.isEmpty ? "-" : parts.joined(separator: " ")
    }

    /// `24 of 25` mutants killed.
    func kills(_ rule: String) -> String {
        let own = mutants[rule.key] ?? []
        return "\(own.count { $0.isKilled }) of \(own.count)"
    }

    /// The mutants that nothing kills and a rule's file explains.
    var explained: [(mutant: Mutant, because: String)] {
        result.mutants.compactMap { mutant in
            guard case .explained(let because) = mutant.fate else { return nil }
            return (mutant, because)
        }
    }

    var killed: Int { result.mutants.count { $0.isKilled } }

    var killedByExample: Int {
        result.mutants.count { if case .killedByExample = $0.fate { true } else { false } }
    }

    /// Killed mutants in tenths of a percent, rounded down; 0 of none.
    var permille: Int { result.mutants.isEmpty ? 0 : killed * 1000 / result.mutants.count }

    /// `96.4 %`.
    var percent: String { "\(permille / 10).\(permille % 10) %" }

    /// `every alarm rings`, or how many do not.
    var ringing: String {
        switch result.silences.count {
        case 0: "every alarm rings"
        case 1: "1 alarm stays silent"
        case let count: "\(count) alarms stay silent"
        }
    }

    static func letter(_ outcome: StarvedRule.Outcome) -> String {
        switch outcome {
        case .red: "R"
        case .undetermined: "U"
        case .unchanged: "="
        case .elsewhere: "~"
        case .green: "GREEN"
        case .unstable: "UNSTABLE"
        case .unnoticed: "UNNOTICED"
        }
    }

    /// The meaning of the letters, in their order.
    static let legend: [(letter: String, meaning: String)] = [
        ("R", "something fails that did not fail before"),
        ("U", "something has no verdict any more"),
        ("=", "the same verdicts, and rightly so"),
        ("~", "subjects are gone, and another rule or the recorded digest notices"),
        ("-", "the rule rests on no such file"),
        ("GREEN", "passes on no evidence"),
        ("UNSTABLE", "the order or number of the same items decides"),
        ("UNNOTICED", "subjects are gone, and no rule notices"),
    ]

    /// What was done to the file, for a sentence.
    static func words(_ starvation: Starvation) -> String {
        switch starvation {
        case .deleted: "deleted"
        case .emptied: "emptied"
        case .truncated: "cut in half"
        case .reordered: "read backwards"
        case .duplicated: "read twice"
        case .aged: "made a hundred years older"
        }
    }

    /// What is wrong, for a sentence about a rule.
    static func words(_ outcome: StarvedRule.Outcome) -> String {
        switch outcome {
        case .green: "stays green"
        case .unstable: "changes its mind"
        case .unnoticed: "loses subjects unnoticed"
        case .red, .undetermined, .unchanged, .elsewhere: outcome.rawValue
        }
    }
}
