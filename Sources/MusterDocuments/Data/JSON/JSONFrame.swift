/// One array or object that is still open.
struct JSONFrame {
    let isMap: Bool
    /// The builder's mark.
    let mark: Int
    /// Where its bracket stands.
    let start: Int
}
