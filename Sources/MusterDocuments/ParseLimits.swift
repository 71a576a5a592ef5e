/// The bounds that keep hostile files cheap; each is hit by a test.
public struct ParseLimits: Sendable {
    /// Bytes of one source.
    public var sourceBytes = 64 << 20
    /// Containers within containers.
    public var nesting = 250
    /// Nodes that expanding YAML aliases may add, as a multiple of the source's own nodes.
    public var aliasFactor = 10
    /// Mistakes reported for one source before the rest is summed up.
    public var diagnostics = 100

    /// The limits of the design.
    public init() {}
}
