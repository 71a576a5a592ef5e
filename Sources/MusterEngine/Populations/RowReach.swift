import MusterDocuments
import MusterModel
import MusterSource

/// Which files of rows a project can be judged by part by part.
struct RowReach {
    let project: Project

    /// What keeps files of rows from being read in parts, by their place among all.
    func problems(_ files: EvidenceFiles) -> [Int: RowProblem] {
        var problems: [Int: RowProblem] = [:]
        for entry in project.configuration.evidence {
            for place in files.places(of: entry) where problems[place] == nil {
                guard let rows = files.all[place].rows, let why = obstacle(to: rows, entry) else {
                    continue
                }
                problems[place] = .needed(whole: why)
            }
        }
        return problems
    }

    private func obstacle(
        to rows: RowFile, _ entry: ProjectConfiguration.EvidenceEntry
    ) -> String? {
        if entry.effectiveFrom != nil { return "'effectiveFrom' reads its document" }
        // Files that do not count are never looked into here, and mistakes in them would go unsaid.
        if entry.isSnapshots { return "it is one of several snapshots" }
        guard let kind = project.library.kind(entry.kind.value),
            let adapter = Self.adapter(for: rows, of: kind, entry)
        else { return "kind '\(entry.kind.value)' chooses its adapter by the content" }
        guard adapter.programs?.readsRowsAlone == true else {
            return "the adapter '\(adapter.definition.name.value)' reads more of it than a row"
        }
        let name = kind.definition.name.value
        return project.rulesInForce(about: name).first { !$0.judgesItemsAlone(of: name) }.map {
            "the rule '\($0.rule.id)' compares the items of '\(name)' with each other"
        }
    }

    /// The adapter that takes a file whatever it holds; nil if there is none.
    static func adapter(
        for rows: RowFile, of kind: CompiledKind, _ entry: ProjectConfiguration.EvidenceEntry
    ) -> CompiledKind.Adapter? {
        if let name = entry.adapter {
            return kind.adapters.first {
                $0.definition.name.value.isSame(as: name.value)
                    && $0.definition.format.value.isSame(as: rows.parser.name)
            }
        }
        let first = kind.adapters.first {
            $0.definition.format.value.isSame(as: rows.parser.name)
        }
        return first?.definition.detect == nil ? first : nil
    }
}
