import Crypto
import MusterDocuments
import MusterSource

/// A file of rows that was looked through once and is parsed part by part when its items are made.
struct RowFile: Sendable {
    /// What a part has at least, in bytes: enough that cutting costs nothing, little enough that parts which all cores
    /// work at stay small.
    static let partBytes = 1 << 20
    /// What the last row of a part may add to it.
    static let rowBytes = ParseLimits().itemBytes
    /// What is read at once while a file is looked through.
    private static let blockBytes = 1 << 18

    let path: String
    let parser: any RowParser
    let byteCount: Int
    let sha256: String
    /// Where the parts stand, in order; there is at least one.
    let places: [RowPlace]
    private let pieces: any FilePieces
    /// The first row.
    private let lead: Source

    /// Nil if the file cannot be read to its end, or has a row that is too long to be read with others.
    init?(path: String, parser: any RowParser, pieces: any FilePieces, partBytes: Int) {
        self.path = path
        self.parser = parser
        self.pieces = pieces
        byteCount = pieces.byteCount
        var hash = SHA256()
        var cutter = RowCutter(
            partBytes: partBytes, quotesLineEndings: parser.quotesLineEndings)
        for start in stride(from: 0, to: byteCount, by: Self.blockBytes) {
            let range = start..<min(start + Self.blockBytes, byteCount)
            guard case .bytes(let bytes) = pieces.read(range), bytes.count == range.count else {
                return nil
            }
            bytes.withUnsafeBufferPointer { block in
                hash.update(bufferPointer: UnsafeRawBufferPointer(block))
                cutter.take(block)
            }
        }
        cutter.finish()
        sha256 = EvidenceReader.hex(hash.finalize())
        places = cutter.places
        guard cutter.longest <= partBytes + Self.rowBytes, let end = cutter.leadEnd,
            case .bytes(let first) = pieces.read(0..<end)
        else { return nil }
        lead = Source(path: path, bytes: first)
    }

    /// The document of a part.
    func document(_ index: Int) -> Result<Document, RowProblem> {
        let place = places[index]
        switch pieces.read(place.range) {
        case .bytes(let bytes):
            let source = Source(
                path: path, bytes: bytes,
                origin: SourcePosition(line: place.line, column: 1, offset: place.range.lowerBound))
            let part = RowPart(
                source: source, lead: index == 0 ? nil : lead, isLast: index == places.count - 1)
            return Self.document(parser.parse(part, limits: ParseLimits()), of: parser)
        case .unreadable(let why): return .failure(.unreadable(why))
        case .missing, .directory: return .failure(.unreadable("it is not there any more"))
        }
    }

    /// The document of the file without its rows.
    var emptyDocument: Document? {
        let nothing = Source(path: path, bytes: [])
        return parser.parse(
            RowPart(source: nothing, lead: lead, isLast: true), limits: ParseLimits()
        ).document
    }

    private static func document(
        _ outcome: ParseOutcome, of parser: any RowParser
    ) -> Result<Document, RowProblem> {
        guard let document = outcome.document, outcome.diagnostics.isEmpty else {
            return .failure(.malformed(outcome.diagnostics))
        }
        // A key of many lines may go on in another part, and there nobody would know it for one.
        return outcome.holdsKey ? .failure(.holdsKey) : .success(document)
    }
}
