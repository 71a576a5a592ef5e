import MusterCEL
import MusterParallel
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
        let adapters = kind.adapters.map {
            kind.isShipped ? Self.compileLater($0, of: kind) : compile($0, of: kind)
        }
        if let subject, subject == nil { return nil }
        guard adapters.allSatisfy({ $0 != nil }) else { return nil }
        return CompiledKind(
            definition: kind, subject: subject ?? nil, adapters: adapters.compactMap { $0 })
    }

    /// Without a look at it: a test compiles every adapter of the shipped library. One that did not compile all the
    /// same would read nothing.
    private static func compileLater(
        _ adapter: KindDefinition.Adapter, of kind: KindDefinition
    ) -> CompiledKind.Adapter {
        CompiledKind.Adapter(
            adapter,
            detect: OnDemand { KindCompiler(collector: DiagnosticCollector()).detect(of: adapter) },
            programs: OnDemand {
                KindCompiler(collector: DiagnosticCollector()).programs(of: adapter, of: kind)
            })
    }

    private func compile(
        _ adapter: KindDefinition.Adapter, of kind: KindDefinition
    ) -> CompiledKind.Adapter? {
        let detect = detect(of: adapter)
        let programs = programs(of: adapter, of: kind)
        guard detect != nil, programs != nil else { return nil }
        return CompiledKind.Adapter(
            adapter, detect: OnDemand(made: detect), programs: OnDemand(made: programs))
    }

    private static let scope = [
        Variable("doc", .dyn), Variable("file", .string), Variable("given", .map(.string, .dyn)),
    ]
    private static let outer = Environment(variables: scope)
    private static let inner = Environment(variables: scope + [Variable("it", .dyn)])

    /// Nil if it does not compile, `.some(nil)` if there is none.
    private func detect(of adapter: KindDefinition.Adapter) -> Program?? {
        guard let detect = adapter.detect else { return .some(nil) }
        return compile(detect, in: Self.outer, expecting: .bool).map { .some($0) }
    }

    private func programs(
        of adapter: KindDefinition.Adapter, of kind: KindDefinition
    ) -> CompiledKind.Adapter.Programs? {
        let inner = Self.inner
        let each = compilation(of: adapter.each, in: Self.outer, expecting: .list(.dyn))
        let fields = kind.fields.map { field in
            adapter.item.first { $0.field.value.isSame(as: field.name) }.map {
                compilation(of: $0.expression, in: inner, expecting: expected(field.type))
            }
        }
        let unreliable = adapter.unreliable.map {
            compilation(of: $0, in: inner, expecting: .bool)
        }
        guard let listing = each.program, unreliable.map({ $0.program != nil }) ?? true,
            fields.allSatisfy({ $0.map { $0.program != nil } ?? true })
        else { return nil }
        let items = (fields + [unreliable]).compactMap { $0?.tree }
        return CompiledKind.Adapter.Programs(
            each: listing, unreliable: unreliable?.program, fields: fields.map { $0?.program },
            readsRowsAlone: RowExpressions(format: adapter.format.value)?.readRowsAlone(
                each: each.tree, items: items) ?? false)
    }

    /// Dates may come as text or seconds and are read by the engine; every other field has its own type.
    private func expected(_ type: CELType) -> CELType? {
        type == .timestamp || type == .duration ? nil : type
    }

    private func compile(
        _ text: ExpressionText, in environment: Environment, expecting type: CELType?
    ) -> Program? {
        compilation(of: text, in: environment, expecting: type).program
    }

    private func compilation(
        of text: ExpressionText, in environment: Environment, expecting type: CELType?
    ) -> Compilation {
        let compilation = environment.compile(text, expecting: type)
        collector.add(compilation.diagnostics)
        return compilation
    }
}
