/// A call as it was written, before it is known whether it is a macro.
struct MacroCall {
    let name: String
    let target: SyntaxID?
    let arguments: [SyntaxID]
    let span: Range<Int>
    /// The name's own bytes.
    let focus: Range<Int>
}
