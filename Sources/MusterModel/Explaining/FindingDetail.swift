public import MusterSource

/// Why a finding says what it says: made for one finding when someone asks.
public struct FindingDetail: Sendable {
    /// One expression of the rule over this subject.
    public struct Part: Sendable {
        /// What the expression is in the rule: `applies where`, `asserts`, `must be among`.
        public let name: String
        /// The expression with the value of every part below it, of several lines, each ending in a line feed.
        public let drawing: String
        /// Where the expression stands.
        public let location: Location

        /// Makes a part.
        public init(name: String, drawing: String, location: Location) {
            self.name = name
            self.drawing = drawing
            self.location = location
        }
    }

    /// A file behind the finding and the record beside it.
    public struct Origin: Sendable {
        /// The file's path.
        public let path: String
        /// SHA-256 of its bytes, 64 hex digits.
        public let sha256: String
        /// The record's first line; nil if there is no record.
        public let record: Location?
        /// Who took it.
        public let collectedBy: String?
        /// With what command.
        public let command: String?
        /// When.
        public let collected: Moment?
        /// The moment it speaks of, as the record says.
        public let effective: Moment?
        /// When it was first known, as the record or the history says.
        public let received: Moment?

        /// Makes an origin.
        public init(
            path: String, sha256: String, record: Location?, collectedBy: String?, command: String?,
            collected: Moment?, effective: Moment?, received: Moment? = nil
        ) {
            self.path = path
            self.sha256 = sha256
            self.record = record
            self.collectedBy = collectedBy
            self.command = command
            self.collected = collected
            self.effective = effective
            self.received = received
        }
    }

    /// The expressions, in the order in which they were evaluated.
    public let parts: [Part]
    /// Every line of evidence that they read, each once, in order of reading.
    public let reads: [Observation]
    /// The files of these lines, in order of path.
    public let origins: [Origin]

    /// Makes a detail.
    public init(parts: [Part], reads: [Observation], origins: [Origin]) {
        self.parts = parts
        self.reads = reads
        self.origins = origins
    }
}
