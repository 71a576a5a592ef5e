import MusterSource

/// One array or object that is still open.
struct JSONFrame {
    let isMap: Bool
    /// The builder's mark.
    let mark: Int
    /// Where its bracket stands.
    let start: Int
    /// The object before it at this depth: most objects have the keys of their model.
    let model: Node
    /// Whether there is one and all keys so far are its keys.
    var follows: Bool
}
