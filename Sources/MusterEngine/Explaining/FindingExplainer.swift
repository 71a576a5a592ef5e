import MusterCEL
public import MusterModel
public import MusterSource

/// Evaluates a finding's rule over its subject once more, with every part of every expression traced.
public struct FindingExplainer {
    /// Lines of evidence listed; a rule over a whole population may read all of it.
    private static let mostReads = 40

    private let project: Project
    private let asOf: Moment

    /// Explains findings of `project` as of a moment.
    public init(_ project: Project, asOf: Moment) {
        self.project = project
        self.asOf = asOf
    }

    /// The detail of a finding; nil if the project has no such rule.
    public func explain(_ finding: Finding) -> FindingDetail? {
        guard let rule = project.library.rule(finding.rule) else { return nil }
        let assessor = Assessor(project, asOf: asOf)
        let files = EvidenceFiles(of: project, collector: DiagnosticCollector())
        let all = assessor.populations(files)
        let scope = Assessor.scope(of: rule, all, project, asOf)
        let trace = FindingTrace(rule: rule, scope: scope, subject: finding.subject)
        let kinds = rule.definition.bindings.compactMap {
            project.library.kind($0.kind.value)?.definition
        }
        let environment = RuleCompiler.environment(of: rule.definition, kinds: kinds)
        let reads = lines(of: trace, finding)
        return FindingDetail(
            parts: isExcluded(finding) ? [] : trace.parts(in: environment), reads: reads,
            origins: origins(of: reads, files))
    }

    /// A rule that is declared not applicable was not evaluated.
    private func isExcluded(_ finding: Finding) -> Bool {
        project.configuration.exclusions.contains { $0.rule.value.isSame(as: finding.rule) }
    }

    /// What the expressions read, or what the finding shows where none could be evaluated.
    private func lines(of trace: FindingTrace, _ finding: Finding) -> [Observation] {
        var lines: [Observation] = []
        var seen: Set<TextKey> = []
        for read in (isExcluded(finding) ? [] : trace.reads) + finding.observations
        where lines.count < Self.mostReads {
            guard let location = read.location, location.source.count > 0 else { continue }
            let line = TextKey(location.source.path, "\(location.start.line)")
            if seen.insert(line).inserted { lines.append(read) }
        }
        return lines
    }

    private func origins(
        of reads: [Observation], _ files: EvidenceFiles
    ) -> [FindingDetail.Origin] {
        let paths = Set(reads.compactMap { $0.location?.source.path.key })
        return files.all.filter { paths.contains($0.path.key) }.map { file in
            FindingDetail.Origin(
                path: file.path, sha256: file.sha256, record: file.record?.location,
                collectedBy: file.record?.collectedBy, command: file.record?.command,
                collected: file.record?.collected?.value, effective: file.record?.effective?.value,
                received: file.received)
        }.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }
}
