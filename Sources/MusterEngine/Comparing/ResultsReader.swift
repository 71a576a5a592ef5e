import MusterDocuments
public import MusterModel
public import MusterSource

/// Reads results.json back, as far as a comparison needs it.
///
/// Members it does not know are left alone, as the schema promises to later versions; one that is missing or has
/// the wrong type is an error with its place.
public struct ResultsReader {
    private static let schema = "muster-results-1"

    private let collector = DiagnosticCollector()

    /// Makes a reader.
    public init() {}

    /// The results, unless a diagnostic is an error.
    public func read(_ source: Source) -> (results: RecordedResults?, diagnostics: [Diagnostic]) {
        let outcome = JSONParser().parse(source, limits: ParseLimits())
        collector.add(outcome.diagnostics)
        guard let document = outcome.document, !collector.hasErrors else {
            return (nil, collector.all)
        }
        let results = read(document)
        return (
            collector.hasErrors ? nil : results, collector.all.sorted { $0.precedes($1) }
        )
    }

    private func read(_ document: Document) -> RecordedResults? {
        let start = Location(document.sources[0], 0..<0)
        guard document.node(document.root).kind == .map,
            let schema = document.value(document.root, "schema")
        else {
            collector.add(ComparingDiagnostics.noResults(found: nil, at: start))
            return nil
        }
        guard let name = document.string(schema), name.isSame(as: Self.schema) else {
            let found = document.string(schema) ?? document.location(schema).text
            collector.add(
                ComparingDiagnostics.noResults(found: found, at: document.location(schema)))
            return nil
        }
        guard
            let top = MappingReader(
                document, document.root, what: "the results", collector: collector)
        else { return nil }
        let organisation = top.requiredText("organisation")
        let system = top.requiredText("system")
        let asOf = top.requiredText("asOf")
        let isSample = top.bool("sample")
        if isSample == nil { top.missing("sample") }
        let findings = findings(top)
        guard let organisation, let system, let asOf, let isSample else { return nil }
        return RecordedResults(
            organisation: organisation.value, system: system.value, isSample: isSample,
            asOf: asOf.value, findings: findings)
    }

    private func findings(_ top: MappingReader) -> [RecordedFinding] {
        if top.value("findings") == nil { top.missing("findings") }
        let dates = EvidenceDates(top)
        var first: [TextKey: Location] = [:]
        return top.mappings("findings", what: "a finding").compactMap { entry in
            guard let finding = RecordedFindingReader(entry, dates: dates).read() else {
                return nil
            }
            if let earlier = first[finding.id.key] {
                collector.add(
                    ComparingDiagnostics.repeatedFinding(
                        finding.id, at: entry.head, first: earlier))
                return nil
            }
            first[finding.id.key] = entry.head
            return finding
        }
    }
}
