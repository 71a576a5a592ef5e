/// What came of reading one path.
public enum FileContent: Sendable {
    /// The bytes.
    case bytes([UInt8])
    /// There is nothing there.
    case missing
    /// A folder stands where a file should be.
    case directory
    /// It is there and cannot be read, for this reason.
    case unreadable(String)
}
