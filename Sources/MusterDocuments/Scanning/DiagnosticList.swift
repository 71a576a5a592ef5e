import MusterSource

/// Gathers what is wrong with one source, up to the limit; what comes after it is left out, and said so.
struct DiagnosticList {
    private let limit: Int
    private var kept: [Diagnostic] = []
    private var firstLeftOut: Diagnostic?

    init(limit: Int) { self.limit = limit }

    /// Keeps a diagnostic if there are not yet enough.
    mutating func add(_ diagnostic: Diagnostic) {
        if kept.count < limit {
            kept.append(diagnostic)
        } else if firstLeftOut == nil, let location = diagnostic.location {
            firstLeftOut = DataDiagnostics.tooMany(location, limit: limit)
        }
    }

    /// Whether there was more to say than the limit allows: a reader may stop.
    var isFull: Bool { firstLeftOut != nil }

    /// Whether a document would be refused.
    var hasErrors: Bool { isFull || kept.contains { $0.severity == .error } }

    /// All of them in order of place.
    var all: [Diagnostic] {
        let sorted = kept.sorted { $0.precedes($1) }
        return firstLeftOut.map { sorted + [$0] } ?? sorted
    }
}
