import MusterModel
import MusterSource

/// Reads expected.yaml: the moment of a case, and the verdicts by rule and subject.
struct ExpectedReader {
    /// What the file says.
    struct Expected {
        let asOf: Moment
        let rules: [Located<String>]
        let verdicts: [TestCase.Expectation]
    }

    private static let names = ["pass", "fail", "notApplicable"]

    let collector: DiagnosticCollector
    let library: CompiledLibrary

    func read(_ document: Document) -> Expected? {
        guard
            let top = MappingReader(
                document, document.root, what: "expected.yaml", collector: collector)
        else { return nil }
        let asOf = top.moment("asOf")
        if asOf == nil { top.missing("asOf") }
        let verdicts = top.mapping("verdicts", what: "'verdicts'")
        if verdicts == nil { top.missing("verdicts") }
        top.finish()
        guard let asOf, let verdicts else { return nil }
        var rules: [Located<String>] = []
        var expected: [TestCase.Expectation] = []
        for key in document.keys(verdicts.id) {
            let rule = Located(
                value: document.string(key) ?? "", location: document.location(key))
            if !library.ruleIDs.contains(where: { $0.isSame(as: rule.value) }) {
                collector.add(
                    EngineDiagnostics.unknownRule(
                        rule.value, known: library.ruleIDs, at: rule.location))
            }
            rules.append(rule)
            expected += read(rule, document, document.value(ofKey: key, in: verdicts.id))
        }
        if rules.isEmpty { collector.add(TestingDiagnostics.emptyCase(at: verdicts.location)) }
        return Expected(asOf: asOf.value, rules: rules, verdicts: expected)
    }

    private func read(
        _ rule: Located<String>, _ document: Document, _ id: NodeID
    ) -> [TestCase.Expectation] {
        guard document.node(id).kind == .map else {
            collector.add(
                EngineDiagnostics.wrongShape(
                    "'\(rule.value)'", expected: "a mapping from subjects to verdicts",
                    at: document.location(id)))
            return []
        }
        return document.keys(id).compactMap { key in
            verdict(document, document.value(ofKey: key, in: id)).map {
                TestCase.Expectation(
                    rule: rule,
                    subject: Located(
                        value: document.string(key) ?? "", location: document.location(key)),
                    verdict: $0)
            }
        }
    }

    /// `pass`, `fail`, `notApplicable`, or `{undetermined: REASON}`.
    private func verdict(_ document: Document, _ id: NodeID) -> Verdict? {
        if document.node(id).kind == .map,
            let entry = MappingReader(document, id, what: "a verdict", collector: collector)
        {
            let reason = entry.choice("undetermined", UndeterminedReason.self)
            if reason == nil { entry.missing("undetermined") }
            entry.finish()
            return reason.map { .undetermined($0) }
        }
        let text = document.string(id) ?? ""
        switch Self.names.firstIndex(where: { $0.isSame(as: text) }) {
        case 0: return .pass
        case 1: return .fail
        case 2: return .notApplicable("")
        default:
            collector.add(
                EngineDiagnostics.unknownChoice(
                    text, of: "a verdict", names: Self.names + ["{undetermined: REASON}"],
                    at: document.location(id)))
            return nil
        }
    }
}
