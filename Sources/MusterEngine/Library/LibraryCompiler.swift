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
        let kinds = compiled(library.kinds) { KindCompiler(collector: $1).compile($0) }
        let rules = compiled(library.rules) {
            RuleCompiler(collector: $1, library: library).compile($0)
        }
        return CompiledLibrary(
            frameworks: library.frameworks.map(\.framework),
            kinds: kinds.sorted {
                $0.definition.name.value.utf8.lexicographicallyPrecedes(
                    $1.definition.name.value.utf8)
            },
            rules: rules.sorted { $0.rule.id.utf8.lexicographicallyPrecedes($1.rule.id.utf8) },
            ruleIDs: library.rules.map(\.id.value),
            sources: library.sources.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        )
    }

    /// Compiles side by side; the mistakes come in the order of the definitions.
    private func compiled<Definition: Sendable, Result: Sendable>(
        _ definitions: [Definition],
        _ compile: @Sendable (Definition, DiagnosticCollector) -> Result?
    ) -> [Result] {
        let results = ParallelMap.map(definitions) { definition in
            let collector = DiagnosticCollector()
            return (compile(definition, collector), collector.all)
        }
        for (_, diagnostics) in results { collector.add(diagnostics) }
        return results.compactMap(\.0)
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
