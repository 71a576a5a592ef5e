import MusterSource

/// What the parser made of a text.
struct ParsedText {
    /// The tree; nil if there is any error.
    let tree: SyntaxTree?
    /// The mistakes, in order of place.
    let diagnostics: [Diagnostic]
}
