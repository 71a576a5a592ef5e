import MusterModel
public import MusterSource

extension Project {
    /// The sentences of the published page that promise something and that no claim quotes, in order, as notes.
    ///
    /// A sentence counts if it holds a number, a month or a word of commitment such as `never` or `within`.
    public var uncovered: [Diagnostic] {
        uncoveredSentences.map { EngineDiagnostics.uncoveredSentence(at: $0) }
    }
}
