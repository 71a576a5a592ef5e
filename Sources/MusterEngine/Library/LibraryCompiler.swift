import MusterCEL
import MusterModel
import MusterParallel
import MusterSource

/// Turns what was read into what can run, with every mistake reported.
struct LibraryCompiler {
    let collector: DiagnosticCollector

    /// What compiled; the caller asks the collector whether all of it did.
    func compile(_ library: RuleLibrary) -> CompiledLibrary {
        checkUnique("rule", library.rules.map { ($0.id.value, $0.id.location) })
        checkUnique("kind", library.kinds.map { ($0.name.value, $0.name.location) })
        checkUnique("framework", library.frameworks.map { ($0.framework.id, $0.location) })
        let (kinds, rules) = compiled(library)
        return CompiledLibrary(
            frameworks: library.frameworks.map(\.framework),
            kinds: kinds.sorted {
                $0.definition.name.value.precedes($1.definition.name.value)
            },
            rules: rules.sorted { $0.rule.id.precedes($1.rule.id) },
            ruleIDs: library.rules.map(\.id.value),
            sources: library.sources.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        )
    }

    private enum Definition {
        case kind(KindDefinition)
        case rule(RuleDefinition)

        /// How long compiling takes, roughly: what there is to compile is a part of the text.
        var weight: Int {
            switch self {
            case .kind(let kind): kind.isShipped ? 0 : kind.document.sources[0].count
            case .rule(let rule): rule.document.sources[0].count
            }
        }
    }

    private enum Compiled {
        case kind(CompiledKind)
        case rule(CompiledRule)
    }

    /// Compiles side by side; the mistakes come in the order of the definitions, those of kinds first.
    private func compiled(_ library: RuleLibrary) -> (kinds: [CompiledKind], rules: [CompiledRule])
    {
        let definitions =
            library.kinds.map { Definition.kind($0) } + library.rules.map { Definition.rule($0) }
        let results = ParallelMap.map(definitions, weight: \.weight) { definition in
            let collector = DiagnosticCollector()
            let compiled: Compiled? =
                switch definition {
                case .kind(let kind):
                    KindCompiler(collector: collector).compile(kind).map { .kind($0) }
                case .rule(let rule):
                    RuleCompiler(collector: collector, library: library).compile(rule)
                        .map { .rule($0) }
                }
            return (compiled, collector.all)
        }
        var kinds: [CompiledKind] = []
        var rules: [CompiledRule] = []
        for (compiled, diagnostics) in results {
            collector.add(diagnostics)
            switch compiled {
            case .kind(let kind): kinds.append(kind)
            case .rule(let rule): rules.append(rule)
            case nil: break
            }
        }
        return (kinds, rules)
    }

    private func checkUnique(_ noun: String, _ names: [(name: String, location: Location)]) {
        var seen: [[UInt8]: Location] = [:]
        for (name, location) in names {
            if !Self.isPlain(name) {
                collector.add(EngineDiagnostics.badID(noun, name, at: location))
            }
            if let first = seen[Array(name.utf8)] {
                collector.add(
                    EngineDiagnostics.duplicate(
                        noun, name, in: "the library", at: location, first: first))
            } else {
                seen[Array(name.utf8)] = location
            }
        }
    }

    private static func isPlain(_ name: String) -> Bool {
        !name.isEmpty
            && name.utf8.allSatisfy {
                ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39)
                    || $0 == 0x2E || $0 == 0x2D || $0 == 0x5F
            }
    }
}
