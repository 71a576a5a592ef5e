import MusterSource

/// Gathers the mistakes of one source, up to a limit.
struct DiagnosticList {
    private(set) var all: [Diagnostic] = []
    private let limit: Int
    private(set) var isFull = false

    init(limit: Int) { self.limit = limit }

    mutating func add(_ diagnostic: Diagnostic) {
        guard !isFull else { return }
        guard all.count < limit else {
            isFull = true
            if let location = diagnostic.location {
                all.append(DataDiagnostics.tooMany(location, limit: limit))
            }
            return
        }
        all.append(diagnostic)
    }
}
