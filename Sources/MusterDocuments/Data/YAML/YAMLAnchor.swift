import MusterSource

/// A value that aliases may name.
struct YAMLAnchor {
    let node: Node
    let shape: YAMLShape
}
