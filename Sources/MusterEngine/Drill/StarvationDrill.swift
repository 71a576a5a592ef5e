import MusterModel
import MusterParallel
import MusterSource

/// Takes away or spoils each evidence file in turn and looks which rules notice.
struct StarvationDrill {
    private let evidence: DrillEvidence
    private let rules: [CompiledRule]
    /// What each rule says of the evidence as it is, in the order of the rules.
    private let findings: [[Finding]]

    init(_ evidence: DrillEvidence) {
        self.evidence = evidence
        // A rule that was declared not applicable rests on no evidence.
        rules = evidence.project.library.rules.filter { rule in
            !evidence.project.configuration.exclusions.contains {
                $0.rule.value.isSame(as: rule.rule.id)
            }
        }
        findings = ParallelMap.map(rules) { evidence.findings(of: $0, over: evidence.populations) }
    }

    /// By rule, then file, then starvation.
    func results() -> [StarvedRule] {
        let jobs = evidence.paths.flatMap { path in
            Starvation.allCases.map { (path: path, starvation: $0) }
        }
        let results = ParallelMap.map(jobs) { self.results(of: $0.path, $0.starvation) }
        return rules.indices.flatMap { rule in results.compactMap { $0[rule] } }
    }

    /// One result for each rule that rests on the file, by the rule's position.
    private func results(of path: String, _ starvation: Starvation) -> [Int: StarvedRule] {
        guard let starved = evidence.populations(starving: path, starvation) else { return [:] }
        let fed = evidence.kinds(fedBy: path).map { evidence.populations[$0].kind }
        var results: [Int: StarvedRule] = [:]
        for (index, rule) in rules.enumerated() {
            guard rule.rule.kinds.contains(where: { kind in fed.contains { $0.isSame(as: kind) } })
            else { continue }
            let comparison = StarvationComparison(
                rule: rule, path: path, starvation: starvation, longAgo: evidence.longAgo,
                before: .init(rule, evidence.populations, findings[index]),
                after: .init(rule, starved, evidence.findings(of: rule, over: starved)))
            results[index] = comparison.result()
        }
        return resolved(results, path, starvation)
    }

    /// A loss that one rule tells, or the digest in the file's record, need not be told by all of them.
    private func resolved(
        _ results: [Int: StarvedRule], _ path: String, _ starvation: Starvation
    ) -> [Int: StarvedRule] {
        let isNoticed = results.values.contains {
            $0.outcome == .red || $0.outcome == .undetermined
        }
        // The drill renews the digest to get at the rules; in earnest it would not fit the bytes any more.
        let breaksDigest =
            (starvation == .emptied || starvation == .truncated) && evidence.hasDigest(path)
        guard isNoticed || breaksDigest else { return results }
        let note =
            isNoticed
            ? "another rule notices that the file is not what it was"
            : "only the digest in the file's record notices"
        return results.mapValues { result in
            guard result.outcome == .unnoticed else { return result }
            return StarvedRule(
                rule: result.rule, path: result.path, starvation: result.starvation,
                outcome: .elsewhere, note: note)
        }
    }
}
