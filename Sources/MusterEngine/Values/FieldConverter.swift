import MusterCEL
import MusterSource

/// Brings a value to the declared type of a field or parameter.
struct FieldConverter {
    /// 0001-01-01T00:00:00Z to 9999-12-31T23:59:59Z.
    private static let seconds: ClosedRange<Int64> = -62_135_596_800...253_402_300_799

    let builder: DocumentBuilder
    /// The value was worked out by an expression: the text at its place is not its own.
    var isComputed = false

    /// What came of it.
    enum Result {
        case value(Node)
        /// The value says that there is none (`null`, an empty date).
        case absent
    }

    /// Converts a loose scalar or checks a container; what does not fit becomes a fault that keeps the span.
    func convert(_ node: Node, to type: CELType) -> Result {
        let result = converted(node, to: type)
        guard node.flags.contains(.secret), case .value(var value) = result, value.kind != .fault
        else { return result }
        value.flags.insert(.secret)
        return .value(value)
    }

    private func converted(_ node: Node, to type: CELType) -> Result {
        switch (node.kind, type) {
        case (.fault, _), (_, .dyn): return .value(node)
        case (.null, _): return .absent
        case (.string, .string), (.int, .int), (.bool, .bool), (.double, .double), (.uint, .uint),
            (.bytes, .bytes), (.timestamp, .timestamp), (.duration, .duration):
            return .value(node)
        case (.list, .list(let element)): return .value(children(of: node, as: element, every: 1))
        case (.map, .map(_, let value)): return .value(children(of: node, as: value, every: 2))
        case (.int, .uint) where Int64(bitPattern: node.payload) >= 0:
            return .value(
                builder.makeUInt(node.payload, span: span(node), source: node.source))
        case (.int, .double):
            return .value(
                builder.makeDouble(
                    Double(Int64(bitPattern: node.payload)), span: span(node), source: node.source))
        case (.int, .string), (.double, .string), (.uint, .string), (.bool, .string):
            // What was written, not what it was read as: 1.10 stays 1.10.
            return .value(
                builder.makeString(
                    bytes: Array(scalarText(node).utf8), span: span(node), source: node.source))
        case (.string, .timestamp): return date(node, text(node))
        case (.int, .timestamp):
            if isYear(node) { return .value(imprecise(node, "a year")) }
            return .value(epoch(Int64(bitPattern: node.payload), nanoseconds: 0, node))
        case (.double, .timestamp): return epoch(node)
        case (.string, .duration): return duration(node, text(node))
        default:
            return .value(
                malformed(
                    node, "\(TypeName.text(type)) expected, found \(node.kind) \(quoted(node))"))
        }
    }

    private func text(_ node: Node) -> String {
        String(decoding: builder.writtenBytes(of: node), as: UTF8.self)
    }

    /// A value in the words of a mistake; a secret is withheld.
    private func quoted(_ node: Node) -> String {
        node.flags.contains(.secret) ? SubjectNames.secret : "'\(text(node))'"
    }

    private func date(_ node: Node, _ text: String) -> Result {
        if text.utf8.isEmpty { return .absent }
        guard let parsed = DateText.parse(text.utf8) else {
            if isYear(node) { return .value(imprecise(node, "a year")) }
            return .value(malformed(node, "\(quoted(node)) is no date"))
        }
        guard Self.seconds.contains(parsed.moment.seconds) else {
            return .value(malformed(node, "\(quoted(node)) is no date"))
        }
        switch parsed.precision {
        case .instant: return .value(timestamp(parsed.moment, wholeDay: false, at: node))
        case .day: return .value(timestamp(parsed.moment, wholeDay: true, at: node))
        case .month:
            return .value(imprecise(node, "a month"))
        }
    }

    /// Whether it was written as a year alone. As seconds since 1970 the same number would be its first hour.
    private func isYear(_ node: Node) -> Bool {
        let text = builder.writtenBytes(of: node)
        guard !isComputed, text.count == 4,
            text.starts(with: "19".utf8) || text.starts(with: "20".utf8)
        else { return false }
        return text.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    private func imprecise(_ node: Node, _ what: String) -> Node {
        builder.makeFault(
            .imprecise, "\(quoted(node)) gives \(what) where a day is needed", span: span(node),
            source: node.source)
    }

    private func epoch(_ node: Node) -> Result {
        let value = Double(bitPattern: node.payload)
        let whole = value.rounded(.down)
        guard let seconds = Int64(exactly: whole) else {
            return .value(malformed(node, "\(value) is no time in seconds since 1970"))
        }
        let nanoseconds = min(999_999_999, UInt32((value - whole) * 1e9))
        return .value(epoch(seconds, nanoseconds: nanoseconds, node))
    }

    private func epoch(_ seconds: Int64, nanoseconds: UInt32, _ node: Node) -> Node {
        guard Self.seconds.contains(seconds) else {
            return malformed(node, "\(seconds) is no time in seconds since 1970")
        }
        return timestamp(
            Moment(seconds: seconds, nanoseconds: nanoseconds), wholeDay: false, at: node)
    }

    /// A container whose elements (`every` 1) or values (`every` 2) have the declared type; one that does not fit
    /// becomes a fault, so that a rule which reads it gets no verdict out of it.
    private func children(of node: Node, as type: CELType, every step: Int) -> Node {
        if type == .dyn { return node }
        let old = (0..<node.count * step).map { builder.child($0, of: node) }
        let mark = builder.mark
        for (index, child) in old.enumerated() {
            guard index % step == step - 1 else {
                builder.push(child)
                continue
            }
            switch convert(child, to: type) {
            case .value(let converted): builder.push(converted)
            case .absent:
                builder.push(malformed(child, "\(TypeName.text(type)) expected, found nothing"))
            }
        }
        return step == 1
            ? builder.closeList(from: mark, span: span(node), source: node.source)
            : builder.closeMap(from: mark, span: span(node), source: node.source)
    }

    /// A scalar as it was written, or, if nobody wrote it, as an expression prints it.
    private func scalarText(_ node: Node) -> String {
        guard isComputed else { return text(node) }
        switch node.kind {
        case .bool: return node.payload == 0 ? "false" : "true"
        case .int: return String(Int64(bitPattern: node.payload))
        case .uint: return String(node.payload)
        case .double: return "\(Double(bitPattern: node.payload))"
        default: return text(node)
        }
    }

    private func duration(_ node: Node, _ text: String) -> Result {
        if text.utf8.isEmpty { return .absent }
        guard let seconds = DayCount.seconds(text) else {
            return .value(
                malformed(node, "\(quoted(node)) is no length of time; expected one as 30d or 72h"))
        }
        let (nanoseconds, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
        guard !overflow else { return .value(malformed(node, "\(quoted(node)) is too long")) }
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
