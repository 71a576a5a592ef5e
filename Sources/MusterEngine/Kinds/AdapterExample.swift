import MusterSource

/// An example of an adapter: a text as a tool prints it, and the items that must come out of it.
struct AdapterExample: Sendable {
    let name: Located<String>
    /// The path the text is read under.
    let path: String
    let text: String
    /// What `given` holds: a mapping of the kind's own document.
    let given: NodeID?
    /// A list of mappings: the fields an item must have; null for one that must not be known.
    let items: NodeID
}
