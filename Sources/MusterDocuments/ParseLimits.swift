/// The bounds that keep hostile files cheap; each is hit by a test.
public struct ParseLimits: Sendable {
    /// Bytes of one source; never more than 4 GiB, the reach of a node's offsets.
    public var sourceBytes = 64 << 20
    /// Bytes of one item of a file that is read as a stream.
    public var itemBytes = 16 << 20
    /// Bytes of a source that a lens of libaugeas reads, which takes the square of its lines.
    public var lensBytes = 64 << 10
    /// Containers within containers.
    public var nesting = 250
    /// Nodes that expanding YAML aliases may add, as a multiple of the source's own nodes.
    public var aliasFactor = 10
    /// Nodes that aliases may add in any case: a template shared by a few hundred entries is no attack.
    public var aliasFloor = 100_000
    /// Attributes of one XML element; checking them for repetition takes the square of their number.
    public var attributes = 1_000
    /// Mistakes reported for one source before the rest is summed up.
    public var diagnostics = 100
    /// What a repeated key is.
    public var duplicateKeys = DuplicateKeys.error

    /// The limits of the design.
    public init() {}

    /// The limits for what stands within `levels` containers that a parser adds.
    func within(_ levels: Int) -> ParseLimits {
        var inner = self
        inner.nesting = max(0, nesting - levels)
        return inner
    }
}
