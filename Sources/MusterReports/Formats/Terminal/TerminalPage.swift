import MusterWriters

/// The text of a terminal view as it grows, line by line.
///
/// Whatever comes from outside goes through `VisibleText` before it is given to `line` or `paragraph`:
/// an escape sequence in evidence must not reach the terminal.
struct TerminalPage {
    /// The columns in which the details of a finding start.
    static let indent = 8

    let style: TerminalStyle
    let width: Int
    private(set) var text = ""

    init(options: ReportOptions) {
        style = TerminalStyle(isColored: options.isColored)
        width = options.width
    }

    mutating func line(_ content: String) {
        text += content
        text += "\n"
    }

    /// One empty line, unless there is one or nothing stands above.
    mutating func gap() {
        if !text.isEmpty, !text.utf8.suffix(2).elementsEqual([0x0A, 0x0A]) { text += "\n" }
    }

    /// Text from outside, wrapped at spaces, its lines indented and the first of them led by `lead`.
    mutating func paragraph(_ content: String, lead: String = "", indent: Int = TerminalPage.indent)
    {
        let margin = String(repeating: " ", count: indent)
        let hanging = String(repeating: " ", count: ColumnWidth.of(lead))
        let room = max(20, width - indent - ColumnWidth.of(lead))
        var start = lead
        for row in TextWrap.lines(VisibleText.text(content), columns: room) {
            line(margin + start + row)
            start = hanging
        }
    }
}
