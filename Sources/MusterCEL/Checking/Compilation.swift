public import MusterSource

/// What a text was compiled to.
public struct Compilation: Sendable {
    /// The program; nil if there is any error.
    public let program: Program?
    /// The static type of the result; `dyn` if it was not checked.
    public let type: CELType
    /// The tree; nil if the text could not be parsed.
    public let tree: SyntaxTree?
    /// Everything wrong with the text, in order of place.
    public let diagnostics: [Diagnostic]
}
