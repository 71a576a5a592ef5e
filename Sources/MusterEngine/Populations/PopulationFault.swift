import MusterModel
import MusterSource

/// Something wrong with the evidence of a kind that keeps every would-be pass from passing.
struct PopulationFault: Sendable {
    let reason: UndeterminedReason
    /// What happened, naming the file.
    let message: String
    let location: Location?
}
