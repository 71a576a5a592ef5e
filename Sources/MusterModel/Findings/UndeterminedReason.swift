/// Why a rule could not reach a verdict. The list is closed: an output may rely on it.
public enum UndeterminedReason: String, Sendable, CaseIterable {
    /// No evidence of the rule's kind was given.
    case noEvidence
    /// There was evidence, but nothing in it for the rule to look at.
    case emptyPopulation
    /// Something the rule must cover is not in the evidence.
    case incompletePopulation
    /// A file could not be read or parsed.
    case unreadable
    /// The evidence does not say what the rule asks.
    case missingField
    /// The evidence is older than the rule accepts.
    case stale
    /// The rule limits the age of evidence, and the evidence has no date.
    case undated
    /// A month where a day is needed.
    case imprecise
    /// A vague word with no declared number.
    case undeclared
    /// A probe that failed on its own side.
    case unreliable
    /// A record marked as a sample, in a project that is not one.
    case sampleData
    /// The rule itself failed.
    case ruleError

    /// What it means, in a few words.
    public var meaning: String {
        switch self {
        case .noEvidence: "no evidence of this kind was collected"
        case .emptyPopulation: "nothing in the evidence is in the rule's scope"
        case .incompletePopulation: "the evidence does not cover everything it must"
        case .unreadable: "a file could not be read"
        case .missingField: "the evidence does not say"
        case .stale: "the evidence is too old"
        case .undated: "the evidence has no date"
        case .imprecise: "the evidence gives a month where a day is needed"
        case .undeclared: "the promise has no number yet"
        case .unreliable: "the probe failed on its own side"
        case .sampleData: "the evidence is marked as a sample"
        case .ruleError: "the rule could not be evaluated"
        }
    }

    /// What to do about it.
    public var advice: String {
        switch self {
        case .noEvidence: "Collect it and name the files under `evidence:` in muster.yaml."
        case .emptyPopulation:
            "Check the rule's `where:` and the evidence; if nothing may exist, the rule has to say `expect: {none: pass}`."
        case .incompletePopulation:
            "Collect evidence for what is missing, or correct the declared list."
        case .unreadable:
            "Mend or collect again the file named above; until then nothing it covers can pass."
        case .missingField: "Collect evidence that says it; silence is not proof."
        case .stale: "Collect it again."
        case .undated:
            "Give `effective:` in muster.yaml, or put a record beside the file."
        case .imprecise: "Write the full date in the register."
        case .undeclared:
            "Declare the number under `declares:` in claims.yaml, with who approved it and when."
        case .unreliable: "Probe again from a client that can speak the protocol."
        case .sampleData: "Replace the sample with evidence of your own."
        case .ruleError: "Mend the rule; `muster explain` shows the expression and its values."
        }
    }
}
