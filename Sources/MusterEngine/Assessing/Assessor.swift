import Crypto
import MusterDocuments
public import MusterModel
import MusterParallel
public import MusterSource

/// Runs a project's rules over its evidence.
public struct Assessor {
    private let project: Project
    private let asOf: Moment
    private let collector = DiagnosticCollector()

    /// Judges the state of `project` as of a moment; nothing else reads a clock.
    public init(_ project: Project, asOf: Moment) {
        self.project = project
        self.asOf = asOf
    }

    /// The assessment: the same project, files and moment give the same one.
    public func assess(toolVersion: String) -> Assessment {
        let project = project
        let digest = Deferred { Self.digest(of: project.library.sources) }
        let reading = project.evidence?.value ?? EvidenceReading(of: project)
        collector.add(reading.diagnostics)
        let files = reading.files
        let populations = populations(files)
        reportClocks(of: populations)
        let asOf = asOf
        let judged = ParallelMap.map(project.library.rules) {
            Self.findings(of: $0, populations, project, asOf)
        }.flatMap { $0 }
        let waived = WaiverApplication(project, asOf: asOf).apply(to: judged)
        let rollUp = RollUp(rules: project.rules, findings: waived.findings)
        let judge = ClaimJudge(
            findings: waived.findings, page: project.page, overClaims: project.rulesOverClaims)
        return Assessment(
            organisation: project.configuration.organisation, system: project.configuration.system,
            isSample: project.configuration.isSample, asOf: asOf,
            knownAt: project.knowledge.knownAt, toolVersion: toolVersion,
            rulesDigest: digest.value, rules: project.rules, findings: waived.findings,
            frameworks: project.frameworks.map(rollUp.result),
            claims: judge.judge(project.claims), uncovered: project.uncoveredSentences,
            waivers: waived.results,
            inputs: inputs(files, populations),
            diagnostics: collector.all.sorted { $0.precedes($1) }, gate: project.configuration.gate)
    }

    /// Says which evidence speaks of a time after the assessment, and why the history is not known.
    private func reportClocks(of populations: [Population]) {
        var seen: Set<TextKey> = []
        for file in populations.flatMap(\.itemsByFile) {
            // A file may feed several kinds.
            if let date = file.effective, date.first > asOf, seen.insert(file.path.key).inserted {
                collector.add(
                    EngineDiagnostics.futureEvidence(
                        file.path, date: date.text, asOf: asOf, at: file.clock))
            }
        }
        if let problem = project.knowledge.problem {
            collector.add(
                EngineDiagnostics.noHistory(problem, at: project.configuration.history.location))
        }
    }

    /// In order of kind.
    func populations(_ files: EvidenceFiles) -> [Population] {
        let entries = project.configuration.evidence
        let asOf = asOf
        let ledger = project.ledgerDocument
        let built = ParallelMap.map(project.library.kinds) { kind in
            let collector = DiagnosticCollector()
            let own = entries.filter {
                $0.kind.value.isSame(as: kind.definition.name.value)
            }
            let builder = PopulationBuilder(
                kind: kind, entries: own, files: files, asOf: asOf, collector: collector,
                ledger: ledger)
            return (builder.build(), collector.all)
        }
        for (_, diagnostics) in built { collector.add(diagnostics) }
        return built.map(\.0)
    }

    /// One rule's findings; reads nothing but its arguments, so that rules run side by side.
    static func findings(
        of rule: CompiledRule, _ populations: [Population], _ project: Project, _ asOf: Moment,
        fingerprints: Bool = true
    ) -> [Finding] {
        if let exclusion = project.configuration.exclusions.first(where: {
            $0.rule.value.isSame(as: rule.rule.id)
        }) {
            return [excluded(rule.rule, exclusion)]
        }
        var scope = scope(of: rule, populations, project, asOf)
        scope.fingerprints = fingerprints
        return RuleEvaluator(rule, scope).findings()
    }

    /// What a rule's expressions may read.
    static func scope(
        of rule: CompiledRule, _ populations: [Population], _ project: Project, _ asOf: Moment
    ) -> RuleScope {
        let overrides = project.configuration.parameters.first {
            $0.rule.value.isSame(as: rule.rule.id)
        }
        // Wrong parameters were reported when the project was loaded.
        let parameters = ParameterDocument(collector: DiagnosticCollector()).make(
            for: rule.definition, overrides: overrides.map { ($0.document, $0.node) },
            declared: project.ledger.parameters(of: rule.definition))
        return RuleScope(
            populations: rule.rule.kinds.compactMap { kind in
                populations.first { $0.kind.isSame(as: kind) }
            }, parameters: parameters, asOf: asOf, samplesCount: project.configuration.isSample)
    }

    private static func excluded(
        _ rule: Rule, _ exclusion: ProjectConfiguration.Exclusion
    ) -> Finding {
        let justification = "\(exclusion.because) (approved by \(exclusion.approvedBy))"
        let subject = rule.kinds.first ?? rule.id
        return Finding(
            id: FindingID.of(rule: rule.id, subject: subject), rule: rule.id, subject: subject,
            severity: rule.severity, evidenceClass: rule.evidenceClass,
            verdict: .notApplicable(justification), message: justification,
            observations: [Observation("declared not applicable", at: exclusion.rule.location)])
    }

    /// SHA-256 over the path, length and bytes of every file of the library, in order of path.
    private static func digest(of sources: [Source]) -> String {
        var hash = SHA256()
        for source in sources {
            hash.update(data: Array("\(source.path)\n\(source.count)\n".utf8))
            hash.update(bufferPointer: UnsafeRawBufferPointer(source.bytes))
        }
        return EvidenceReader.hex(hash.finalize())
    }

    private func inputs(_ files: EvidenceFiles, _ populations: [Population]) -> [InputFile] {
        files.all.filter(\.isKnown).map { file in
            let uses = populations.compactMap { population in
                population.itemsByFile.first { $0.path.isSame(as: file.path) }
                    .map { (population.kind, $0) }
            }
            return InputFile(
                path: file.path, byteCount: file.byteCount, sha256: file.sha256,
                parser: file.parser?.parser.name, parserReason: file.parser?.reason,
                kinds: uses.map(\.0), items: uses.reduce(0) { $0 + $1.1.count },
                effective: uses.compactMap { $0.1.effective?.exact }.first,
                collected: file.record?.collected?.value, received: file.received,
                origin: file.record?.command ?? file.record?.collectedBy,
                isReadable: file.fault == nil)
        }.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }
}
