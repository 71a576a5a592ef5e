/// What a node of a document holds.
public enum NodeKind: UInt8, Sendable, BitwiseCopyable {
    case null, bool, int, uint, double, string, bytes, timestamp, duration, list, map
    /// A value that is known to be unusable, with the reason: reading it is an error of that reason.
    case fault

    /// Whether a number, a truth value or nothing is all there is to it.
    @inlinable var isPlain: Bool { rawValue <= NodeKind.double.rawValue }
}
