import MusterSource

/// A tree and what its names mean.
struct ResolvedTree {
    /// The tree; named constants have become literals.
    var tree: SyntaxTree
    /// One entry a node.
    var meanings: [Meaning]
    /// Whether a node is part of the expression: a macro's variable and a name's prefix are not.
    var live: [Bool]
    /// Names nothing declares; empty if the tree is not to be checked.
    var diagnostics: [Diagnostic]
}
