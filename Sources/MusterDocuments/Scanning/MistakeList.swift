import MusterSource

/// Gathers what is wrong with one source, up to the limit; the rest is summed up in one line.
struct MistakeList {
    private let limit: Int
    private var kept: [Diagnostic] = []
    private var left = 0

    init(limit: Int) {
        self.limit = limit
    }

    /// Keeps a diagnostic, or counts it when there are already enough.
    mutating func add(_ diagnostic: Diagnostic) {
        if kept.count < limit { kept.append(diagnostic) } else { left += 1 }
    }

    /// Whether a document would be refused.
    var hasErrors: Bool { left > 0 || kept.contains { $0.severity == .error } }

    /// All of them in order of place.
    func diagnostics(of source: Source) -> [Diagnostic] {
        let sorted = kept.sorted { $0.precedes($1) }
        return left == 0 ? sorted : sorted + [ServerDiagnostics.more(left, source)]
    }
}
