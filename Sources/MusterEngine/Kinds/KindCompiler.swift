import MusterCEL
import MusterSource

/// Checks and plans the expressions of kinds.
struct KindCompiler {
    let collector: DiagnosticCollector

    func compile(_ kind: KindDefinition) -> CompiledKind? {
        let subject = kind.subject.map { text in
            let environment = Environment(
                variables: [Variable("it", .object(kind.name.value))], objects: [kind.objectType])
            return compile(text, in: environment, expecting: .string)
        }
        let adapters = kind.adapters.map { compile($0, of: kind) }
        if let subject, subject == nil { return nil }
        guard adapters.allSatisfy({ $0 != nil }) else { return nil }
        return CompiledKind(
            definition: kind, subject: subject ?? nil, adapters: adapters.compactMap { $0 })
    }

    private func compile(
        _ adapter: KindDefinition.Adapter, of kind: KindDefinition
    ) -> CompiledKind.Adapter? {
        let scope = [
            Variable("doc", .dyn), Variable("file", .string),
            Variable("given", .map(.string, .dyn)),
        ]
        let outer = Environment(variables: scope)
        let inner = Environment(variables: scope + [Variable("it", .dyn)])
        let detect = adapter.detect.map { compile($0, in: outer, expecting: .bool) }
        let each = compile(adapter.each, in: outer, expecting: .list(.dyn))
        let fields = kind.fields.map { field in
            adapter.item.first { $0.field.value.isSame(as: field.name) }.map {
                compile($0.expression, in: inner, expecting: expected(field.type))
            }
        }
        let unreliable = adapter.unreliable.map { compile($0, in: inner, expecting: .bool) }
        guard let each, detect.map({ $0 != nil }) ?? true, unreliable.map({ $0 != nil }) ?? true,
            fields.allSatisfy({ $0.map { $0 != nil } ?? true })
        else { return nil }
        return CompiledKind.Adapter(
            definition: adapter, detect: detect ?? nil, each: each, unreliable: unreliable ?? nil,
            fields: fields.map { $0 ?? nil })
    }

    /// Dates may come as text or seconds and are read by the engine; every other field has its own type.
    private func expected(_ type: CELType) -> CELType? {
        type == .timestamp || type == .duration ? nil : type
    }

    private func compile(
        _ text: ExpressionText, in environment: Environment, expecting type: CELType?
    ) -> Program? {
        let compilation = environment.compile(text, expecting: type)
        collector.add(compilation.diagnostics)
        return compilation.program
    }
}
