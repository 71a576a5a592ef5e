public import MusterSource

/// One evidence file as it was read.
public struct InputFile: Sendable {
    /// Why it gives a kind nothing, though it is declared for it: another snapshot of the same thing counts.
    public struct SetAside: Sendable {
        /// The kind.
        public let kind: String
        /// A clause: `'b.json' speaks of a later moment, 2026-05-31T00:00:00Z`.
        public let reason: String

        /// Makes a reason.
        public init(kind: String, reason: String) {
            self.kind = kind
            self.reason = reason
        }

        /// Both in words.
        public var text: String { "set aside for \(kind): \(reason)" }
    }

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
    /// The kinds for which it does not count, in order; empty for most files.
    public let setAside: [SetAside]

    /// Makes an input file.
    public init(
        path: String, byteCount: Int, sha256: String, parser: String?, parserReason: String? = nil,
        kinds: [String], items: Int, effective: Moment?, collected: Moment?,
        received: Moment? = nil, origin: String?, isReadable: Bool, setAside: [SetAside] = []
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
        self.setAside = setAside
    }
}
