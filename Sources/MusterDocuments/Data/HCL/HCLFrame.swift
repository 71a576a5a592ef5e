/// A list or map of values that is still open.
struct HCLFrame {
    let isMap: Bool
    /// The builder's mark.
    let mark: Int
    /// Where its bracket stands.
    let start: Int
}
