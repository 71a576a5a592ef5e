import MusterSource

/// One pass over the content lines of a calendar.
struct CalendarReader {
    /// A component whose end has not come.
    private struct Open {
        let type: Node
        let start: Int
        var properties: [Node] = []
        /// The first property of each name.
        var values: [(name: Node, value: Node)] = []
        var names = NameIndex()
    }

    private let source: Source
    private let bytes: UnsafeBufferPointer<UInt8>
    private let range: Range<Int>
    private let builder: DocumentBuilder
    private let limits: ParseLimits
    private var diagnostics: DiagnosticList
    private var open: [Open] = []
    private var components: [Node] = []

    init(_ source: Source, _ range: Range<Int>, limits: ParseLimits) {
        self.source = source
        bytes = source.bytes
        self.range = range
        self.limits = limits
        builder = DocumentBuilder(source)
        diagnostics = DiagnosticList(limit: limits.diagnostics)
    }

    mutating func read() -> ParseOutcome {
        var lines = SourceLines(source, range)
        var pending: LogicalLine?
        while let line = lines.next(), !diagnostics.isFull {
            // A line that begins with a blank goes on with the one before, without that blank.
            if let first = line.first, ASCII.isBlank(bytes[first]), pending != nil {
                pending?.append(line.dropFirst(), of: bytes)
                continue
            }
            if let pending { take(pending) }
            pending = nil
            guard !line.isEmpty else { continue }
            var next = LogicalLine()
            next.append(line, of: bytes)
            pending = next
        }
        if let pending { take(pending) }
        for component in open {
            diagnostics.add(ToolDiagnostics.unclosedComponent(location(of: component.type)))
        }
        if components.isEmpty, !diagnostics.hasErrors {
            diagnostics.add(ToolDiagnostics.noComponent(Location(source, range.prefix(0))))
        }
        guard !diagnostics.hasErrors else { return ParseOutcome(nil, diagnostics.all) }
        let list = builder.makeList(components, span: range)
        let root = builder.makeModel([("components", list)], span: range)
        return ParseOutcome(builder.finish(root: root, format: "icalendar"), diagnostics.all)
    }

    private mutating func take(_ line: LogicalLine) {
        guard let content = CalendarLine(line) else {
            diagnostics.add(ToolDiagnostics.noProperty(location(line, 0..<line.bytes.count)))
            return
        }
        let name = content.upperName
        let node =
            name.elementsEqual(line.bytes[content.name])
            ? line.text(content.name, builder)
            : builder.makeString(bytes: name, span: line.span(content.name))
        if name.elementsEqual("BEGIN".utf8) {
            begin(content, line)
        } else if name.elementsEqual("END".utf8) {
            end(content, line)
        } else if open.isEmpty {
            diagnostics.add(ToolDiagnostics.strayProperty(location(line, content.name)))
        } else {
            keep(content, line, name: node, bytes: name)
        }
    }

    private mutating func begin(_ content: CalendarLine, _ line: LogicalLine) {
        guard open.count < limits.nesting else {
            diagnostics.add(
                DataDiagnostics.tooDeep(location(line, content.value), limit: limits.nesting))
            return
        }
        let type = line.bytes[content.value].map { CalendarLine.upper($0) }
        let start = line.span(0..<1).lowerBound
        open.append(
            Open(
                type: builder.makeString(bytes: type, span: line.span(content.value)), start: start)
        )
    }

    private mutating func end(_ content: CalendarLine, _ line: LogicalLine) {
        guard let component = open.popLast() else {
            diagnostics.add(ToolDiagnostics.strayEnd(location(line, content.value)))
            return
        }
        let type = line.bytes[content.value].map { CalendarLine.upper($0) }
        guard builder.bytes(of: component.type).elementsEqual(type) else {
            diagnostics.add(
                ToolDiagnostics.otherEnd(
                    location(line, content.value), opening: location(of: component.type)))
            return
        }
        let span = component.start..<line.span(0..<line.bytes.count).upperBound
        let mark = builder.mark
        for (name, value) in component.values {
            builder.push(name)
            builder.push(value)
        }
        let values = builder.closeMap(from: mark, span: span)
        let within = open.last?.type ?? builder.makeString(slice: span.prefix(0))
        components.append(
            builder.makeModel(
                [
                    ("type", component.type), ("within", within), ("values", values),
                    ("properties", builder.makeList(component.properties, span: span)),
                ], span: span))
    }

    private mutating func keep(
        _ content: CalendarLine, _ line: LogicalLine, name: Node, bytes: [UInt8]
    ) {
        let value: Node
        switch CalendarValue(content, line, name: bytes).read(builder) {
        case .success(let node): value = node
        case .failure:
            diagnostics.add(
                ToolDiagnostics.badDate(
                    location(line, content.value), expected: "20261103T090000Z"))
            return
        }
        let last = open.count - 1
        if open[last].names.number(of: bytes).isNew { open[last].values.append((name, value)) }
        let span = line.span(0..<line.bytes.count)
        open[last].properties.append(
            builder.makeModel(
                [
                    ("name", name), ("value", value),
                    ("parameters", parameters(content, line, span)),
                ], span: span))
    }

    private func parameters(
        _ content: CalendarLine, _ line: LogicalLine, _ span: Range<Int>
    ) -> Node {
        var names = NameIndex()
        let mark = builder.mark
        for parameter in content.parameters {
            let name = line.bytes[parameter.name].map { CalendarLine.upper($0) }
            guard names.number(of: name).isNew else { continue }
            builder.push(builder.makeString(bytes: name, span: line.span(parameter.name)))
            let values = parameter.values.map { value in
                line.text(value.text, builder, span: line.span(value.whole))
            }
            let first = parameter.values.first?.whole.lowerBound ?? parameter.name.upperBound
            let end = parameter.values.last?.whole.upperBound ?? first
            builder.push(builder.makeList(values, span: line.span(first..<end)))
        }
        return builder.closeMap(from: mark, span: span)
    }

    private func location(_ line: LogicalLine, _ range: Range<Int>) -> Location {
        Location(source, line.span(range))
    }

    private func location(of node: Node) -> Location {
        Location(source, Int(node.start)..<Int(node.start + node.length))
    }
}
