/// A static type.
public indirect enum CELType: Hashable, Sendable {
    /// Anything, decided at run time.
    case dyn
    /// The type of an expression that was already reported as wrong.
    case error
    case null, bool, int, uint, double, string, bytes, timestamp, duration
    /// The type of types; `nil` parameter is any type.
    case type(CELType?)
    case list(CELType)
    case map(CELType, CELType)
    case optional(CELType)
    /// A nullable primitive (`google.protobuf.Int64Value` and the like).
    case wrapper(CELType)
    /// A record with declared fields (an `ObjectType` of the environment) or an undeclared message name.
    case object(String)
    /// Any other abstract type, such as `net.IP`.
    case opaque(String, [CELType])
    /// A type parameter of an overload.
    case parameter(String)
}
