import MusterModel
import MusterSource

/// What the assertions say of one subject, before the state of the evidence is considered.
struct Judgement {
    var verdict: Verdict
    var message = ""
    var observations: [Observation] = []
}
