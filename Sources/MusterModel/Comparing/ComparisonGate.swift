/// What two runs may not differ in.
public enum ComparisonGate: String, Sendable, CaseIterable {
    /// Nothing may be open that was not open before: old debt passes, new debt does not.
    case new
    /// Nor may anything be worse than it was.
    case worsened
    /// Nothing may differ at all.
    case any

    /// Whether the difference keeps the gate shut.
    public func closes(for difference: Difference) -> Bool {
        switch self {
        case .new: difference.isNewlyOpen
        case .worsened: difference.isNewlyOpen || difference.change == .worsened
        case .any: difference.change != .same
        }
    }
}
