import MusterSource

/// One pass over the bytes of an HCL text, without recursion: bodies, attributes and blocks.
///
/// The text is valid UTF-8 without NUL, so zero serves as the byte after the end.
struct HCLReader {
    let source: Source
    let bytes: UnsafeBufferPointer<UInt8>
    let end: Int
    var index: Int
    let builder: DocumentBuilder
    let limits: ParseLimits
    var diagnostics: DiagnosticList
    var frames: [HCLFrame] = []
    /// Whether the value read last is an expression or holds one.
    var sawExpression = false
    /// Nothing after this can be told apart.
    private var isStopped = false
    var bodies: [HCLBody]
    let fields: (type: Node, labels: Node, attributes: Node, expressions: Node, blocks: Node)

    init(_ source: Source, _ range: Range<Int>, into builder: DocumentBuilder, limits: ParseLimits)
    {
        self.source = source
        bytes = source.bytes
        index = range.lowerBound
        end = range.upperBound
        self.builder = builder
        self.limits = limits
        diagnostics = DiagnosticList(limit: limits.diagnostics)
        let start = range.lowerBound
        bodies = [HCLBody(head: nil, start: start, opening: start, isOneLine: false)]
        fields = (
            builder.fieldName("type"), builder.fieldName("labels"), builder.fieldName("attributes"),
            builder.fieldName("expressions"), builder.fieldName("blocks")
        )
    }

    /// The document's root.
    mutating func read() -> Node {
        while !diagnostics.isFull, !isStopped {
            guard skipLines() else { break }
            guard index < end else {
                if bodies.count > 1 {
                    diagnostics.add(
                        HCLDiagnostics.unclosed(source, bodies[bodies.count - 1].opening, end: end))
                }
                break
            }
            let mark = builder.mark
            guard !readItem() else { continue }
            // Within a broken list or map nobody can tell where the next attribute starts.
            guard frames.isEmpty else { break }
            builder.drop(to: mark)
            index = bytes.find(ASCII.lineFeed, in: index..<end) ?? end
        }
        return close(bodies[0], end: end)
    }

    /// An attribute, a block up to its bracket, or the bracket that ends one.
    private mutating func readItem() -> Bool {
        if byte == UInt8(ascii: "}"), bodies.count > 1 { return readBlockEnd() }
        let name = readIdentifier()
        guard !name.isEmpty else {
            return refuse(
                bodies.count > 1 ? "an attribute, a block or '}'" : "an attribute or a block")
        }
        skipBlanks()
        if byte == UInt8(ascii: "="), !bytes.starts(at: index, with: "==") {
            return readAttribute(name)
        }
        return readBlock(name)
    }

    // MARK: Attributes

    private mutating func readAttribute(_ name: Range<Int>) -> Bool {
        index += 1
        skipBlanks()
        let start = index
        sawExpression = false
        guard var value = readValue() else { return false }
        let top = bodies.count - 1
        let key = builder.makeString(slice: name)
        if value.kind == .string {
            value.flags.formUnion(SecretFlags.of(builder.bytes(of: value), named: bytes[name]))
        }
        bodies[top].attributes += [key, value]
        if sawExpression {
            let stop = Int(value.start) + Int(value.length)
            bodies[top].expressions += [key, builder.makeString(slice: start..<stop)]
        }
        if bodies[top].isOneLine {
            skipBlanks()
            guard byte == UInt8(ascii: "}") else { return refuse("'}' on the line of the block") }
            return readBlockEnd()
        }
        return readLineEnd()
    }

    // MARK: Blocks

    private mutating func readBlock(_ name: Range<Int>) -> Bool {
        let type = builder.makeString(slice: name)
        let mark = builder.mark
        while byte != UInt8(ascii: "{") {
            if byte == ASCII.quote {
                guard let label = readQuoted(isLabel: true) else { return false }
                builder.push(label)
            } else {
                let label = readIdentifier()
                guard !label.isEmpty else {
                    return refuse(
                        builder.mark == mark
                            ? "'=' and a value, or a block's labels and '{'" : "a label or '{'")
                }
                builder.push(builder.makeString(slice: label))
            }
            skipBlanks()
        }
        // A block is two containers: its map and the list that holds it; its attributes are one more.
        guard !bodies[bodies.count - 1].isOneLine else { return refuse("an attribute or '}'") }
        guard 2 * bodies.count + 2 <= limits.nesting else {
            diagnostics.add(
                DataDiagnostics.tooDeep(Location(source, name), limit: limits.nesting))
            isStopped = true
            return false
        }
        let count = builder.mark - mark
        let first = count > 0 ? Int(builder.pushed(mark).start) : name.upperBound
        let last = count > 0 ? builder.pushed(builder.mark - 1) : type
        let labels = builder.closeList(
            from: mark, span: first..<Int(last.start) + Int(last.length))
        let opening = index
        index += 1
        skipBlanks()
        let isOneLine = index < end && !isLineEnd && byte != UInt8(ascii: "}")
        bodies.append(
            HCLBody(
                head: (type, labels), start: name.lowerBound, opening: opening,
                isOneLine: isOneLine))
        return true
    }

    private mutating func readBlockEnd() -> Bool {
        let body = bodies.removeLast()
        index += 1
        let node = close(body, end: index)
        bodies[bodies.count - 1].blocks.append(node)
        return readLineEnd()
    }

    private mutating func close(_ body: HCLBody, end: Int) -> Node {
        let inner = body.head == nil ? body.start : body.opening + 1
        let mark = builder.mark
        if let head = body.head {
            builder.pushField(fields.type, head.type)
            builder.pushField(fields.labels, head.labels)
        }
        // Which attributes are expressions can be read in all of their text.
        let span = extent(body.attributes, inner)
        builder.pushField(
            fields.attributes, map(body.attributes, span) { reportRepeated($0, $1) })
        builder.pushField(fields.expressions, map(body.expressions, span) { _, _ in })
        builder.pushField(
            fields.blocks, builder.makeList(body.blocks, span: extent(body.blocks, inner)))
        return builder.closeMap(from: mark, span: body.start..<end)
    }

    private func map(
        _ pairs: [Node], _ span: Range<Int>, repeated: (_ first: Node, _ again: Node) -> Void
    ) -> Node {
        let mark = builder.mark
        for node in pairs { builder.push(node) }
        return builder.closeMap(from: mark, span: span, duplicate: repeated)
    }

    mutating func reportRepeated(_ first: Node, _ again: Node) {
        builder.reportRepeated(first, again, &diagnostics)
    }

    private func extent(_ nodes: [Node], _ place: Int) -> Range<Int> {
        guard let first = nodes.first, let last = nodes.last else { return place..<place }
        return Int(first.start)..<max(Int(first.start), Int(last.start) + Int(last.length))
    }
}
