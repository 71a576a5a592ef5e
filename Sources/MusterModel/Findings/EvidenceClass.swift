/// How a verdict is known; weaker classes come first.
public enum EvidenceClass: String, Sendable, CaseIterable, Comparable {
    /// From a person's statement.
    case attested
    /// From a register or a document that people keep.
    case recorded
    /// From configuration or a probe.
    case measured

    /// In order.
    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .attested: 0
        case .recorded: 1
        case .measured: 2
        }
    }
}
