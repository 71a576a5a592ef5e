import MusterSource

/// What the checker found out.
struct CheckedTree {
    /// The type of the whole expression; `error` if a mistake hides it.
    let type: CELType
    /// The mistakes.
    let diagnostics: [Diagnostic]
}
