public import MusterWriters

/// One file of a report.
public struct ReportFile: Sendable {
    /// The name, relative to the folder of the reports; no `/`.
    public let path: String
    /// Its content, in the blocks in which it was written.
    public let content: ByteBuffer

    /// Its content as one array, which is a copy.
    public var bytes: [UInt8] { content.bytes }

    /// Makes a file.
    public init(path: String, content: ByteBuffer) {
        self.path = path
        self.content = content
    }
}
