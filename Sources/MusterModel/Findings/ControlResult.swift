/// What the findings say of one control.
public struct ControlResult: Sendable {
    /// The state of a control.
    public enum State: Equatable, Sendable {
        /// Every aspect is proven; the weakest class among them.
        case proven(EvidenceClass)
        /// An aspect is broken.
        case broken
        /// Nothing is broken, at least one aspect is proven, others are open, waived or unaddressed.
        case partly
        /// Rules address it, but nothing is proven.
        case open
        /// No rule addresses it.
        case unaddressed

        /// A word for outputs.
        public var name: String {
            switch self {
            case .proven: "proven"
            case .broken: "broken"
            case .partly: "partly"
            case .open: "open"
            case .unaddressed: "unaddressed"
            }
        }
    }

    /// The control.
    public let control: Control
    /// Its aspects, in order.
    public let aspects: [AspectResult]

    /// Makes a result.
    public init(control: Control, aspects: [AspectResult]) {
        self.control = control
        self.aspects = aspects
    }

    /// Its state, which follows from its aspects.
    public var state: State {
        var weakest: EvidenceClass = .measured
        var proven = 0
        var addressed = false
        for aspect in aspects {
            switch aspect.state {
            case .broken: return .broken
            case .proven(let evidenceClass):
                proven += 1
                weakest = min(weakest, evidenceClass)
            case .unaddressed: continue
            case .waived, .undetermined, .notApplicable: break
            }
            addressed = true
        }
        guard addressed else { return .unaddressed }
        if proven == aspects.count { return .proven(weakest) }
        return proven > 0 ? .partly : .open
    }
}
