import MusterSource

/// One pass over the bytes of a TOML text, without recursion.
///
/// The text is valid UTF-8 without NUL, so zero serves as the byte after the end.
struct TOMLReader {
    let source: Source
    let bytes: UnsafeBufferPointer<UInt8>
    let end: Int
    var index: Int
    let builder: DocumentBuilder
    let limits: ParseLimits
    var diagnostics: DiagnosticList
    var scratch: [UInt8] = []
    var frames: [TOMLFrame] = []
    var tables: TOMLTables
    /// The table that pairs go into.
    var current = 0
    /// The number of the header above; every inline table counts as one of its own.
    ///
    /// A table made by dotted keys belongs to it.
    var section = 0
    /// The highest number of a section so far.
    var lastSection = 0

    init(_ source: Source, _ range: Range<Int>, into builder: DocumentBuilder, limits: ParseLimits)
    {
        self.source = source
        bytes = source.bytes
        index = range.lowerBound
        end = range.upperBound
        self.builder = builder
        self.limits = limits
        diagnostics = DiagnosticList(limit: limits.diagnostics)
        tables = TOMLTables(span: range, nesting: limits.nesting)
    }

    /// The root table.
    mutating func read() -> Node {
        while index < end, !diagnostics.isFull {
            skipBlanks()
            let mark = builder.mark
            let isRead = readExpression() && readLineEnd()
            guard !isRead else { continue }
            // Within a broken array or inline table nobody can tell where the next pair starts.
            guard frames.isEmpty else { break }
            builder.drop(to: mark)
            skipLine()
        }
        if diagnostics.hasErrors { return builder.makeNull(span: 0..<0) }
        return tables.makeNode(of: 0, builder)
    }

    private mutating func readExpression() -> Bool {
        switch byte {
        case 0, ASCII.lineFeed, ASCII.carriageReturn, ASCII.hash: true
        case UInt8(ascii: "["): readHeader()
        default: readPair()
        }
    }

    // MARK: Headers and pairs

    private mutating func readHeader() -> Bool {
        let start = index
        index += 1
        let isArray = byte == UInt8(ascii: "[")
        if isArray { index += 1 }
        skipBlanks()
        lastSection += 1
        section = lastSection
        // What follows a broken header is still read, for its own mistakes.
        current = tables.addLoose(owner: section, span: start..<start, depth: 1)
        guard let path = readPath() else { return false }
        guard byte == UInt8(ascii: "]") else { return refuse("']' after the name of the table") }
        index += 1
        if isArray {
            guard byte == UInt8(ascii: "]") else {
                return refuse("']]' after the name of the array of tables")
            }
            index += 1
        }
        switch tables.open(path, isArray: isArray, section: section, span: start..<index) {
        case .success(let table): current = table
        case .failure(let conflict): report(conflict)
        }
        return true
    }

    private mutating func readPair() -> Bool {
        guard let path = readPath() else { return false }
        guard byte == UInt8(ascii: "=") else { return refuse("'=' after the key") }
        index += 1
        skipBlanks()
        let depth = tables.tables[current].depth + path.count - 1
        guard let value = readValue(depth: depth) else { return false }
        if let conflict = tables.insert(value, at: path, in: current, section: section) {
            report(conflict)
        }
        if current != 0 { tables.extend(current, to: index) }
        return true
    }

    mutating func report(_ conflict: TOMLConflict) {
        diagnostics.add(
            TOMLDiagnostics.conflict(
                conflict, location(of: conflict.key.node), first: location(of: conflict.first.node),
                nesting: limits.nesting))
    }

    // MARK: Lines

    /// Blanks, a comment, and the end of the line or of the file.
    private mutating func readLineEnd() -> Bool {
        skipBlanks()
        guard skipComment() else { return false }
        if index == end || skipNewline() { return true }
        return refuse("the end of the line")
    }

    /// Skips blanks, comments and line ends; false after a mistake.
    mutating func skipLines() -> Bool {
        while true {
            skipBlanks()
            guard skipComment() else { return false }
            guard skipNewline() else { return true }
        }
    }

    mutating func skipBlanks() { index = bytes.skipBlanks(index..<end) }

    /// A line feed, or a carriage return and a line feed.
    mutating func skipNewline() -> Bool {
        if byte == ASCII.carriageReturn, index + 1 < end, bytes[index + 1] == ASCII.lineFeed {
            index += 2
            return true
        }
        guard byte == ASCII.lineFeed else { return false }
        index += 1
        return true
    }

    private mutating func skipComment() -> Bool {
        guard byte == ASCII.hash else { return true }
        while index < end, byte != ASCII.lineFeed, !isNewline {
            guard !isControl(byte) else { return refuseControl() }
            index += 1
        }
        return true
    }

    private mutating func skipLine() {
        index = bytes.find(ASCII.lineFeed, in: index..<end).map { $0 + 1 } ?? end
    }

    // MARK: Bytes

    /// The byte at `index`; zero at the end.
    var byte: UInt8 { index < end ? bytes[index] : 0 }

    /// Whether a line ends here.
    var isNewline: Bool {
        byte == ASCII.lineFeed
            || (byte == ASCII.carriageReturn && index + 1 < end
                && bytes[index + 1] == ASCII.lineFeed)
    }

    /// A control character other than a tab; none may stand in a comment or a string.
    func isControl(_ byte: UInt8) -> Bool { (byte < 0x20 && byte != ASCII.tab) || byte == 0x7F }

    func location(of node: Node) -> Location {
        Location(source, Int(node.start)..<(Int(node.start) + Int(node.length)))
    }

    // MARK: Mistakes

    /// Notes what stands at `index` instead of what was expected.
    mutating func refuse(_ expected: String) -> Bool {
        diagnostics.add(
            TOMLDiagnostics.unexpected(
                source, at: index, end: end, expected: expected, opened: frames.last?.start))
        return false
    }

    mutating func refuseControl() -> Bool {
        diagnostics.add(TOMLDiagnostics.control(source, at: index))
        return false
    }
}
