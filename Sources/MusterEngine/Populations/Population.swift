import MusterModel
import MusterSource

/// All items of one kind, in one document, with what is known about where they came from.
struct Population: Sendable {
    /// One item.
    struct Item: Sendable {
        let node: NodeID
        /// How people know it; bytes, because spellings that look alike are different subjects.
        let subject: String
        /// The moment its evidence speaks of.
        let effective: EvidenceDate?
        /// Another, different item has the same key.
        let isConflicting: Bool
        /// Its record is marked as a sample.
        let isSample: Bool
    }

    /// What one file gave.
    struct FileYield: Sendable {
        let path: String
        /// The name of the adapter that read it.
        let adapter: String
        var count: Int
        /// The moment it speaks of.
        let effective: EvidenceDate?
        /// Where that is said.
        let clock: Location
        /// Its record is marked as a sample.
        let isSample: Bool
    }

    var outline: PopulationOutline
    /// A list of maps, one for each item.
    let document: Document
    let items: [Item]

    var kind: String { outline.kind }
    var faults: [PopulationFault] { outline.faults }
    var emptyEntries: [Location] { outline.emptyEntries }
    var declared: Location? { outline.declared }
    var hasReadableFile: Bool { outline.hasReadableFile }
    var itemsByFile: [FileYield] { outline.itemsByFile }
    var upcoming: [Moment] { outline.upcoming }
    var setAside: [(path: String, reason: String)] { outline.setAside }
}
