import MusterModel
import MusterSource

/// Compares what one rule says before and after a file it may rest on was starved.
struct StarvationComparison {
    /// What a rule reads and says.
    struct Side {
        /// In the order of the rule's bindings.
        let populations: [Population]
        let findings: [Finding]
        let verdicts: [TextKey: Verdict]

        init(_ rule: CompiledRule, _ all: [Population], _ findings: [Finding]) {
            populations = rule.rule.kinds.compactMap { kind in
                all.first { $0.kind.isSame(as: kind) }
            }
            self.findings = findings
            verdicts = Dictionary(
                findings.map { ($0.subject.key, $0.verdict) },
                uniquingKeysWith: { first, _ in first })
        }
    }

    let rule: CompiledRule
    let path: String
    let starvation: Starvation
    let longAgo: Moment
    let before: Side
    let after: Side

    /// Nil if the rule does not rest on the file.
    func result() -> StarvedRule? {
        let resting = resting()
        guard !resting.isEmpty else { return nil }
        if starvation.isHarmless { return stability() }
        let passing = resting.filter { $0.verdict == .pass }
        var notes: [String] = []
        for finding in passing where after.verdicts[finding.subject.key] == .pass {
            guard let note = justification(of: finding.subject) else {
                return result(.green, "'\(finding.subject)' passes all the same")
            }
            notes.append(note)
        }
        if let alarm = alarm() { return result(alarm) }
        if let lost = resting.first(where: { after.verdicts[$0.subject.key] == nil }) {
            return result(.unnoticed, "'\(lost.subject)' is gone and no rule says so")
        }
        return result(.unchanged, notes.first ?? "nothing passed before")
    }

    private func result(_ outcome: StarvedRule.Outcome, _ note: String = "") -> StarvedRule {
        StarvedRule(
            rule: rule.rule.id, path: path, starvation: starvation, outcome: outcome, note: note)
    }

    // MARK: What rests on the file

    /// The findings that would not be what they are without the file's items.
    private func resting() -> [Finding] {
        let joined =
            rule.definition.each == nil
            ? before.populations
            : Array(
                before.populations.dropFirst())
        if joined.contains(where: { $0.items(from: path).isEmpty == false }) {
            return before.findings
        }
        guard rule.definition.each != nil, let population = before.populations.first else {
            return []
        }
        let subjects = Set(population.items(from: path).map(\.subject.key))
        return before.findings.filter { subjects.contains($0.subject.key) }
    }

    // MARK: Verdicts

    /// The order and the number of the same items must decide nothing.
    private func stability() -> StarvedRule {
        let old = before.findings
        let changed =
            after.findings.filter {
                !Self.same(before.verdicts[$0.subject.key], $0.verdict)
            } + old.filter { after.verdicts[$0.subject.key] == nil }
        guard let first = changed.first else { return result(.unchanged, "the same verdicts") }
        if changed.allSatisfy({ after.verdicts[$0.subject.key]?.reason != nil }) {
            return result(.undetermined)
        }
        return result(.unstable, "'\(first.subject)' gets another verdict")
    }

    /// Whether something is said that was not said before.
    private func alarm() -> StarvedRule.Outcome? {
        var isOpen = false
        for finding in after.findings {
            let earlier = before.verdicts[finding.subject.key]
            if finding.verdict == .fail, earlier != .fail { return .red }
            if finding.verdict.reason != nil, earlier?.reason == nil { isOpen = true }
        }
        return isOpen ? .undetermined : nil
    }

    static func same(_ left: Verdict?, _ right: Verdict?) -> Bool {
        switch (left, right) {
        case (nil, nil), (.pass, .pass), (.fail, .fail), (.notApplicable, .notApplicable): true
        case (.undetermined(let left), .undetermined(let right)): left == right
        default: false
        }
    }

    // MARK: Why a pass may stay

    /// Why a subject rightly still passes; nil if nothing in the evidence carries it any more.
    private func justification(of subject: String) -> String? {
        if starvation == .aged { return agedJustification(of: subject) }
        if rule.definition.each != nil, let population = after.populations.first {
            if let item = population.items.first(where: { $0.subject.isSame(as: subject) }) {
                if population.path(of: item).isSame(as: path) {
                    return "what is left of the file still says it"
                }
                let wasHere = before.populations[0].items(from: path).contains {
                    $0.subject.isSame(as: subject)
                }
                if wasHere { return "another file says the same" }
                return after.populations.dropFirst().contains { $0.items.isEmpty }
                    ? nil : "it rests on other files too"
            }
            return population.itemsByFile.isEmpty ? nil : "other files hold none either"
        }
        guard !after.populations.contains(where: { $0.items.isEmpty }) else { return nil }
        return after.populations.contains { !$0.items(from: path).isEmpty }
            ? "what is left of the file is enough" : "other files are enough"
    }

    private func agedJustification(of subject: String) -> String? {
        if rule.definition.maxAge == nil { return "the rule sets no maximum age" }
        let aged = after.populations.contains { population in
            population.items.contains { item in
                item.effective == longAgo
                    && (rule.definition.each == nil || item.subject.isSame(as: subject))
            }
        }
        return aged ? nil : "another file says the same and is newer"
    }
}

extension Population {
    /// The file an item stands in.
    fileprivate func path(of item: Item) -> String { document.location(item.node).source.path }

    /// The items that stand in a file.
    fileprivate func items(from path: String) -> [Item] {
        items.filter { self.path(of: $0).isSame(as: path) }
    }
}
