public import MusterSource

/// What the examples and cases of a project show to work, and what nothing shows.
public struct TestCoverage: Sendable {
    /// Something that nothing exercises.
    public struct Gap: Sendable {
        /// An assertion as `rule: expression`, an adapter as `kind from adapter`.
        public let name: String
        /// Where it stands.
        public let location: Location
    }

    /// How many assertions the rules have.
    public let assertions: Int
    /// The assertions that are false in no example and no case, in order of rule, then as written.
    public let silentAssertions: [Gap]
    /// How many adapters the kinds have.
    public let adapters: Int
    /// The adapters that give an item in no example and no case, in order of kind, then as written.
    public let silentAdapters: [Gap]

    /// The lower of the two shares in whole percent, rounded down; of nothing at all, 0.
    public var percent: Int {
        min(
            Self.percent(assertions - silentAssertions.count, of: assertions),
            Self.percent(adapters - silentAdapters.count, of: adapters))
    }

    private static func percent(_ part: Int, of whole: Int) -> Int {
        whole > 0 ? part * 100 / whole : 0
    }
}
