import MusterModel
import MusterSource

/// Who collected a file, with what, when: what stands in `FILE.record.yaml` beside it.
struct EvidenceRecord: Sendable {
    /// What follows the name of the file it speaks of.
    static let suffix = ".record.yaml"

    var collectedBy: String?
    var command: String?
    /// The three clocks.
    var collected: Located<Moment>?
    var effective: Located<Moment>?
    var received: Located<Moment>?
    var sha256: Located<String>?
    var isSample = false
    var location: Location?

    /// Reads a record; mistakes go to the collector.
    init?(_ document: Document, collector: DiagnosticCollector) {
        guard
            let top = MappingReader(document, document.root, what: "a record", collector: collector)
        else { return nil }
        collectedBy = top.text("collectedBy")?.value
        command = top.text("command").map { SecretPatterns.shown($0.value) }
        _ = top.text("host")
        collected = top.moment("collected")
        effective = top.moment("effective")
        received = top.moment("received")
        sha256 = top.text("sha256")
        isSample = top.bool("sample") ?? false
        location = top.head
        top.finish()
    }

    /// The moment the evidence speaks of: as declared, else when it was taken.
    var effectiveOrCollected: Located<Moment>? { effective ?? collected }
}
