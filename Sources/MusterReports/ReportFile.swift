/// One file of a report.
public struct ReportFile: Sendable {
    /// The name, relative to the folder of the reports; no `/`.
    public let path: String
    /// Its content.
    public let bytes: [UInt8]

    /// Makes a file.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
