import MusterModel
import MusterSource

/// Why something that a verdict needs could not be said.
struct OpenQuestion: Error {
    let judgement: Judgement

    init(_ judgement: Judgement) { self.judgement = judgement }

    /// A rule that asks for something else than it gets.
    init(_ message: String, at location: Location) {
        judgement = Judgement(
            verdict: .undetermined(.ruleError), message: message,
            observations: [Observation(message, at: location)])
    }
}
