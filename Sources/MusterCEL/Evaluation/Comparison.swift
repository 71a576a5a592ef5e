/// How two values stand to each other.
enum Comparison: Int8 {
    case less = -1
    case equal = 0
    case greater = 1
    /// One of them is NaN.
    case unordered = 2
    /// They are of kinds that have no order.
    case incomparable = 3

    var reversed: Comparison {
        switch self {
        case .less: .greater
        case .greater: .less
        default: self
        }
    }
}
