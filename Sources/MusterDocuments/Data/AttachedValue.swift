import MusterSource

/// What comes after a value within brackets, once it was put into what is open.
enum AttachedValue {
    /// The outermost value, complete.
    case whole(Node)
    /// Another value.
    case next
    case broken
}
