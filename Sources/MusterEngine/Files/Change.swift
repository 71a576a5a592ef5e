public import MusterSource

/// The commit that last changed a file's content.
public struct Change: Sendable {
    /// When it was committed.
    public let at: Moment
    /// The author's address, as the commit writes it.
    public let author: String

    /// Makes a change.
    public init(at: Moment, author: String) {
        self.at = at
        self.author = author
    }
}
