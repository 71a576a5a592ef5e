import ArgumentParser
import MusterModel

/// What two runs may not differ in, on the command line.
enum GateArgument: String, ExpressibleByArgument, CaseIterable {
    case new, worsened, any

    var gate: ComparisonGate {
        switch self {
        case .new: .new
        case .worsened: .worsened
        case .any: .any
        }
    }
}
