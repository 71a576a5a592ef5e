import MusterSource

/// A catalogue of controls, such as ISO/IEC 27001:2022.
public struct Framework: Sendable {
    /// A part of the catalogue with its own denominator.
    public struct Group: Sendable {
        /// Such as `annex-a`.
        public let id: String
        /// Such as `Annex A controls`.
        public let title: String
        /// How many controls it has, declared and checked against the list.
        public let count: Int

        /// Makes a group.
        public init(id: String, title: String, count: Int) {
            self.id = id
            self.title = title
            self.count = count
        }
    }

    /// Such as `iso27001-2022`.
    public let id: String
    /// The full title.
    public let title: String
    /// A short name for narrow places, such as `ISO 27001:2022`.
    public let short: String
    /// Its parts, in order.
    public let groups: [Group]
    /// Its controls, in the catalogue's order.
    public let controls: [Control]
    /// Where each control stands in the list.
    private let places: [TextKey: Int]

    /// Makes a framework.
    public init(id: String, title: String, short: String, groups: [Group], controls: [Control]) {
        self.id = id
        self.title = title
        self.short = short
        self.groups = groups
        self.controls = controls
        places = Dictionary(
            controls.indices.map { (controls[$0].id.key, $0) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The first control of an id, which is compared by its bytes.
    public func control(_ id: String) -> Control? { places[id.key].map { controls[$0] } }
}
