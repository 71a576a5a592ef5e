/// What a drill does to one evidence file, to see whether the rules that rest on it notice.
public enum Starvation: String, Sendable, CaseIterable {
    /// The file is gone.
    case deleted
    /// The file has no bytes.
    case emptied
    /// The second half of the file's bytes is gone.
    case truncated
    /// The file's items come in the opposite order.
    case reordered
    /// Each of the file's items comes twice.
    case duplicated
    /// The file speaks of a moment decades ago.
    case aged

    /// Whether a verdict that stays the same is what should happen.
    public var isHarmless: Bool { self == .reordered || self == .duplicated }
}
