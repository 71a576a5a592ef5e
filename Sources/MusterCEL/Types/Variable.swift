/// A declared variable of an environment.
///
/// Its slot is its position in the environment's list.
public struct Variable: Sendable {
    /// The name; may be dotted.
    public let name: String
    /// The static type.
    public let type: CELType

    /// Declares a variable.
    public init(_ name: String, _ type: CELType) {
        self.name = name
        self.type = type
    }
}
