import MusterCEL
import MusterModel
import MusterSource

/// What the assertions say of one subject, before the state of the evidence is considered.
struct Judgement {
    var verdict: Verdict
    var message = ""
    var observations: [Observation] = []

    /// The judgement when an assertion or filter over untyped evidence gives something else than true or false.
    static func noTruthValue(_ text: ExpressionText, at place: Observation) -> Judgement {
        let message = "'\(String(decoding: text.bytes, as: UTF8.self))' is neither true nor false"
        return Judgement(
            verdict: .undetermined(.ruleError), message: message,
            observations: [Observation(message, at: place.location, isSecret: place.isSecret)])
    }
}
