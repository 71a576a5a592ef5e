/// The keys that the rows of a table share, as a document stores them.
@frozen public struct KeyHolder: Sendable, BitwiseCopyable {
    /// The first key; the next are two, four, six… further.
    @usableFromInline let first: UInt32
    /// How many there are.
    @usableFromInline let count: UInt32
    /// The index table or zero, as in a map's node.
    @usableFromInline let table: UInt32
}
