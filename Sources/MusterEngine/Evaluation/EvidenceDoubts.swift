import MusterSource

/// Whether the evidence of items keeps them from passing, remembered from one item to the next: those of one file
/// share the answer.
struct EvidenceDoubts {
    private let state: EvidenceState
    private var last: (effective: EvidenceDate?, isSample: Bool, mayPass: Bool)?

    init(_ state: EvidenceState) { self.state = state }

    /// Whether nothing about an item's evidence keeps it from passing.
    mutating func mayPass(_ item: Population.Item) -> Bool {
        if item.isConflicting { return false }
        if let last, last.effective == item.effective, last.isSample == item.isSample {
            return last.mayPass
        }
        let mayPass = state.lets(pass: item)
        last = (item.effective, item.isSample, mayPass)
        return mayPass
    }
}
