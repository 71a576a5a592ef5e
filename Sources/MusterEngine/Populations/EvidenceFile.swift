import MusterDocuments
import MusterModel
import MusterSource

/// One evidence file, read and parsed once however many kinds it feeds.
struct EvidenceFile: Sendable {
    let path: String
    let byteCount: Int
    let sha256: String
    /// The parser that read it, and what spoke for it.
    let parser: ParserChoice?
    /// Nil if it could not be read or parsed.
    let document: Document?
    let record: EvidenceRecord?
    /// Why nothing it covers can pass, if so.
    let fault: PopulationFault?
}
