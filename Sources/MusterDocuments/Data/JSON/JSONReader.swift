import MusterSource

/// One pass over the bytes of a JSON text (RFC 8259), without recursion.
///
/// The text is valid UTF-8 without NUL, so zero serves as the byte after the end.
struct JSONReader {
    let source: Source
    let base: UnsafePointer<UInt8>
    private(set) var end: Int
    var index: Int
    let builder: DocumentBuilder
    let limits: ParseLimits
    var diagnostics: DiagnosticList
    var scratch: [UInt8] = []
    private let dialect: JSONDialect
    private var frames: [JSONFrame] = []
    /// Whether a comment runs to the end of the text: all that follows from it is left unsaid.
    private var isInComment = false

    init(
        _ source: Source, range: Range<Int>, into builder: DocumentBuilder, limits: ParseLimits,
        dialect: JSONDialect = .strict
    ) {
        self.source = source
        self.dialect = dialect
        base = source.base
        index = range.lowerBound
        end = range.upperBound
        self.builder = builder
        self.limits = limits
        diagnostics = DiagnosticList(limit: limits.diagnostics)
        frames.reserveCapacity(32)
        // An untouched page costs nothing, a copied arena does: room for one value in six bytes.
        builder.reserve(nodes: range.count / 6 + 16)
    }

    /// The value of another range, such as a line.
    mutating func read(_ range: Range<Int>) -> Node? {
        index = range.lowerBound
        end = range.upperBound
        frames.removeAll(keepingCapacity: true)
        return read()
    }

    /// The document's root; nil after a mistake that leaves nothing to build.
    ///
    /// Other mistakes are in `diagnostics`.
    mutating func read() -> Node? {
        while true {
            skipBlanks()
            var node: Node
            switch current {
            case 0x7B, 0x5B:
                guard let empty = open() else { return nil }
                guard empty else { continue }
                node = close()
            default:
                guard let scalar = readScalar() else { return nil }
                node = scalar
            }
            attaching: while true {
                guard let frame = frames.last else { return finished(node) }
                builder.push(node)
                skipBlanks()
                switch current {
                case 0x2C:
                    index &+= 1
                    if dialect == .comments, closesAfterComma(frame) {
                        node = close()
                        continue attaching
                    }
                    if frame.isMap { guard readKey() else { return nil } }
                    break attaching
                case frame.isMap ? 0x7D : 0x5D: node = close()
                default:
                    return fail(frame.isMap ? "',' or '}'" : "',' or ']'")
                }
            }
        }
    }

    // MARK: Containers

    /// Steps into a container: true if it is empty, nil after a mistake.
    private mutating func open() -> Bool? {
        guard frames.count < limits.nesting else {
            let location = Location(source, index..<(index + 1))
            diagnostics.add(DataDiagnostics.tooDeep(location, limit: limits.nesting))
            return nil
        }
        let isMap = base[index] == 0x7B
        frames.append(JSONFrame(isMap: isMap, mark: builder.mark, start: index))
        index &+= 1
        skipBlanks()
        if current == (isMap ? 0x7D : 0x5D) { return true }
        guard isMap else { return false }
        return readKey() ? false : nil
    }

    /// Closes the innermost container at its bracket.
    private mutating func close() -> Node {
        let frame = frames.removeLast()
        index &+= 1
        let span = frame.start..<index
        guard frame.isMap else { return builder.closeList(from: frame.mark, span: span) }
        if limits.duplicateKeys == .lastWins { builder.dropRepeatedKeys(from: frame.mark) }
        return builder.closeMap(from: frame.mark, span: span) { reportRepeated($0, $1) }
    }

    private mutating func closesAfterComma(_ frame: JSONFrame) -> Bool {
        skipBlanks()
        return current == (frame.isMap ? 0x7D : 0x5D)
    }

    /// Reads `"key" :` and pushes the key.
    private mutating func readKey() -> Bool {
        skipBlanks()
        guard current == 0x22 else { return refuse("a key in double quotes") }
        guard let key = readString() else { return false }
        builder.push(key)
        skipBlanks()
        guard current == 0x3A else { return refuse("':' after the key") }
        index &+= 1
        return true
    }

    private mutating func reportRepeated(_ first: Node, _ again: Node) {
        let name = String(decoding: builder.bytes(of: again), as: UTF8.self)
        diagnostics.add(
            DataDiagnostics.duplicateKey(
                name, first: Location(source, Int(first.start)..<Int(first.start + first.length)),
                again: Location(source, Int(again.start)..<Int(again.start + again.length))))
    }

    private mutating func finished(_ root: Node) -> Node? {
        skipBlanks()
        guard index == end else {
            diagnostics.add(JSONDiagnostics.trailing(source, at: index, dialect))
            return nil
        }
        return root
    }

    // MARK: Bytes

    /// The byte at `index`; zero at the end.
    @inline(__always) var current: UInt8 { index < end ? base[index] : 0 }

    /// Skips space, tab, line feed and carriage return; deep indentation eight bytes at a time.
    @inline(__always) mutating func skipBlanks() {
        while index < end {
            let byte = base[index]
            if byte > 0x20 {
                guard byte == 0x2F, dialect == .comments, skipComment() else { return }
                continue
            }
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
            index &+= 1
            while index &+ 8 <= end,
                UnsafeRawPointer(base).loadUnaligned(fromByteOffset: index, as: UInt64.self)
                    == 0x2020_2020_2020_2020
            {
                index &+= 8
            }
        }
    }

    /// Skips `// …` up to the line's end or `/* … */`; false if neither begins here.
    @inline(never) private mutating func skipComment() -> Bool {
        let start = index
        let opening = index &+ 1 < end ? base[index &+ 1] : 0
        guard opening == 0x2F || opening == 0x2A else { return false }
        index &+= 2
        if opening == 0x2F {
            while index < end, base[index] != 0x0A { index &+= 1 }
            return true
        }
        while index &+ 1 < end {
            if base[index] == 0x2A, base[index &+ 1] == 0x2F {
                index &+= 2
                return true
            }
            index &+= 1
        }
        index = end
        isInComment = true
        diagnostics.add(JSONDiagnostics.unclosedComment(source, at: start))
        return true
    }

    // MARK: Mistakes

    /// Notes what stands at `index` instead of what was expected.
    @inline(never) mutating func refuse(_ expected: String) -> Bool {
        guard !isInComment else { return false }
        diagnostics.add(
            index < end
                ? JSONDiagnostics.unexpected(source, at: index, expected: expected)
                : JSONDiagnostics.ended(
                    source, at: end, expected: expected, opened: frames.last?.start))
        return false
    }

    @inline(never) mutating func fail(_ expected: String) -> Node? {
        _ = refuse(expected)
        return nil
    }
}
