/// One token: its kind and the bytes it stands on.
struct Token {
    var kind: TokenKind
    /// Byte offsets in the expression's text.
    var start: Int
    var end: Int

    var span: Range<Int> { start..<end }
}
