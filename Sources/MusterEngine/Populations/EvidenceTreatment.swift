import MusterModel
import MusterSource

/// What a drill does to the items of one evidence file while a population is built.
struct EvidenceTreatment: Sendable {
    /// The change.
    enum Change: Sendable {
        case reversed
        case doubled
        /// The file speaks of this moment instead of its own.
        case aged(Moment)

        /// The items in the order and number the change gives them.
        func applied(to elements: [ListElement]) -> [ListElement] {
            switch self {
            case .reversed: elements.reversed()
            case .doubled: elements + elements
            case .aged: elements
            }
        }

        /// The moment that replaces the file's own.
        var effective: EvidenceDate? {
            if case .aged(let moment) = self { EvidenceDate(moment) } else { nil }
        }
    }

    let path: String
    let change: Change
}
