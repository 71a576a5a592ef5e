import MusterSource

/// One part of a dotted key or of a table's header.
struct TOMLKey {
    /// The name without quotes and escapes.
    let bytes: [UInt8]
    /// The string node that becomes the key of a map.
    let node: Node
}
