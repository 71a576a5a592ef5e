/// What became of one rule when one evidence file it rests on was starved.
public struct StarvedRule: Sendable {
    /// The rule's answer.
    public enum Outcome: String, Sendable, CaseIterable {
        /// Something that did not fail before fails.
        case red
        /// Something that had a verdict before has none.
        case undetermined
        /// The same verdicts as before, and rightly so; the note says why.
        case unchanged
        /// Subjects are gone without a word, but another rule or the digest in the
        /// file's record notices that the file is not what it was.
        case elsewhere
        /// A finding of the drill: passes for the same subjects on no evidence.
        case green
        /// A finding of the drill: the order or the number of the same items decides.
        case unstable
        /// A finding of the drill: subjects are gone, and no rule of the project notices.
        case unnoticed

        /// Whether the drill fails because of it.
        public var isFinding: Bool {
            self == .green || self == .unstable || self == .unnoticed
        }
    }

    /// The rule's id.
    public let rule: String
    /// The starved file.
    public let path: String
    /// What was done to it.
    public let starvation: Starvation
    /// The rule's answer.
    public let outcome: Outcome
    /// Why it is right, or what is wrong with it, in a few words; empty for an alarm that rang.
    public let note: String

    /// Makes a result.
    public init(
        rule: String, path: String, starvation: Starvation, outcome: Outcome, note: String = ""
    ) {
        self.rule = rule
        self.path = path
        self.starvation = starvation
        self.outcome = outcome
        self.note = note
    }
}
