import MusterDocuments
import MusterModel
import MusterSource

extension EvidenceReader {
    /// The file at a path, if it has more than `partBytes` bytes and is made of rows: looked through, and not parsed.
    func rows(_ request: EvidenceFiles.Request, partBytes: Int) -> EvidenceFile? {
        guard files.byteCount(of: request.path) > partBytes, let choice = rowParser(request),
            let parser = choice.parser as? any RowParser,
            let pieces = files.pieces(of: request.path),
            let rows = RowFile(
                path: request.path, parser: parser, pieces: pieces, partBytes: partBytes)
        else { return nil }
        let (record, recordFault) = readRecord(beside: request.path)
        let received = receipts.received(request.path, record)
        guard receipts.knows(received: received, record) else {
            return EvidenceFile(
                path: request.path, byteCount: rows.byteCount, sha256: rows.sha256, parser: nil,
                document: nil, record: record, received: received, isKnown: false, fault: nil)
        }
        return EvidenceFile(
            path: request.path, byteCount: rows.byteCount, sha256: rows.sha256, parser: choice,
            document: nil, rows: rows, record: record, received: received,
            fault: digestFault(request.path, record: record, digest: rows.sha256) ?? recordFault
                ?? clockFault(request.path, received, record, request.declared))
    }

    /// What its format or its name chooses: a content that has to be asked is read as a whole.
    private func rowParser(_ request: EvidenceFiles.Request) -> ParserChoice? {
        guard let format = request.format else { return Parsers.choose(path: request.path) }
        return Parsers.named(format.value).map { parser(named: $0) }
    }

    /// What is said of a file that can neither be read in parts nor as a whole; nil if that it is too large says all.
    func tooLarge(_ known: EvidenceFile, _ problem: RowProblem?) -> EvidenceFile? {
        guard let rows = known.rows else { return nil }
        switch problem {
        case .isEmpty:
            return EvidenceFile(
                path: known.path, byteCount: known.byteCount, sha256: known.sha256,
                parser: known.parser, document: rows.emptyDocument, record: known.record,
                received: known.received, fault: known.fault)
        case .malformed(let diagnostics):
            collector.add(diagnostics)
            let first = diagnostics.first { $0.severity == .error }
            return EvidenceFile(
                path: known.path, byteCount: known.byteCount, sha256: known.sha256,
                parser: known.parser, document: nil, record: known.record,
                received: known.received,
                fault: PopulationFault(
                    reason: .unreadable,
                    message: "'\(known.path)' does not parse: \(first?.message ?? "a part of it")",
                    location: first?.location))
        case .needed, .unreadable, .holdsKey, .repeats, nil: return nil
        }
    }
}
