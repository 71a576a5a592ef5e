import MusterCEL
import MusterModel
import MusterSource

/// Makes the map behind `params`: what the ledger declares, overrides from muster.yaml, defaults, and a fault where
/// there is no value.
struct ParameterDocument {
    let collector: DiagnosticCollector

    /// `overrides` is a mapping of some document; unknown names and wrong types in it are reported.
    ///
    /// A number that the ledger declares goes before everything else; one it leaves open is a fault.
    func make(
        for rule: RuleDefinition, overrides: (document: Document, node: NodeID)?,
        declared: [DeclaredParameter] = []
    ) -> Document {
        let builder = DocumentBuilder(rule.document.sources[0])
        var copier = ValueCopier(builder)
        let mark = builder.mark
        for parameter in rule.parameters {
            builder.push(builder.makeString(parameter.name.value, span: 0..<0))
            builder.push(value(of: parameter, rule, overrides, declared, &copier))
        }
        let root = builder.closeMap(from: mark, span: 0..<0)
        if let overrides { reportUnknown(overrides, rule) }
        return builder.finish(root: root, format: "params")
    }

    private func value(
        of parameter: RuleDefinition.Parameter, _ rule: RuleDefinition,
        _ overrides: (document: Document, node: NodeID)?, _ declared: [DeclaredParameter],
        _ copier: inout ValueCopier
    ) -> Node {
        let name = parameter.name.value
        if let entry = declared.first(where: { $0.parameter.value.isSame(as: name) }) {
            if let id = entry.node {
                return converted(entry.document, id, parameter, &copier)
            }
            return copier.builder.makeFault(
                .undeclared,
                "claim '\(entry.claim)' says '\(entry.word)', and no number is declared for it in the ledger",
                span: parameter.name.location.range)
        }
        if let overrides, let id = overrides.document.value(overrides.node, name) {
            return converted(overrides.document, id, parameter, &copier)
        }
        if let id = parameter.defaultValue {
            return converted(parameter.document, id, parameter, &copier)
        }
        return copier.builder.makeFault(
            .undeclared,
            "parameter '\(name)' has no value: declare it under 'parameters:' for '\(rule.id.value)' in muster.yaml",
            span: parameter.name.location.range)
    }

    private func converted(
        _ document: Document, _ id: NodeID, _ parameter: RuleDefinition.Parameter,
        _ copier: inout ValueCopier
    ) -> Node {
        let node = days(document, id, parameter.type, copier) ?? copier.copy(document, id)
        let result = FieldConverter(builder: copier.builder).convert(node, to: parameter.type)
        if case .value(let value) = result, value.kind != .fault,
            !holdsFault(value, copier.builder),
            elementsFit(document, id, parameter.type)
        {
            return value
        }
        collector.add(
            EngineDiagnostics.wrongValue(
                "parameter '\(parameter.name.value)'", expected: TypeName.text(parameter.type),
                found: "\(document.node(id).kind)", at: document.location(id)))
        return copier.builder.makeFault(.undeclared, "the value has the wrong type", span: 0..<0)
    }

    /// A length of time as the other keys write it: `30d`, `4w`.
    private func days(
        _ document: Document, _ id: NodeID, _ type: CELType, _ copier: ValueCopier
    ) -> Node? {
        guard type == .duration, let text = document.string(id),
            let seconds = DayCount.seconds(text), seconds < Int64.max / 1_000_000_000
        else { return nil }
        return copier.builder.makeDuration(nanoseconds: seconds * 1_000_000_000, span: 0..<0)
    }

    private func holdsFault(_ node: Node, _ builder: DocumentBuilder) -> Bool {
        let children = node.kind == .list ? node.count : node.kind == .map ? 2 * node.count : 0
        return (0..<children).contains {
            let child = builder.child($0, of: node)
            return child.kind == .fault || holdsFault(child, builder)
        }
    }

    private func elementsFit(_ document: Document, _ id: NodeID, _ type: CELType) -> Bool {
        guard case .list(let element) = type else { return true }
        return document.elements(id).allSatisfy { child in
            // A number in a list of texts is more often a mistake than meant.
            element != .string || document.node(child).kind == .string
        }
    }

    private func reportUnknown(
        _ overrides: (document: Document, node: NodeID), _ rule: RuleDefinition
    ) {
        let kind = overrides.document.node(overrides.node).kind
        if kind != .map, kind != .null {
            collector.add(
                EngineDiagnostics.wrongShape(
                    "the parameters of '\(rule.id.value)'", expected: "a mapping",
                    at: overrides.document.location(overrides.node)))
        }
        for key in overrides.document.keys(overrides.node) {
            let name = overrides.document.string(key) ?? ""
            guard !rule.parameters.contains(where: { $0.name.value.isSame(as: name) })
            else {
                continue
            }
            collector.add(
                EngineDiagnostics.unknownName(
                    "parameter", name, of: "rule '\(rule.id.value)'",
                    known: rule.parameters.map(\.name.value), at: overrides.document.location(key)))
        }
    }
}
