public import MusterModel
import MusterWriters

/// Two runs side by side, for people: what needs attention first, what is the same as a number alone.
public struct ComparisonTable: Sendable {
    private static let indent = 4

    private let comparison: Comparison

    /// Draws `comparison`.
    public init(_ comparison: Comparison) {
        self.comparison = comparison
    }

    /// The text, ending in a line feed.
    public func text(options: ReportOptions) -> String {
        var page = TerminalPage(options: options)
        let isSample = comparison.before.isSample || comparison.after.isSample
        let sample = isSample ? page.style.notice(" SAMPLE DATA ") + "  " : ""
        page.line(
            sample + "\(VisibleText.text(comparison.after.organisation)), "
                + VisibleText.text(comparison.after.system))
        page.line(
            page.style.faint(
                "from \(VisibleText.text(comparison.before.asOf)) "
                    + "to \(VisibleText.text(comparison.after.asOf))"))
        for change in Difference.Change.allCases where change != .same {
            section(change, on: &page)
        }
        page.gap()
        page.line(tally)
        return page.text
    }

    private func section(_ change: Difference.Change, on page: inout TerminalPage) {
        let differences = comparison.differences(change)
        guard !differences.isEmpty else { return }
        page.gap()
        page.line(page.style.strong(DifferenceWords.heading(change)))
        for difference in differences { draw(difference, on: &page) }
    }

    private func draw(_ difference: Difference, on page: inout TerminalPage) {
        guard let shown = difference.after ?? difference.before else { return }
        page.line(
            "\(VisibleText.text(shown.rule))  \(VisibleText.text(shown.subject))  "
                + page.style.faint(shown.severity.rawValue))
        var words = DifferenceWords(difference: difference).change
        if !difference.because.utf8.isEmpty { words += " (\(difference.because))" }
        if !shown.message.utf8.isEmpty { words += ": \(shown.message)" }
        page.paragraph(words, indent: Self.indent)
        if let place = shown.place { page.paragraph(place, indent: Self.indent) }
    }

    private var tally: String {
        Difference.Change.allCases.map {
            "\(comparison.differences($0).count) \($0.rawValue)"
        }.joined(separator: ", ")
    }
}
