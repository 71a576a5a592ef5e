import MusterModel
import MusterSource

extension Finding {
    /// Whether the label of one of its lines is the message word for word, so that it need not be said twice.
    var isSaidByALine: Bool {
        observations.contains { $0.location != nil && $0.label.isSame(as: message) }
    }
}
