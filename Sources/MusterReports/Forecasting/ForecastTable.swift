public import MusterModel
import MusterSource
import MusterWriters

/// A forecast for people: what ends first, then what mends itself.
public struct ForecastTable: Sendable {
    private static let indent = 4

    private let forecast: Forecast

    /// Draws `forecast`.
    public init(_ forecast: Forecast) {
        self.forecast = forecast
    }

    /// The text, ending in a line feed.
    public func text(options: ReportOptions) -> String {
        var page = TerminalPage(options: options)
        let sample = forecast.isSample ? page.style.notice(" SAMPLE DATA ") + "  " : ""
        page.line(
            sample + "\(VisibleText.text(forecast.organisation)), "
                + VisibleText.text(forecast.system))
        page.line(
            page.style.faint(
                "from \(forecast.asOf.text) to \(forecast.until.text), if nothing but time moves"))
        let worse = forecast.lapses.filter(\.worsens)
        let better = forecast.lapses.filter { !$0.worsens }
        section("what lapses", worse, on: &page)
        section("what mends itself", better, on: &page)
        page.gap()
        page.line("\(worse.count) lapse, \(better.count) mend themselves")
        return page.text
    }

    private func section(_ name: String, _ lapses: [Lapse], on page: inout TerminalPage) {
        guard !lapses.isEmpty else { return }
        page.gap()
        page.line(page.style.strong(name))
        for group in LapseGroup.groups(lapses) { draw(group, on: &page) }
    }

    private func draw(_ group: LapseGroup, on page: inout TerminalPage) {
        let lapse = group.first
        let words = LapseWords(lapse: lapse)
        let when = lapse.worsens ? page.style.fail(words.when) : page.style.pass(words.when)
        page.line(
            "\(when)  \(VisibleText.text(lapse.rule))  \(VisibleText.text(group.subjects))  "
                + page.style.faint(lapse.severity.rawValue))
        let message = lapse.message.utf8.isEmpty ? "" : ": \(lapse.message)"
        page.paragraph("\(words.cause), \(words.change)\(message)", indent: Self.indent)
        if let owner = lapse.owner {
            page.paragraph(owner, lead: "owner  ", indent: Self.indent)
        }
        if let location = lapse.location {
            page.paragraph(location.description, lead: "line   ", indent: Self.indent)
        }
        if !lapse.claims.isEmpty {
            page.paragraph(
                lapse.claims.joined(separator: ", "), lead: "claims ", indent: Self.indent)
        }
    }
}
