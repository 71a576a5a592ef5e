import MusterSource
import MusterWriters

/// One case of a JUnit file.
struct JUnitCase {
    /// What a reader counts it as.
    enum Outcome: Equatable {
        case passed
        /// A verdict against the subject; `type` is `fail` or `stale`.
        case failure(type: String)
        /// No verdict: it must not look green.
        case error(type: String)
        /// Accepted, not applicable or not automated.
        case skipped
    }

    /// The longest name, in scalars: a test service keys history on it.
    static let longestName = 200
    /// The longest message, in scalars.
    static let longestMessage = 1000
    /// The longest body, in scalars: some readers cut there.
    static let longestBody = 4000

    let className: String
    var name: String
    let outcome: Outcome
    /// One line; empty for a pass.
    let message: String
    /// What follows the message in the body, line by line.
    let details: [String]
    /// The evidence, for the extended profile.
    let place: Location?

    /// The message cut to its limit; one line.
    var shortMessage: String { Self.cut(VisibleText.text(message), to: Self.longestMessage) }

    /// The message again, because some readers show only the body, then the details.
    var body: String {
        let rest = details.map { VisibleText.text($0) }
        return Self.cut(([shortMessage] + rest).joined(separator: "\n"), to: Self.longestBody)
    }

    /// `text`, or its start and `…`, in at most `limit` scalars.
    static func cut(_ text: String, to limit: Int) -> String {
        guard text.utf8.count > limit, text.unicodeScalars.count > limit else { return text }
        return String(text.unicodeScalars.prefix(limit - 1)) + "…"
    }
}
