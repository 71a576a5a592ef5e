import MusterWriters

/// Breaks a line at spaces.
enum TextWrap {
    /// Lines of at most `columns`, at least one line; a longer word stands alone and stays whole, so that
    /// paths and commands can be copied.
    static func lines(_ text: String, columns: Int) -> [String] {
        var lines: [String] = []
        var current = ""
        var used = 0
        for part in text.utf8.split(separator: 0x20) {
            let word = String(Substring(part))
            let size = ColumnWidth.of(word)
            if used > 0, used + 1 + size > columns {
                lines.append(current)
                current = ""
                used = 0
            }
            current += used > 0 ? " " + word : word
            used += used > 0 ? size + 1 : size
        }
        return lines + [current]
    }
}
