import MusterModel
import MusterWriters

/// A bar of a tally's parts, drawn to the fixed denominator; the table beside it has the numbers.
struct HTMLBar {
    private static let width = 930
    private static let height = 8

    let tally: FrameworkResult.Tally
    let total: Int

    func write(to html: inout HTMLWriter) {
        guard total > 0 else { return }
        let parts: [(count: Int, classes: StaticString, fill: StaticString)] = [
            (tally.measured, "b-measured", "#1b5e3f"), (tally.recorded, "b-recorded", "#4f9472"),
            (tally.attested, "b-attested", "#9cc7b0"), (tally.partly, "b-partly", "#d9b45b"),
            (tally.open, "b-open", "#ecdcb0"), (tally.broken, "b-broken", "#b3383b"),
        ]
        html.element(
            "svg", .classes("bar"), .literal("width", "100%"), .number("height", Self.height),
            .viewBox(width: Self.width, height: Self.height),
            .literal("preserveAspectRatio", "none"),
            .literal("aria-hidden", "true")
        ) { html in
            html.element(
                "rect", .classes("b-none"), .literal("fill", "#dfe3e6"),
                .number("width", Self.width),
                .number("height", Self.height), text: "")
            var done = 0
            for part in parts where part.count > 0 {
                let start = done * Self.width / total
                done += part.count
                html.element(
                    "rect", .classes(part.classes), .literal("fill", part.fill),
                    .number("x", start),
                    .number("width", max(1, done * Self.width / total - start - 1)),
                    .number("height", Self.height), text: "")
            }
        }
    }
}
