import MusterSource

/// Gathers what is wrong with one source, and what is to be noted about it, each up to the limit.
///
/// Mistakes beyond the limit are left out, and said so. Notes have a limit of their own: a file is not refused for
/// them, and they take no mistake's place.
struct DiagnosticList {
    private let limit: Int
    private var mistakes: [Diagnostic] = []
    private var notes: [Diagnostic] = []
    private var firstLeftOut: Diagnostic?
    private var firstNoteLeftOut: Diagnostic?
    /// Stands for the includes that were not collected and are left out.
    private var includesLeftOut: Diagnostic?

    init(limit: Int) { self.limit = limit }

    /// Keeps a diagnostic if there are not yet enough.
    mutating func add(_ diagnostic: Diagnostic) {
        guard diagnostic.severity == .error else { return note(diagnostic) }
        if mistakes.count < limit {
            mistakes.append(diagnostic)
        } else if firstLeftOut == nil, let location = diagnostic.location {
            firstLeftOut = DataDiagnostics.tooMany(location, limit: limit)
        }
    }

    /// The first note of each code is always kept, as a verdict may depend on it; there are few codes.
    private mutating func note(_ diagnostic: Diagnostic) {
        if notes.count < limit || !notes.contains(where: { $0.code.isSame(as: diagnostic.code) }) {
            notes.append(diagnostic)
        } else if diagnostic.isUncollectedInclude {
            // A verdict may be let pass in spite of those that are shown, but never in spite of these.
            includesLeftOut =
                includesLeftOut
                ?? diagnostic.location.map {
                    IncludingDiagnostics.moreNotCollected(than: limit, $0)
                }
        } else if firstNoteLeftOut == nil, let location = diagnostic.location {
            firstNoteLeftOut = DataDiagnostics.tooManyNotes(location, limit: limit)
        }
    }

    /// Whether there were more mistakes than the limit allows: a reader may stop.
    var isFull: Bool { firstLeftOut != nil }

    /// Whether a document would be refused.
    var hasErrors: Bool { !mistakes.isEmpty || isFull }

    /// All of them in order of place.
    var all: [Diagnostic] {
        let sorted = (mistakes + notes).sorted { $0.precedes($1) }
        return sorted + [includesLeftOut, firstNoteLeftOut, firstLeftOut].compactMap(\.self)
    }
}
