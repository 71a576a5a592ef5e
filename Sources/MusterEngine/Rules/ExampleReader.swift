import MusterModel
import MusterSource

/// Reads the examples of a rule.
struct ExampleReader {
    let collector: DiagnosticCollector

    func read(_ top: MappingReader, bindings: RuleBindings) -> [ExampleDefinition] {
        top.mappings("examples", what: "an example").compactMap { read($0, bindings: bindings) }
    }

    private func read(_ entry: MappingReader, bindings: RuleBindings) -> ExampleDefinition? {
        let name = entry.requiredText("name")
        let given = readGiven(entry, bindings: bindings)
        let parameters = entry.value("params")
        let asOf = entry.moment("asOf")?.value ?? ExampleDefinition.defaultMoment
        let verdict = readVerdict(entry)
        entry.finish()
        guard let name, let verdict else { return nil }
        return ExampleDefinition(
            name: name, given: given, parameters: parameters, asOf: asOf, verdict: verdict)
    }

    private func readGiven(
        _ entry: MappingReader, bindings: RuleBindings
    ) -> [(name: Located<String>, node: NodeID)] {
        guard let given = entry.mapping("given", what: "'given'") else {
            entry.missing("given")
            return []
        }
        let known = bindings.all.map(\.name.value)
        return given.document.keys(given.id).map { key in
            let name = given.document.string(key) ?? ""
            if !known.contains(where: { $0.isSame(as: name) }) {
                collector.add(
                    EngineDiagnostics.unknownName(
                        "name", name, of: "the rule's 'each' and 'with'", known: known,
                        at: given.document.location(key)))
            }
            return (
                Located(value: name, location: given.document.location(key)),
                given.document.value(ofKey: key, in: given.id)
            )
        }
    }

    private func readVerdict(_ entry: MappingReader) -> Located<Verdict>? {
        guard let text = entry.requiredText("verdict") else { return nil }
        let reason = entry.choice("reason", UndeterminedReason.self)
        let names = ["pass", "fail", "undetermined", "notApplicable"]
        switch names.firstIndex(where: { $0.isSame(as: text.value) }) {
        case 0: return Located(value: .pass, location: text.location)
        case 1: return Located(value: .fail, location: text.location)
        case 2:
            if reason == nil { entry.missing("reason") }
            return Located(value: .undetermined(reason ?? .missingField), location: text.location)
        case 3: return Located(value: .notApplicable(""), location: text.location)
        default:
            collector.add(
                EngineDiagnostics.unknownChoice(
                    text.value, of: "verdict", names: names, at: text.location))
            return nil
        }
    }
}
