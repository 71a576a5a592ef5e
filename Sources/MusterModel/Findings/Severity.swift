/// How much a failed rule matters.
public enum Severity: String, Sendable, CaseIterable, Comparable {
    case low, medium, high, critical

    /// In order.
    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .low: 0
        case .medium: 1
        case .high: 2
        case .critical: 3
        }
    }

    /// The longest a waiver of such a finding may last, in days.
    public var longestWaiverDays: Int { self == .critical ? 90 : 366 }
}
