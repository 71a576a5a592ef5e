import MusterModel
import MusterSource

/// Reads claims.yaml.
struct LedgerReader {
    let collector: DiagnosticCollector

    func read(_ document: Document) -> Ledger {
        guard
            let top = MappingReader(
                document, document.root, what: "claims.yaml", collector: collector)
        else { return Ledger.none }
        let page = top.requiredText("page")
        let read = top.mappings("claims", what: "a claim").compactMap(readClaim)
        top.finish()
        var seen: [TextKey: Location] = [:]
        for claim in read.map(\.entry.claim) {
            if let first = seen[claim.id.key] {
                collector.add(
                    EngineDiagnostics.duplicate(
                        "claim", claim.id, in: "the ledger", at: claim.location, first: first))
            }
            seen[claim.id.key] = claim.location
        }
        return Ledger(
            page: page, entries: read.map(\.entry), parameters: read.flatMap(\.parameters),
            location: top.head)
    }

    private func readClaim(
        _ entry: MappingReader
    ) -> (entry: LedgerEntry, parameters: [DeclaredParameter])? {
        let id = entry.requiredText("id")
        let quote = entry.requiredText("quote")
        let rules = entry.texts("rules") ?? []
        let (declares, parameters) = readDeclarations(
            entry, claim: id?.value ?? "", rules.map(\.value))
        let restsOn = entry.texts("restsOn") ?? []
        let topics = entry.texts("topics") ?? []
        let names = entry.texts("names") ?? []
        entry.finish()
        guard let id, let quote else { return nil }
        let open = VagueWords.found(in: quote.value).filter { word in
            !declares.contains { VagueWords.same($0.word, word) }
        }
        for word in open {
            collector.add(EngineDiagnostics.vagueWord(word, claim: id.value, at: quote.location))
        }
        let claim = Claim(
            id: id.value, quote: quote.value, rules: rules.map(\.value),
            declares: declares
                + open.map { Claim.Declaration(word: $0, value: nil, approvedBy: nil, on: nil) },
            restsOn: restsOn.map(\.value), topics: topics.map(\.value),
            names: names.map(\.value), location: id.location)
        let located = LedgerEntry(
            claim: claim, quote: quote.location, rules: rules, restsOn: restsOn, topics: topics,
            names: names)
        return (located, parameters)
    }

    private func readDeclarations(
        _ entry: MappingReader, claim: String, _ rules: [String]
    ) -> (declarations: [Claim.Declaration], parameters: [DeclaredParameter]) {
        guard let declares = entry.mapping("declares", what: "'declares'") else { return ([], []) }
        var parameters: [DeclaredParameter] = []
        let declarations = declares.document.keys(declares.id).map { key in
            let word = declares.document.string(key) ?? ""
            guard let value = declares.mapping(word, what: "the declaration of '\(word)'") else {
                return Claim.Declaration(word: word, value: nil, approvedBy: nil, on: nil)
            }
            let (declaration, node, parameter) = readDeclaration(value, word)
            if let parameter {
                parameters.append(
                    DeclaredParameter(
                        claim: claim, word: word, parameter: parameter, rules: rules,
                        document: declares.document, node: node))
            }
            return declaration
        }
        return (declarations, parameters)
    }

    /// A declaration names a value, who approved it and when; one that names a parameter alone is still open.
    private func readDeclaration(
        _ entry: MappingReader, _ word: String
    ) -> (Claim.Declaration, value: NodeID?, parameter: Located<String>?) {
        let parameter = entry.text("parameter")
        let node = entry.value("value")
        let value = node.flatMap { scalar($0, entry) }
        let approvedBy = entry.text("approvedBy")
        let on = entry.moment("on")
        if node != nil || parameter == nil {
            if node == nil { entry.missing("value") }
            if approvedBy == nil { entry.missing("approvedBy") }
            if on == nil { entry.missing("on") }
        }
        entry.finish()
        let declaration = Claim.Declaration(
            word: word, value: value, approvedBy: approvedBy?.value, on: on?.value,
            parameter: parameter?.value)
        return (declaration, value == nil ? nil : node, parameter)
    }

    /// What was written for a number, a length of time or a word.
    private func scalar(_ id: NodeID, _ entry: MappingReader) -> String? {
        switch entry.document.node(id).kind {
        case .string: return entry.document.string(id)
        case .int, .double, .uint, .bool:
            let location = entry.document.location(id)
            return String(decoding: location.source.bytes[location.range], as: UTF8.self)
        default:
            entry.wrong("value", expected: "a number or a length of time such as 72h", at: id)
            return nil
        }
    }
}
