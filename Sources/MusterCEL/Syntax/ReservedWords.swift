/// The words that are not plain names.
enum ReservedWords {
    /// May follow a dot, but name no variable or function (language definition, "Syntax").
    static let all = [
        "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let",
        "loop",
        "namespace", "package", "return", "var", "void", "while",
    ]

    /// The token kind of a run of name characters.
    static func kind(of word: ArraySlice<UInt8>) -> TokenKind {
        // Every special word has 2 to 9 letters and starts with one of "abcefilnprtvw".
        guard word.count >= 2, word.count <= 9, let first = word.first, first >= 0x61 else {
            return .identifier
        }
        if same(word, "in") { return .inWord }
        if same(word, "true") { return .trueWord }
        if same(word, "false") { return .falseWord }
        if same(word, "null") { return .null }
        return all.contains { same(word, $0) } ? .reserved : .identifier
    }

    private static func same(_ word: ArraySlice<UInt8>, _ other: String) -> Bool {
        word.count == other.utf8.count && word.elementsEqual(other.utf8)
    }
}
