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
        /// What the rule is about, by subject; empty for a rule over a whole set.
        let items: [TextKey: Population.Item]

        init(_ rule: CompiledRule, _ all: [Population], _ findings: [Finding]) {
            populations = rule.rule.kinds.compactMap { kind in
                all.first { $0.kind.isSame(as: kind) }
            }
            self.findings = findings
            verdicts = Dictionary(
                findings.map { ($0.subject.key, $0.verdict) },
                uniquingKeysWith: { first, _ in first })
            let own = rule.definition.each == nil ? [] : populations.first?.items ?? []
            items = Dictionary(
                own.map { ($0.subject.key, $0) }, uniquingKeysWith: { first, _ in first })
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
        let passing = resting.filter { Self.isGood($0.verdict) }
        var notes: [String] = []
        for finding in passing where Self.isGood(after.verdicts[finding.subject.key]) {
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
        let isSet = rule.definition.each == nil
        let joined = isSet ? before.populations[...] : before.populations.dropFirst()
        if joined.contains(where: { !$0.items(from: path).isEmpty }) { return before.findings }
        guard !isSet, let population = before.populations.first else { return [] }
        let isFed = population.itemsByFile.contains { $0.path.isSame(as: path) }
        return before.findings.filter { finding in
            if let item = before.items[finding.subject.key] {
                return population.path(of: item).isSame(as: path)
            }
            // A verdict that is good because nothing was found rests on every file that was searched.
            return isFed && Self.isGood(finding.verdict)
        }
    }

    /// Whether the verdict lets a gate open.
    private static func isGood(_ verdict: Verdict?) -> Bool {
        switch verdict {
        case .pass, .notApplicable: true
        case .fail, .undetermined, nil: false
        }
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
        guard rule.definition.each != nil else {
            guard after.populations.allSatisfy({ !$0.items.isEmpty }) else { return nil }
            return after.populations.contains { !$0.items(from: path).isEmpty }
                ? "what is left of the file is enough" : "other files are enough"
        }
        guard let population = after.populations.first else { return nil }
        guard let item = after.items[subject.key] else {
            return population.itemsByFile.contains {
                !$0.path.isSame(as: path) || (starvation == .truncated && $0.count > 0)
            } ? "what is left was searched and holds none" : nil
        }
        if population.path(of: item).isSame(as: path) {
            return starvation == .truncated ? "what is left of the file still says it" : nil
        }
        if let earlier = before.items[subject.key], let population = before.populations.first,
            population.path(of: earlier).isSame(as: path)
        {
            return "another file says the same"
        }
        return after.populations.dropFirst().allSatisfy { !$0.items.isEmpty }
            ? "it rests on other files too" : nil
    }

    private func agedJustification(of subject: String) -> String? {
        if rule.definition.maxAge == nil { return "the rule sets no maximum age" }
        let isSet = rule.definition.each == nil
        let joined = isSet ? after.populations[...] : after.populations.dropFirst()
        var aged = joined.contains { $0.items.contains { $0.effective?.exact == longAgo } }
        if let item = after.items[subject.key] {
            aged = aged || item.effective?.exact == longAgo
        } else if !isSet, let population = after.populations.first {
            aged = aged || population.itemsByFile.contains { $0.effective?.exact == longAgo }
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
