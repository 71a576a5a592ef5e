import MusterSource

/// What a map that is still open takes over from others.
struct YAMLMerge {
    /// The `<<` key.
    let key: Node
    /// The maps to merge, the strongest first.
    var maps: [Node] = []
}
