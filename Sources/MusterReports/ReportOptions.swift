/// What a user may choose about reports; each format reads what concerns it.
public struct ReportOptions: Sendable {
    /// How much the terminal view shows.
    public enum Verbosity: Sendable {
        /// The summary alone.
        case quiet
        /// What does not pass, and the summary.
        case normal
        /// Every finding.
        case verbose
    }

    /// How much JUnit files may hold.
    public enum JUnitProfile: Sendable {
        /// What both public schemas of the format accept.
        case strict
        /// Also totals on the root and the evidence's file and line on a case, which several readers use.
        case extended
    }

    /// The columns of the terminal; values outside 40...400 are taken as the nearer end.
    public var width: Int
    /// Whether the terminal view may use colour (ANSI escape sequences).
    public var isColored: Bool
    /// How much the terminal view shows.
    public var verbosity: Verbosity
    /// How much JUnit files may hold.
    public var junitProfile: JUnitProfile

    /// Makes options: 100 columns, no colour, strict JUnit.
    public init(
        width: Int = 100, isColored: Bool = false, verbosity: Verbosity = .normal,
        junitProfile: JUnitProfile = .strict
    ) {
        self.width = min(400, max(40, width))
        self.isColored = isColored
        self.verbosity = verbosity
        self.junitProfile = junitProfile
    }
}
