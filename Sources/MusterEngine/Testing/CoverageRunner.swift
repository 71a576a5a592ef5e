import MusterCEL
import MusterModel
import MusterParallel
import MusterSource

/// Finds the assertions that no example and no case makes false, and the adapters that neither reads with.
public struct CoverageRunner: Sendable {
    private let project: Project
    private let cases: [TestCase]

    /// Looks at `project`'s rules and kinds, and at the cases of a folder.
    public init(_ project: Project, casesIn folder: String) {
        self.project = project
        cases = CaseReader(project, folder: folder).read().compactMap(\.testCase)
    }

    /// The coverage; the same project gives the same.
    public func run() -> TestCoverage {
        let judged = ParallelMap.map(cases) { item in
            let files = EvidenceFiles(of: item.project, collector: DiagnosticCollector())
            return (item, Assessor(item.project, asOf: item.asOf).populations(files))
        }
        let silent = ParallelMap.map(project.library.rules) { silentChecks(of: $0, judged) }
        let adapters = project.library.kinds.flatMap { kind in
            kind.adapters.map { (kind, $0.definition) }
        }
        let used = usedAdapters(judged.map(\.1))
        return TestCoverage(
            assertions: project.library.rules.reduce(0) { $0 + $1.checks.count },
            silentAssertions: silent.flatMap { $0 }, adapters: adapters.count,
            silentAdapters: adapters.compactMap { kind, adapter in
                let name = kind.definition.name.value
                guard !used.contains(TextKey(name, adapter.name.value)) else { return nil }
                return TestCoverage.Gap(
                    name: "\(name) from \(adapter.name.value)", location: adapter.name.location)
            })
    }

    private func silentChecks(
        of rule: CompiledRule, _ cases: [(item: TestCase, populations: [Population])]
    ) -> [TestCoverage.Gap] {
        let examples = ExampleRunner(project)
        var seen: Set<Int> = []
        for example in rule.definition.examples {
            let scope = examples.scope(of: example, rule, collector: DiagnosticCollector())
            seen.formUnion(FailingChecks(rule: rule, scope: scope).indices)
        }
        for (item, populations) in cases where item.expects(rule.rule.id) {
            let scope = Assessor.scope(of: rule, populations, item.project, item.asOf)
            seen.formUnion(FailingChecks(rule: rule, scope: scope).indices)
        }
        return rule.checks.indices.filter { !seen.contains($0) }.map { index in
            let text = rule.checks[index].that.text
            let words = String(decoding: text.bytes, as: UTF8.self)
            return TestCoverage.Gap(
                name: "\(rule.rule.id): \(words)", location: text.location(0..<text.bytes.count))
        }
    }

    /// An adapter counts as used if an example of its own passes, or if a case reads an item with it.
    private func usedAdapters(_ populations: [[Population]]) -> Set<TextKey> {
        var used: Set<TextKey> = []
        for result in AdapterExampleRunner(project).run() where result.passed {
            used.insert(TextKey(result.kind, result.adapter))
        }
        for population in populations.joined() {
            for file in population.itemsByFile where file.count > 0 {
                used.insert(TextKey(population.kind, file.adapter))
            }
        }
        return used
    }
}
