public import MusterSource

/// One evidence file as it was read.
public struct InputFile: Sendable {
    /// The path, relative to the project.
    public let path: String
    /// Its size in bytes.
    public let byteCount: Int
    /// SHA-256 of its bytes, 64 hex digits.
    public let sha256: String
    /// The parser that read it, if one did.
    public let parser: String?
    /// What spoke for that parser, as the end of a sentence: `its name matches '*.json'`.
    public let parserReason: String?
    /// The kinds it was declared for.
    public let kinds: [String]
    /// How many items came out of it.
    public let items: Int
    /// The moment it speaks of, if that is known to the day.
    public let effective: Moment?
    /// When it was taken, if that is known.
    public let collected: Moment?
    /// When it was first known, if that is known.
    public let received: Moment?
    /// The command or person it came from, if that is recorded.
    public let origin: String?
    /// Whether it could be read and parsed.
    public let isReadable: Bool

    /// Makes an input file.
    public init(
        path: String, byteCount: Int, sha256: String, parser: String?, parserReason: String? = nil,
        kinds: [String], items: Int, effective: Moment?, collected: Moment?,
        received: Moment? = nil, origin: String?, isReadable: Bool
    ) {
        self.path = path
        self.byteCount = byteCount
        self.sha256 = sha256
        self.parser = parser
        self.parserReason = parserReason
        self.kinds = kinds
        self.items = items
        self.effective = effective
        self.collected = collected
        self.received = received
        self.origin = origin
        self.isReadable = isReadable
    }
}
