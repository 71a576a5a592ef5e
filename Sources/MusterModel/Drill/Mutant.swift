public import MusterSource

/// A rule with one small thing changed, and what showed the difference.
public struct Mutant: Sendable {
    /// What became of it.
    public enum Fate: Sendable {
        /// An example of the rule gets another verdict; its name.
        case killedByExample(String)
        /// A subject of the project's evidence gets another verdict; its name.
        case killedByEvidence(String)
        /// Nothing shows the difference, and the rule's file says why there is none.
        case explained(String)
        /// Nothing shows the difference: the rule is decorative in this place.
        case survived
    }

    /// The rule's id.
    public let rule: String
    /// The part of the rule, such as `where`, `check 2` or `params.maximumDays`.
    public let part: String
    /// What stood there: an expression or a value on one line.
    public let before: String
    /// What stands there now.
    public let after: String
    /// The place in the rule's file that was changed.
    public let location: Location
    /// What became of it.
    public let fate: Fate

    /// Makes a mutant.
    public init(
        rule: String, part: String, before: String, after: String, location: Location, fate: Fate
    ) {
        self.rule = rule
        self.part = part
        self.before = before
        self.after = after
        self.location = location
        self.fate = fate
    }

    /// Whether something shows the difference.
    public var isKilled: Bool {
        switch fate {
        case .killedByExample, .killedByEvidence: true
        case .explained, .survived: false
        }
    }
}
