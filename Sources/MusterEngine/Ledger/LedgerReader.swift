import MusterModel
import MusterSource

/// Reads claims.yaml.
struct LedgerReader {
    let collector: DiagnosticCollector

    func read(_ document: Document) -> Ledger {
        guard
            let top = MappingReader(
                document, document.root, what: "claims.yaml", collector: collector)
        else { return Ledger(page: nil, claims: []) }
        let page = top.requiredText("page")
        let claims = top.mappings("claims", what: "a claim").compactMap(readClaim)
        top.finish()
        var seen: [String: Location] = [:]
        for claim in claims {
            if let first = seen[claim.id] {
                collector.add(
                    EngineDiagnostics.duplicate(
                        "claim", claim.id, in: "the ledger", at: claim.location, first: first))
            }
            seen[claim.id] = claim.location
        }
        return Ledger(page: page, claims: claims)
    }

    private func readClaim(_ entry: MappingReader) -> Claim? {
        let id = entry.requiredText("id")
        let quote = entry.requiredText("quote")
        let rules = entry.texts("rules") ?? []
        let declares = readDeclarations(entry)
        entry.finish()
        guard let id, let quote else { return nil }
        return Claim(
            id: id.value, quote: quote.value, rules: rules.map(\.value), declares: declares,
            location: id.location)
    }

    private func readDeclarations(_ entry: MappingReader) -> [Claim.Declaration] {
        guard let declares = entry.mapping("declares", what: "'declares'") else { return [] }
        return declares.document.keys(declares.id).map { key in
            let word = declares.document.string(key) ?? ""
            guard let value = declares.mapping(word, what: "the declaration of '\(word)'") else {
                return Claim.Declaration(word: word, value: nil, approvedBy: nil, on: nil)
            }
            let declaration = Claim.Declaration(
                word: word, value: value.requiredText("value")?.value,
                approvedBy: value.requiredText("approvedBy")?.value, on: value.moment("on")?.value)
            value.finish()
            return declaration
        }
    }
}
