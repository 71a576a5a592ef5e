import MusterSource

/// The dates of the evidence files that a results.json lists.
struct EvidenceDates {
    private let byPath: [TextKey: String]

    /// Reads `inputs`.
    init(_ top: MappingReader) {
        if top.value("inputs") == nil { top.missing("inputs") }
        var byPath: [TextKey: String] = [:]
        for input in top.mappings("inputs", what: "an input") {
            guard let path = input.requiredText("path") else { continue }
            byPath[path.value.key] = (input.text("effective") ?? input.text("collected"))?.value
        }
        self.byPath = byPath
    }

    /// The dates of some files, each once, in order; files without a date give none.
    func dates(of paths: [String]) -> [String] {
        var dates: [String] = []
        for path in paths {
            guard let date = byPath[path.key], !dates.contains(where: { $0.isSame(as: date) })
            else { continue }
            dates.append(date)
        }
        return dates.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
