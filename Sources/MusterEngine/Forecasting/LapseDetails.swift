import MusterModel
import MusterSource

/// Words a change of one rule's findings: why, whose it is, which claims and which line.
final class LapseDetails {
    /// Fields under which a register says who answers for an entry, the first that is there counts.
    private static let ownerFields = ["owner", "responsible"]

    private let rule: CompiledRule
    private let claims: [Claim]
    private let population: Population?
    private let namesOwner: Bool
    private lazy var items: [TextKey: NodeID] = Dictionary(
        (population?.items ?? []).map { ($0.subject.key, $0.node) }
    ) { first, _ in first }

    init(rule: CompiledRule, project: Project, population: Population?) {
        self.rule = rule
        self.population = population
        claims = project.claims.filter { claim in
            claim.rules.contains { $0.isSame(as: rule.rule.id) }
        }
        // The owner of a file on a host is an account, not a person who answers for it.
        let kind = population.flatMap { project.library.kind($0.kind) }
        namesOwner = kind.map { $0.definition.evidenceClass != .measured } ?? false
    }

    /// At least one of the two is there.
    func lapse(at moment: Moment, from before: Finding?, to after: Finding?) -> Lapse {
        let shown = after ?? before
        let cause = Self.cause(before, after)
        let waiver = cause == .waiver ? before?.waiver ?? after?.waiver : nil
        let subject = shown?.subject ?? ""
        return Lapse(
            at: moment, cause: cause, finding: shown?.id ?? "", rule: rule.rule.id,
            subject: subject, severity: rule.rule.severity, before: before.map(Self.side),
            after: after.map(Self.side), message: after?.message ?? "no longer in the rule's scope",
            owner: waiver?.approvedBy ?? owner(of: subject) ?? approver, claims: claims.map(\.id),
            location: waiver?.location ?? place(of: after) ?? place(of: before) ?? item(subject))
    }

    private static func side(_ finding: Finding) -> Lapse.Side {
        Lapse.Side(verdict: finding.verdict, isWaived: finding.waiver != nil)
    }

    private static func cause(_ before: Finding?, _ after: Finding?) -> Lapse.Cause {
        guard let before, let after else { return .date }
        if before.verdict == after.verdict { return .waiver }
        let reasons = [before.verdict.reason, after.verdict.reason]
        return reasons.contains { $0 == .stale || $0 == .undated } ? .evidence : .date
    }

    private func place(of finding: Finding?) -> Location? {
        finding?.observations.lazy.compactMap(\.location).first
    }

    private func item(_ subject: String) -> Location? {
        guard let population, let node = items[subject.key] else { return nil }
        return population.document.location(node)
    }

    private func owner(of subject: String) -> String? {
        guard namesOwner, let document = population?.document, let item = items[subject.key]
        else { return nil }
        return Self.ownerFields.lazy.compactMap { document.value(item, $0) }
            .filter { !document.isSecret($0) }.compactMap { document.string($0) }.first {
                !$0.utf8.isEmpty
            }
    }

    /// Who declared a number for a claim that rests on the rule.
    private var approver: String? {
        claims.lazy.flatMap(\.declares).compactMap(\.approvedBy).first
    }
}
