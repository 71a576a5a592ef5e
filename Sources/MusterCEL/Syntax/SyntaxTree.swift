/// A parsed expression: flat nodes, so that the deepest tree is built, walked and freed without recursion.
///
/// Children always have a smaller index than their parent: a loop over `nodes` is a walk bottom-up.
public struct SyntaxTree: Sendable {
    /// The nodes, children before parents.
    public internal(set) var nodes: [SyntaxNode] = []
    /// The whole expression.
    public internal(set) var root = SyntaxID(0)

    init() {}

    /// The node with this id.
    public subscript(_ id: SyntaxID) -> SyntaxNode { nodes[id.index] }
}
