import Crypto
import MusterDocuments
import MusterModel
import MusterSource

/// Reads and parses one evidence file, and the record beside it.
struct EvidenceReader {
    let files: any FileTree
    let includes: CollectedIncludes
    let receipts: EvidenceReceipts
    let collector: DiagnosticCollector

    /// What stands at a path, parsed as `format`, or by its name and content. `known` is what was found when the
    /// file was to be read in parts.
    func file(
        _ request: EvidenceFiles.Request, insteadOf known: EvidenceFile? = nil,
        because problem: RowProblem? = nil
    ) -> EvidenceFile {
        let (path, declared) = (request.path, request.declared)
        let diagnostic: Diagnostic
        switch files.read(path) {
        case .bytes(let bytes):
            return parse(
                Source(path: path, bytes: bytes), format: request.format, declared: declared)
        case .missing: diagnostic = EngineDiagnostics.missingFile(path, at: declared)
        case .directory: diagnostic = EngineDiagnostics.directory(path, at: declared)
        case .unreadable(let why):
            if let known, let file = tooLarge(known, problem) { return file }
            diagnostic = EngineDiagnostics.unreadableFile(
                path, why: why, at: declared, hint: problem?.hint)
        }
        collector.add(diagnostic)
        return EvidenceFile(
            path: path, byteCount: 0, sha256: "", parser: nil, document: nil, record: nil,
            fault: PopulationFault(
                reason: .unreadable, message: diagnostic.message, location: declared))
    }

    private func parse(_ source: Source, format: Located<String>?, declared: Location)
        -> EvidenceFile
    {
        let digest = Self.hex(SHA256.hash(data: source.bytes))
        let (record, recordFault) = readRecord(beside: source.path)
        let received = receipts.received(source.path, record)
        guard receipts.knows(received: received, record) else {
            return EvidenceFile(
                path: source.path, byteCount: source.count, sha256: digest, parser: nil,
                document: nil, record: record, received: received, isKnown: false, fault: nil)
        }
        guard let choice = parser(for: source, format: format, declared: declared) else {
            return EvidenceFile(
                path: source.path, byteCount: source.count, sha256: digest, parser: nil,
                document: nil, record: record, received: received,
                fault: PopulationFault(
                    reason: .unreadable, message: "no parser recognises '\(source.path)'",
                    location: declared))
        }
        let outcome = outcome(of: choice.parser, source)
        collector.add(outcome.diagnostics)
        return EvidenceFile(
            path: source.path, byteCount: source.count, sha256: digest, parser: choice,
            document: outcome.document, record: record, received: received,
            fault: fault(of: outcome, source, record: record, digest: digest) ?? recordFault
                ?? clockFault(source.path, received, record, declared),
            uncollected: outcome.diagnostics.compactMap { UncollectedInclude($0) })
    }

    func clockFault(
        _ path: String, _ received: Moment?, _ record: EvidenceRecord?, _ declared: Location
    ) -> PopulationFault? {
        receipts.fault(of: path, received: received, record, at: declared).map { diagnostic in
            collector.add(diagnostic)
            return PopulationFault(
                reason: .undated, message: diagnostic.message, location: diagnostic.location)
        }
    }

    /// Whether the file at a path may be used, as its record and the history say.
    static func isKnown(_ path: String, in files: any FileTree, _ receipts: EvidenceReceipts)
        -> Bool
    {
        guard receipts.knowledge.knownAt != nil else { return true }
        let reader = EvidenceReader(
            files: files, includes: CollectedIncludes(paths: [], files: files), receipts: receipts,
            collector: DiagnosticCollector())
        let record = reader.readRecord(beside: path).0
        return receipts.knows(received: receipts.received(path, record), record)
    }

    /// Parses the source, and in its place what it includes.
    private func outcome(of parser: any DocumentParser, _ source: Source) -> ParseOutcome {
        guard let parser = parser.including else {
            return parser.parse(source, limits: ParseLimits())
        }
        return parser.parse(source, including: includes.sources, limits: ParseLimits())
    }

    private func fault(
        of outcome: ParseOutcome, _ source: Source, record: EvidenceRecord?, digest: String
    ) -> PopulationFault? {
        if outcome.document == nil {
            let first = outcome.diagnostics.first { $0.severity == .error }
            return PopulationFault(
                reason: .unreadable,
                message:
                    "'\(source.path)' does not parse: \(first?.message ?? "no document in it")",
                location: first?.location ?? Location(source, 0..<0))
        }
        return digestFault(source.path, record: record, digest: digest)
    }

    func digestFault(_ path: String, record: EvidenceRecord?, digest: String) -> PopulationFault? {
        guard let expected = record?.sha256, !expected.value.isSame(as: digest) else {
            return nil
        }
        let mismatch = EngineDiagnostics.digestMismatch(path, at: expected.location)
        collector.add(mismatch)
        return PopulationFault(
            reason: .unreadable, message: mismatch.message, location: expected.location)
    }

    private func parser(
        for source: Source, format: Located<String>?, declared: Location
    ) -> ParserChoice? {
        if let format {
            if let parser = Parsers.named(format.value) {
                return self.parser(named: parser)
            }
            collector.add(EngineDiagnostics.unknownFormat(format))
            return nil
        }
        if let chosen = Parsers.choose(path: source.path, source: source) { return chosen }
        collector.add(
            EngineDiagnostics.noParser(source.path, known: Parsers.all.map(\.name), at: declared))
        return nil
    }

    func parser(named parser: any DocumentParser) -> ParserChoice {
        ParserChoice(parser: parser, reason: "muster.yaml says so")
    }

    /// The record, or why it cannot be read: it may say that the file is a sample, old or not the one it was.
    func readRecord(beside path: String) -> (EvidenceRecord?, PopulationFault?) {
        let recordPath = path + EvidenceRecord.suffix
        if case .missing = files.read(recordPath) { return (nil, nil) }
        let mistakes = DiagnosticCollector()
        let record = ProjectFile.yaml(recordPath, in: files, collector: mistakes)
            .flatMap { EvidenceRecord($0, collector: mistakes) }
        collector.add(mistakes.all)
        guard let mistake = mistakes.all.first(where: { $0.severity == .error }) else {
            return (record, nil)
        }
        let fault = PopulationFault(
            reason: .unreadable,
            message: "the record '\(recordPath)' cannot be read: \(mistake.message)",
            location: mistake.location)
        return (record, fault)
    }

    static func hex(_ digest: some Sequence<UInt8>) -> String {
        let bytes = Array(digest)
        return String(unsafeUninitializedCapacity: bytes.count * 2) { text in
            for (place, byte) in bytes.enumerated() {
                text[place * 2] = digit(byte >> 4)
                text[place * 2 + 1] = digit(byte & 15)
            }
            return bytes.count * 2
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }
}
