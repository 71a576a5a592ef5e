/// What a JSON text may hold beyond RFC 8259.
enum JSONDialect {
    /// Nothing.
    case strict
    /// `//` and `/* */` comments, and a comma after the last element or pair.
    case comments
    /// Nothing; the text is one line of many.
    case line
}
