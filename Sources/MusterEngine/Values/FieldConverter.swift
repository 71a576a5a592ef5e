import MusterCEL
import MusterSource

/// Brings a value to the declared type of a field or parameter.
struct FieldConverter {
    let builder: DocumentBuilder

    /// What came of it.
    enum Result {
        case value(Node)
        /// The value says that there is none (`null`, an empty date).
        case absent
    }

    /// Converts a loose scalar or checks a container; what does not fit becomes a fault that keeps the span.
    func convert(_ node: Node, to type: CELType) -> Result {
        switch (node.kind, type) {
        case (.fault, _), (_, .dyn): return .value(node)
        case (.null, _): return .absent
        case (.string, .string), (.int, .int), (.bool, .bool), (.double, .double), (.uint, .uint),
            (.bytes, .bytes), (.timestamp, .timestamp), (.duration, .duration), (.map, .map),
            (.list, .list):
            return .value(node)
        case (.int, .double):
            return .value(
                builder.makeDouble(
                    Double(Int64(bitPattern: node.payload)), span: span(node), source: node.source))
        case (.int, .string), (.double, .string), (.uint, .string), (.bool, .string):
            // What was written, not what it was read as: 1.10 stays 1.10.
            return .value(
                builder.makeString(
                    bytes: Array(text(node).utf8), span: span(node), source: node.source))
        case (.string, .timestamp): return date(node, text(node))
        case (.int, .timestamp):
            let moment = Moment(seconds: Int64(bitPattern: node.payload))
            return .value(timestamp(moment, wholeDay: false, at: node))
        case (.double, .timestamp): return epoch(node)
        case (.string, .duration): return duration(node, text(node))
        default:
            return .value(
                malformed(
                    node, "\(TypeName.text(type)) expected, found \(node.kind) '\(text(node))'"))
        }
    }

    private func text(_ node: Node) -> String {
        String(decoding: builder.writtenBytes(of: node), as: UTF8.self)
    }

    private func date(_ node: Node, _ text: String) -> Result {
        if text.utf8.isEmpty { return .absent }
        guard let parsed = DateText.parse(text.utf8) else {
            return .value(malformed(node, "'\(text)' is no date"))
        }
        switch parsed.precision {
        case .instant: return .value(timestamp(parsed.moment, wholeDay: false, at: node))
        case .day: return .value(timestamp(parsed.moment, wholeDay: true, at: node))
        case .month:
            return .value(
                builder.makeFault(
                    .imprecise, "'\(text)' gives a month where a day is needed", span: span(node),
                    source: node.source))
        }
    }

    private func epoch(_ node: Node) -> Result {
        let value = Double(bitPattern: node.payload)
        guard value.isFinite, abs(value) < 253_402_300_800 else {
            return .value(malformed(node, "\(value) is no time in seconds since 1970"))
        }
        let whole = value.rounded(.down)
        let moment = Moment(
            seconds: Int64(whole), nanoseconds: min(999_999_999, UInt32((value - whole) * 1e9)))
        return .value(timestamp(moment, wholeDay: false, at: node))
    }

    private func duration(_ node: Node, _ text: String) -> Result {
        if text.utf8.isEmpty { return .absent }
        guard let seconds = DayCount.seconds(text) else {
            return .value(
                malformed(node, "'\(text)' is no length of time; expected one as 30d or 72h"))
        }
        let (nanoseconds, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
        guard !overflow else { return .value(malformed(node, "'\(text)' is too long")) }
        return .value(
            builder.makeDuration(nanoseconds: nanoseconds, span: span(node), source: node.source))
    }

    private func timestamp(_ moment: Moment, wholeDay: Bool, at node: Node) -> Node {
        builder.makeTimestamp(
            seconds: moment.seconds, nanoseconds: moment.nanoseconds, wholeDay: wholeDay,
            span: span(node), source: node.source)
    }

    private func malformed(_ node: Node, _ message: String) -> Node {
        builder.makeFault(.malformed, message, span: span(node), source: node.source)
    }

    private func span(_ node: Node) -> Range<Int> {
        Int(node.start)..<(Int(node.start) + Int(node.length))
    }
}
