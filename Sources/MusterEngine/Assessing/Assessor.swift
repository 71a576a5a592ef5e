import Crypto
import MusterDocuments
public import MusterModel
import MusterParallel
public import MusterSource

/// Runs a project's rules over its evidence.
public struct Assessor {
    private let project: Project
    private let asOf: Moment
    private let mostListed: Int
    private let partSize: Int
    private let rowBytes: Int
    private let collector = DiagnosticCollector()

    /// Judges the state of `project` as of a moment; nothing else reads a clock.
    ///
    /// Where more than `mostListed` subjects of a rule are judged, those that pass are counted in one finding: what
    /// is open is listed one by one, however much it is.
    public init(_ project: Project, asOf: Moment, mostListed: Int = 10_000) {
        self.init(
            project, asOf: asOf, mostListed: mostListed, partSize: 8192,
            rowBytes: RowFile.partBytes)
    }

    /// `rowBytes` are those of a part of a file of rows, as far as the project's evidence was not read ahead.
    init(_ project: Project, asOf: Moment, mostListed: Int, partSize: Int, rowBytes: Int) {
        self.project = project
        self.asOf = asOf
        self.mostListed = mostListed
        self.partSize = partSize
        self.rowBytes = rowBytes
    }

    /// The assessment: the same project, files and moment give the same one.
    public func assess(toolVersion: String) -> Assessment {
        let project = project
        let digest = Deferred { Self.digest(of: project.library.sources) }
        let reading =
            project.evidence?.value
            ?? EvidenceReading(of: project, rowBytes: rowBytes)
        collector.add(reading.diagnostics)
        let judge = ProjectJudge(
            project: project, asOf: asOf, mostListed: mostListed, partSize: partSize,
            collector: collector)
        let judged = judge.judge(reading.files)
        reportClocks(of: judged.populations)
        let waived = WaiverApplication(project, asOf: asOf).apply(to: judged.findings)
        let byRule = FindingsByRule(waived.findings)
        let rollUp = RollUp(rules: project.rules, findings: byRule)
        let claims = ClaimJudge(
            findings: byRule, page: project.page, overClaims: project.rulesOverClaims)
        return Assessment(
            organisation: project.configuration.organisation, system: project.configuration.system,
            isSample: project.configuration.isSample, asOf: asOf,
            knownAt: project.knowledge.knownAt, toolVersion: toolVersion,
            rulesDigest: digest.value, rules: project.rules, findings: waived.findings,
            frameworks: project.frameworks.map(rollUp.result),
            claims: claims.judge(project.claims), uncovered: project.uncoveredSentences,
            waivers: waived.results,
            inputs: inputs(judged.files, judged.populations),
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
        let maker = ProjectPopulations(project: project, asOf: asOf, collector: collector)
        return maker.populations(of: maker.plans(files), without: [])
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
        var uses: [TextKey: [(kind: String, yield: Population.FileYield)]] = [:]
        var setAside: [TextKey: [InputFile.SetAside]] = [:]
        for population in populations {
            for (path, reason) in population.setAside {
                setAside[path.key, default: []].append(
                    InputFile.SetAside(kind: population.kind, reason: reason))
            }
            var seen: Set<TextKey> = []
            for yield in population.itemsByFile where seen.insert(yield.path.key).inserted {
                uses[yield.path.key, default: []].append((population.kind, yield))
            }
        }
        return files.all.filter(\.isKnown).map { file in
            let uses = uses[file.path.key] ?? []
            return InputFile(
                path: file.path, byteCount: file.byteCount, sha256: file.sha256,
                parser: file.parser?.parser.name, parserReason: file.parser?.reason,
                kinds: uses.map(\.kind), items: uses.reduce(0) { $0 + $1.yield.count },
                effective: uses.compactMap { $0.yield.effective?.exact }.first,
                collected: file.record?.collected?.value, received: file.received,
                origin: file.record?.command ?? file.record?.collectedBy,
                isReadable: file.fault == nil, setAside: setAside[file.path.key] ?? [])
        }.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }
}
