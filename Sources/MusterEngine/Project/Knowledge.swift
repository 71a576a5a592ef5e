public import MusterSource

/// What the one who judges a project may know of its evidence.
public struct Knowledge: Sendable {
    /// Evidence received after this moment is not known; nil if everything that is there is known.
    public let knownAt: Moment?
    /// The project's history; nil if nobody asked for it or it cannot be read.
    public let changes: ChangeTable?
    /// Why a history that was asked for cannot be read, as the end of a sentence.
    public let problem: String?

    /// Knowledge of everything there is, unless it is limited.
    public init(knownAt: Moment? = nil, changes: ChangeTable? = nil, problem: String? = nil) {
        self.knownAt = knownAt
        self.changes = changes
        self.problem = problem
    }
}
