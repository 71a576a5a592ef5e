import MusterModel
import MusterReports
import MusterSource
import MusterWriters

/// The gate of a check that is held against an earlier one: old debt passes, new debt does not.
struct Baseline {
    let comparison: Comparison
    let gate: ComparisonGate
    private let assessment: Assessment

    /// Compares what the assessment writes as results.json with the file at `path`, so that a check and a diff of its
    /// results always agree.
    init(path: String, gate: ComparisonGate, _ assessment: Assessment) throws {
        self.gate = gate
        self.assessment = assessment
        let rendered = JSONReporter().render(assessment, options: ReportOptions())
        comparison = Comparison(
            from: try RecordedResultsFile(path: path).load(),
            to: try RecordedResultsFile.read(rendered[0].bytes, path: "results.json"))
        guard comparison.isOfOneSystem else {
            Screen.talk("error" + Self.difference(of: comparison))
            throw ExitStatus.couldNotRun.code
        }
    }

    /// Whether the check passes: nothing the project's own gate stops is new by the baseline's.
    var passes: Bool {
        guard assessment.saysSomething, !assessment.claims.contains(where: assessment.closesGate)
        else { return false }
        if gate == .any { return !comparison.differences.contains(where: gate.closes) }
        return !stopped.contains { gate.closes(for: $0) }
    }

    /// A sentence for whoever compares two different things; empty if they are one.
    static func warning(of comparison: Comparison) -> String {
        comparison.isOfOneSystem ? "" : "warning" + difference(of: comparison)
    }

    private static func difference(of comparison: Comparison) -> String {
        let names = [comparison.before, comparison.after].map {
            VisibleText.text("'\($0.organisation), \($0.system)'")
                + ($0.isSample ? " (sample)" : "")
        }
        return ": the results are of \(names[0]) and of \(names[1])\n"
    }

    /// How many findings that the project's gate stops are let through because they are old.
    var letThrough: Int { stopped.count { !gate.closes(for: $0) } }

    /// The differences of findings that the project's own gate stops.
    private var stopped: [Difference] {
        let closing = Set(assessment.findings.filter(assessment.closesGate).map(\.id.key))
        return comparison.differences.filter { difference in
            difference.after.map { closing.contains($0.id.key) } ?? false
        }
    }
}
