import MusterSource

/// A population before its items are made: which adapter makes them of which elements of which file.
struct PopulationPlan: Sendable {
    /// What one file offers.
    struct Part: Sendable {
        let run: AdapterRun
        let elements: [ListElement]
        let effective: EvidenceDate?
        let isSample: Bool
    }

    let kind: CompiledKind
    var outline: PopulationOutline
    var parts: [Part] = []
    /// Files whose items are made part by part, beside all others.
    var rows: [RowSource] = []

    init(kind: CompiledKind) {
        self.kind = kind
        outline = PopulationOutline(kind: kind.definition.name.value)
    }

    /// How many items there will be without those of files of rows, those that say the same twice counted twice.
    var count: Int { parts.reduce(0) { $0 + $1.elements.count } }

    /// All of it but files of rows; items that contradict each other are reported.
    func population(_ collector: DiagnosticCollector) -> Population {
        draft(of: 0..<count, collector).finish(outline)
    }

    /// The items at some positions, made as if there were no others.
    func draft(of positions: Range<Int>, _ collector: DiagnosticCollector) -> PopulationDraft {
        draft(of: positions, at: nil, fields: nil, collector)
    }

    /// The same for some of the positions, counted from the first of them; with some of the fields.
    func draft(
        of positions: Range<Int>, at places: [Int]?, fields: Set<Int>?,
        _ collector: DiagnosticCollector
    ) -> PopulationDraft {
        let draft = PopulationDraft(kind: kind, collector: collector)
        var first = 0
        for part in parts {
            let own = positions.clamped(to: first..<(first + part.elements.count))
            if !own.isEmpty {
                let elements = part.elements[(own.lowerBound - first)..<(own.upperBound - first)]
                let chosen = places?.compactMap { place -> ListElement? in
                    let position = positions.lowerBound + place
                    return own.contains(position) ? part.elements[position - first] : nil
                }
                part.run.add(
                    chosen ?? Array(elements), to: draft, effective: part.effective,
                    isSample: part.isSample, fields: fields)
            }
            first += part.elements.count
        }
        return draft
    }
}
