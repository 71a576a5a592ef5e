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
    /// The innermost open container; at the top one that is never closed.
    private var frame = JSONFrame(
        isMap: false, mark: 0, start: 0, model: JSONReader.noModel, follows: false)
    /// For every depth the object that was closed last, if none of its keys is given twice.
    private var models: [Node] = []
    private static let noModel = Node(kind: .null, start: 0, length: 0)

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
                if frames.isEmpty { return finished(node) }
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
        frames.append(frame)
        if models.count < frames.count { models.append(Self.noModel) }
        let model = models[frames.count - 1]
        frame = JSONFrame(
            isMap: isMap, mark: builder.mark, start: index,
            model: model, follows: isMap && model.kind == .map)
        index &+= 1
        skipBlanks()
        if current == (isMap ? 0x7D : 0x5D) { return true }
        guard isMap else { return false }
        return readKey() ? false : nil
    }

    /// Closes the innermost container at its bracket.
    private mutating func close() -> Node {
        let closed = frame
        let depth = frames.count - 1
        frame = frames.removeLast()
        index &+= 1
        let span = closed.start..<index
        guard closed.isMap else { return builder.closeList(from: closed.mark, span: span) }
        if closed.follows, builder.mark - closed.mark == 2 * closed.model.count {
            return builder.closeHashedMap(from: closed.mark, span: span, like: closed.model)
        }
        return closeUnlike(closed, span, depth)
    }

    /// Closes an object that has other keys than the one before it.
    private mutating func closeUnlike(_ closed: JSONFrame, _ span: Range<Int>, _ depth: Int) -> Node
    {
        if limits.duplicateKeys == .lastWins { builder.dropRepeatedKeys(from: closed.mark) }
        var isUnique = true
        let map = builder.closeHashedMap(from: closed.mark, span: span) {
            isUnique = false
            builder.reportRepeated($0, $1, &diagnostics)
        }
        models[depth] = isUnique ? map : Self.noModel
        return map
    }

    private mutating func closesAfterComma(_ frame: JSONFrame) -> Bool {
        skipBlanks()
        return current == (frame.isMap ? 0x7D : 0x5D)
    }

    /// Reads `"key" :` and pushes the key.
    @inline(__always) private mutating func readKey() -> Bool {
        skipBlanks()
        if !(frame.follows && pushKnownKey()) {
            frame.follows = false
            guard current == 0x22 else { return refuse("a key in double quotes") }
            guard let key = readString() else { return false }
            builder.push(builder.hashed(key))
        }
        skipBlanks()
        guard current == 0x3A else { return refuse("':' after the key") }
        index &+= 1
        return true
    }

    /// Pushes the key that the model has at this place if its text stands here again, quotes and all.
    @inline(__always) private mutating func pushKnownKey() -> Bool {
        let place = builder.mark &- frame.mark
        guard place < 2 &* frame.model.count else { return false }
        let key = frame.model.low &+ UInt32(truncatingIfNeeded: place)
        guard let length = builder.push(placed: key, againAt: index, of: end &- index &- 1) else {
            return false
        }
        index &+= length
        return true
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
            while index &+ 8 <= end {
                let word = UInt64(
                    littleEndian: UnsafeRawPointer(base).loadUnaligned(
                        fromByteOffset: index, as: UInt64.self))
                let others = word ^ 0x2020_2020_2020_2020
                index &+= others.trailingZeroBitCount >> 3
                if others != 0 { break }
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
                    source, at: end, expected: expected, opened: frames.isEmpty ? nil : frame.start)
        )
        return false
    }

    @inline(never) mutating func fail(_ expected: String) -> Node? {
        _ = refuse(expected)
        return nil
    }
}
