import MusterModel
import MusterSource

/// What is known of a kind's evidence beside its items.
struct PopulationOutline: Sendable {
    let kind: String
    var faults: [PopulationFault] = []
    /// Evidence entries whose files were read and held no item.
    var emptyEntries: [Location] = []
    /// Where the kind's evidence is declared; nil if nowhere.
    var declared: Location?
    /// Whether at least one file was read as evidence of this kind.
    var hasReadableFile = false
    /// How many items each file gave, by path.
    var itemsByFile: [Population.FileYield] = []
    /// The moments of snapshots that speak of a later time than the one asked for.
    var upcoming: [Moment] = []
    /// Snapshots that do not count, each with the reason.
    var setAside: [(path: String, reason: String)] = []

    init(kind: String) { self.kind = kind }
}
