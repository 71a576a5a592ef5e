/// Draws diagnostics the way compilers do: place, message, the line, a caret, notes and a hint.
public struct DiagnosticRenderer: Sendable {
    /// The widest line of source shown, in scalars.
    public let width: Int

    /// Makes a renderer for lines of `width` scalars.
    public init(width: Int = 100) {
        self.width = width
    }

    /// The drawing of one diagnostic, ending in a line feed.
    public func render(_ diagnostic: Diagnostic) -> String {
        let place = diagnostic.location?.description ?? diagnostic.path
        var text = place.map { "\(ShownText.of($0)): " } ?? ""
        // Messages quote evidence, paths come from archives: neither may repaint the screen or add a line of its own.
        let message = ShownText.of(diagnostic.message)
        text += "\(word(diagnostic.severity)): \(message) [\(diagnostic.code)]\n"
        if let location = diagnostic.location { text += drawing(of: location) }
        for note in diagnostic.notes {
            text += note.location.map { "\(ShownText.of($0.description)): " } ?? "  = "
            text += "note: \(ShownText.of(note.message))\n"
            if let location = note.location { text += drawing(of: location) }
        }
        if let hint = diagnostic.hint { text += "  = hint: \(ShownText.of(hint))\n" }
        return text
    }

    /// All of them in order of place, one after another.
    public func render(_ diagnostics: [Diagnostic]) -> String {
        diagnostics.sorted { $0.precedes($1) }.map { render($0) }.joined()
    }

    private func drawing(of location: Location) -> String {
        let snippet = Snippet(location, width: width)
        let number = String(snippet.line)
        let gutter = String(repeating: " ", count: number.utf8.count)
        let caret =
            String(repeating: " ", count: snippet.markStart) + "^"
            + String(repeating: "~", count: snippet.markLength - 1)
        return " \(number) | \(snippet.text)\n \(gutter) | \(caret)\n"
    }

    private func word(_ severity: Diagnostic.Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .note: "note"
        }
    }
}
