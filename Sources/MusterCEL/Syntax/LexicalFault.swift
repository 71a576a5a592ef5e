/// Why some bytes are not a token.
struct LexicalFault {
    enum Reason {
        /// A character the language does not use.
        case character
        /// A string that has no closing quote, or a line end before it.
        case openString
        /// A backtick without a field name and a closing backtick behind it.
        case quotedName
        /// A number with letters behind it, or `0x` without digits.
        case number
    }

    let reason: Reason
    let span: Range<Int>
}
