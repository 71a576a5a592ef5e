/// What a node's name stands for: the resolver's answer, which the planner obeys without a second lookup.
///
/// One entry for each node of the tree, in the same order.
public enum Meaning: Sendable {
    /// Not a name, or a plain field selection: plan the node by its kind.
    case plain
    /// An environment variable, by slot; for `a.b.c` where the variable is named `a.b.c`, the node of the last selection.
    case variable(Int)
    /// A loop variable of the comprehension `binder` (0 or 1), or the name of the bind `binder` (0).
    case local(binder: SyntaxID, position: Int)
    /// A type used as a value, by canonical name: `int`, `list`, `google.protobuf.Timestamp`, `net.IP`, `optional_type`.
    case type(String)
    /// A function by its full name: for `math.abs(x)` the target `math` is part of the name, not an argument (`qualified`).
    case function(String, qualified: Bool)
    /// A message literal by its full type name.
    case message(String)
    /// A name nothing declares: an error when it is evaluated.
    case unknown(String)
}
