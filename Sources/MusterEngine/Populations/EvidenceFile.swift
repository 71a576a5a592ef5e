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
    /// Nil if it could not be read or parsed, or is read in parts.
    let document: Document?
    /// The file of rows it is, if that is all that is known of it yet.
    var rows: RowFile? = nil
    let record: EvidenceRecord?
    /// When it was first known; nil if nothing says so.
    var received: Moment?
    /// Whether it may be used: what was received later than the assessment may know is as if it were not there.
    var isKnown = true
    /// Why nothing it covers can pass, if so.
    let fault: PopulationFault?
    /// What it includes and nobody collected.
    var uncollected: [UncollectedInclude] = []

    /// Whether it is the file at a path or includes it; a file that could not be parsed might.
    func rests(on path: String) -> Bool {
        guard let document, !self.path.isSame(as: path) else { return true }
        return document.sources.contains { $0.path.isSame(as: path) }
    }
}
