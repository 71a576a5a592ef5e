import MusterModel
import MusterSource

/// What the owner of a waiver should know about it.
struct WaiverNotices {
    /// From how many days before its last one a waiver is said to end.
    private static let soon: Int64 = 30

    let waiver: Waiver
    let asOf: Moment
    let approval: WaiverApproval?

    /// Whether the last day is near, today, or over.
    var endsSoon: Bool { daysLeft <= Self.soon }

    /// Whole days of UTC from today to the last one: 0 today, negative when it is over.
    private var daysLeft: Int64 {
        let today = asOf.seconds - (asOf.seconds % 86_400 + 86_400) % 86_400
        return (waiver.expires.seconds - today) / 86_400
    }

    /// In the order of their weight; none about a waiver that simply covers or waits.
    func notices(_ state: WaiverResult.State, _ finding: Finding?) -> [Diagnostic] {
        switch state {
        case .expired: return [EngineDiagnostics.waiverEnded(waiver, daysAgo: -daysLeft)]
        case .notYet: return []
        case .unused:
            return finding == nil ? [EngineDiagnostics.waiverOfNothing(waiver)] : []
        case .widened:
            return [EngineDiagnostics.waiverWidened(waiver, found: finding?.fingerprint ?? "")]
        case .unapproved:
            return finding.flatMap { approval?.problem(waiver, $0) }.map {
                [EngineDiagnostics.waiverUnapproved(waiver, $0)]
            } ?? []
        case .active:
            let ending =
                endsSoon ? [EngineDiagnostics.waiverEnds(waiver, daysLeft: daysLeft)] : []
            guard waiver.fingerprint == nil, let found = finding?.fingerprint else {
                return ending
            }
            return ending + [EngineDiagnostics.waiverUnbound(waiver, found: found)]
        }
    }
}
