import MusterCEL
import MusterDocuments
import MusterModel
import MusterParallel
import MusterSource

/// Checks that the names in a project's files lead somewhere.
struct ProjectChecker {
    let collector: DiagnosticCollector
    let configuration: ProjectConfiguration
    let library: CompiledLibrary

    func check(_ ledger: Ledger, waivers: [Waiver]) {
        checkFrameworks()
        checkEvidence()
        checkParameters()
        checkExclusions()
        for entry in ledger.entries {
            for rule in entry.rules { checkRule(rule.value, at: rule.location) }
        }
        checkDeclared(ledger)
        for waiver in waivers { check(waiver) }
    }

    private func checkFrameworks() {
        let known = library.frameworks.map(\.id)
        for framework in configuration.frameworks
        where !known.contains(where: { $0.isSame(as: framework.value) }) {
            collector.add(
                EngineDiagnostics.unknownName(
                    "framework", framework.value, of: "the library", known: known,
                    at: framework.location))
        }
    }

    private func checkEvidence() {
        let kinds = library.kinds.map(\.definition.name.value)
        for entry in configuration.evidence {
            if library.kind(entry.kind.value) == nil {
                collector.add(
                    EngineDiagnostics.unknownName(
                        "kind", entry.kind.value, of: "the library", known: kinds,
                        at: entry.kind.location))
            }
            if let format = entry.format, Parsers.named(format.value) == nil {
                collector.add(EngineDiagnostics.unknownFormat(format))
            }
            checkAdapter(of: entry)
            if let expression = entry.effectiveFrom {
                collector.add(
                    ProjectConfiguration.EvidenceEntry.effectiveScope.compile(expression)
                        .diagnostics)
            }
        }
    }

    private func checkAdapter(of entry: ProjectConfiguration.EvidenceEntry) {
        guard let adapter = entry.adapter, let kind = library.kind(entry.kind.value) else { return }
        let known = kind.definition.adapters.map(\.name.value)
        guard !known.contains(where: { $0.isSame(as: adapter.value) }) else { return }
        collector.add(
            EngineDiagnostics.unknownName(
                "adapter", adapter.value, of: "kind '\(entry.kind.value)'", known: known,
                at: adapter.location))
    }

    private func checkParameters() {
        let (configuration, library) = (configuration, library)
        let found = ParallelMap.map(configuration.parameters) { values in
            let collector = DiagnosticCollector()
            ProjectChecker(collector: collector, configuration: configuration, library: library)
                .check(values)
            return collector.all
        }
        for diagnostics in found { collector.add(diagnostics) }
    }

    private func check(_ values: ProjectConfiguration.ParameterValues) {
        checkRule(values.rule.value, at: values.rule.location)
        guard let rule = library.rule(values.rule.value) else { return }
        _ = ParameterDocument(collector: collector).make(
            for: rule.definition, overrides: (values.document, values.node))
    }

    /// A number of the ledger has to reach a rule, in the type it wants, and be the only one.
    private func checkDeclared(_ ledger: Ledger) {
        var first: [TextKey: DeclaredParameter] = [:]
        for declared in ledger.parameters {
            let rules = declared.rules.compactMap { library.rule($0) }
            let taking = rules.filter { rule in
                rule.definition.parameters.contains {
                    $0.name.value.isSame(as: declared.parameter.value)
                }
            }
            if taking.isEmpty {
                let known = rules.flatMap { $0.definition.parameters.map(\.name.value) }
                collector.add(EngineDiagnostics.untakenParameter(declared, known: known))
            }
            for rule in taking {
                let key = TextKey(rule.rule.id, declared.parameter.value)
                if let other = first[key]?.parameter.location ?? override(of: declared, rule),
                    first[key].map({ !$0.written.elementsEqual(declared.written) }) ?? true
                {
                    collector.add(
                        EngineDiagnostics.parameterTwice(declared, rule: rule.rule.id, first: other)
                    )
                }
                first[key] = first[key] ?? declared
                _ = ParameterDocument(collector: collector).make(
                    for: rule.definition, overrides: nil, declared: [declared])
            }
        }
    }

    /// Where muster.yaml gives the same parameter a value of its own.
    private func override(of declared: DeclaredParameter, _ rule: CompiledRule) -> Location? {
        configuration.parameters.lazy.filter { $0.rule.value.isSame(as: rule.rule.id) }
            .compactMap { values in
                values.document.value(values.node, declared.parameter.value).map {
                    values.document.location($0)
                }
            }.first
    }

    private func checkExclusions() {
        var seen: [[UInt8]: Location] = [:]
        for exclusion in configuration.exclusions {
            checkRule(exclusion.rule.value, at: exclusion.rule.location)
            let key = Array(exclusion.rule.value.utf8)
            if let first = seen[key] {
                collector.add(
                    EngineDiagnostics.contradictingExclusion(
                        exclusion.rule.value, at: exclusion.rule.location, first: first))
            }
            seen[key] = exclusion.rule.location
        }
    }

    private func check(_ waiver: Waiver) {
        checkRule(waiver.rule, at: waiver.location)
        guard let rule = library.rule(waiver.rule) else { return }
        let days = Int((waiver.expires.seconds - waiver.approved.seconds) / 86_400)
        let longest = rule.rule.severity.longestWaiverDays
        if days > longest {
            collector.add(EngineDiagnostics.waiverTooLong(waiver, days: days, longest: longest))
        }
    }

    private func checkRule(_ id: String, at location: Location) {
        guard !library.ruleIDs.contains(where: { $0.isSame(as: id) }) else { return }
        collector.add(EngineDiagnostics.unknownRule(id, known: library.ruleIDs, at: location))
    }
}
