/// One thing a user has to know about a file: what is wrong, where, and what would be right.
///
/// Messages are lower case without a final period, quote the user's own text in `'…'`, and say what
/// was expected. The code is stable: wording may improve, the code may not change its meaning.
public struct Diagnostic: Sendable {
    /// How bad it is.
    public enum Severity: UInt8, Sendable, Comparable {
        case note, warning, error

        /// In order.
        public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    /// A second place that belongs to the same mistake.
    public struct Note: Sendable {
        /// What stands there.
        public let message: String
        /// Where; nil for a remark without a place.
        public let location: Location?

        /// Makes a note.
        public init(_ message: String, at location: Location? = nil) {
            self.message = message
            self.location = location
        }
    }

    /// `MUS-` and four digits.
    public let code: String
    /// How bad it is.
    public let severity: Severity
    /// What is wrong.
    public let message: String
    /// Where; nil when no text is at fault (a missing file).
    public let location: Location?
    /// A path to name when there is no location.
    public let path: String?
    /// Other places that belong to it.
    public let notes: [Note]
    /// What to do about it.
    public let hint: String?

    /// Makes a diagnostic.
    public init(
        _ code: String, _ severity: Severity, _ message: String, at location: Location? = nil,
        path: String? = nil, notes: [Note] = [], hint: String? = nil
    ) {
        self.code = code
        self.severity = severity
        self.message = message
        self.location = location
        self.path = path ?? location?.source.path
        self.notes = notes
        self.hint = hint
    }
}
