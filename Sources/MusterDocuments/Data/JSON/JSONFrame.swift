/// One array or object that is still open.
struct JSONFrame {
    let isMap: Bool
    /// The builder's mark.
    let mark: Int
    /// Where its bracket stands.
    let start: Int
    /// Whether its keys so far are those of the object before it at this depth: most objects have a model.
    var follows: Bool
}
