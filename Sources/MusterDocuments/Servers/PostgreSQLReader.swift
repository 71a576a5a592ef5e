import MusterSource

/// One pass over the lines of postgresql.conf and what it includes, by the rules of PostgreSQL's `guc-file.l`.
struct PostgreSQLReader {
    private let main: ReadingFile
    private let builder: DocumentBuilder
    private var file: ReadingFile
    private var bytes: UnsafeBufferPointer<UInt8>
    private var inclusion: Inclusion
    private var diagnostics: DiagnosticList
    private var names = NameIndex()
    private var settings: [(key: Node, value: Node)] = []
    private var includes: [Node] = []

    init(_ source: Source, limits: ParseLimits, including find: Inclusion.Find?) {
        main = ReadingFile(source, number: 0)
        file = main
        bytes = source.bytes
        builder = DocumentBuilder(source)
        inclusion = Inclusion(source, limits: limits, find: find)
        diagnostics = DiagnosticList(limit: limits.diagnostics)
    }

    mutating func read() -> ParseOutcome {
        readLines()
        guard !diagnostics.hasErrors else { return ParseOutcome(nil, diagnostics.all) }
        var fields = [("settings", builder.makePairs(settings, span: main.whole))]
        if !includes.isEmpty {
            fields.append(("includes", builder.makeList(includes, span: main.whole)))
        }
        let root = builder.makeMap(fields, span: main.whole)
        return ParseOutcome(builder.finish(root: root, format: "postgresql"), diagnostics.all)
    }

    private mutating func readLines() {
        var lines = SourceLines(file.source)
        while let line = lines.next(), !diagnostics.isFull {
            let text = bytes.trimmed(line)
            if let first = text.first, bytes[first] != ASCII.hash { readLine(text) }
        }
    }

    private mutating func readLine(_ line: Range<Int>) {
        var end = line.lowerBound
        while end < line.upperBound, Self.isNameByte(bytes[end]) { end += 1 }
        let name = line.lowerBound..<end
        guard let first = name.first, Self.startsName(bytes[first]) else {
            diagnostics.add(
                ServerDiagnostics.badName(
                    file.location(line.lowerBound..<max(line.lowerBound + 1, end))))
            return
        }
        var start = bytes.skipBlanks(end..<line.upperBound)
        if start < line.upperBound, bytes[start] == UInt8(ascii: "=") {
            start = bytes.skipBlanks(start + 1..<line.upperBound)
        }
        guard start < line.upperBound, bytes[start] != ASCII.hash else {
            diagnostics.add(
                ServerDiagnostics.missingValue(of: file.source.text(name), file.location(name)))
            return
        }
        let isQuoted = bytes[start] == ASCII.apostrophe
        guard let value = isQuoted ? quoted(start..<line.upperBound) : bare(start..<line.upperBound)
        else { return }
        expectEnd(Int(value.start + value.length)..<line.upperBound)
        keep(name, value)
    }

    private mutating func keep(_ name: Range<Int>, _ value: Node) {
        let lowered = bytes.lowered(name)
        if let way = Self.ways.first(where: { lowered.elementsEqual($0.name.utf8) }) {
            return include(value, way)
        }
        let node = builder.makeText(lowered, text: name, span: name, source: file.number)
        let (number, isNew) = names.number(of: lowered)
        if isNew { settings.append((node, value)) } else { settings[number] = (node, value) }
    }

    /// How a line names other files.
    private struct Way {
        let name: String
        var isFolder = false
        var mayBeAbsent = false
    }

    /// PostgreSQL reads them where they are named; `include_dir` takes what ends in `.conf`.
    private static let ways = [
        Way(name: "include"), Way(name: "include_if_exists", mayBeAbsent: true),
        Way(name: "include_dir", isFolder: true),
    ]

    private mutating func include(_ path: Node, _ way: Way) {
        includes.append(path)
        let pattern = builder.bytes(of: path) + (way.isFolder ? Array("/*.conf".utf8) : [])
        let place = file.location(Int(path.start)..<Int(path.start + path.length))
        let files = inclusion.files(
            for: Array(pattern), at: place, mayBeAbsent: way.mayBeAbsent, builder: builder,
            diagnostics: &diagnostics)
        for included in files {
            let outer = file
            inclusion.enter(included)
            (file, bytes) = (included, included.bytes)
            readLines()
            inclusion.leave()
            (file, bytes) = (outer, outer.bytes)
        }
    }

    private mutating func expectEnd(_ rest: Range<Int>) {
        let text = bytes.trimmed(rest)
        guard let first = text.first, bytes[first] != ASCII.hash else { return }
        diagnostics.add(ServerDiagnostics.textAfterValue(file.location(text)))
    }

    private func bare(_ range: Range<Int>) -> Node? {
        let end = range.first { ASCII.isSpace(bytes[$0]) || bytes[$0] == ASCII.hash }
        return builder.makeString(
            slice: range.lowerBound..<(end ?? range.upperBound), source: file.number)
    }

    /// A value in apostrophes: two of them stand for one, and a backslash escapes as in C.
    private mutating func quoted(_ range: Range<Int>) -> Node? {
        var text: [UInt8] = []
        var index = range.lowerBound + 1
        while index < range.upperBound {
            let byte = bytes[index]
            if byte == ASCII.apostrophe {
                guard index + 1 < range.upperBound, bytes[index + 1] == ASCII.apostrophe else {
                    return builder.makeText(
                        text, text: range.lowerBound + 1..<index,
                        span: range.lowerBound..<index + 1, source: file.number, flags: .quoted)
                }
                text.append(byte)
                index += 2
            } else if byte == ASCII.backslash, index + 1 < range.upperBound {
                index = unescape(index + 1..<range.upperBound, into: &text)
            } else {
                text.append(byte)
                index += 1
            }
        }
        diagnostics.add(
            ServerDiagnostics.unclosedQuote(
                file.location(range.lowerBound..<range.lowerBound + 1)))
        return nil
    }

    /// Appends what the escape after a backslash stands for; returns the offset behind it.
    private func unescape(_ range: Range<Int>, into text: inout [UInt8]) -> Int {
        var index = range.lowerBound
        switch bytes[index] {
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(ASCII.lineFeed)
        case UInt8(ascii: "r"): text.append(ASCII.carriageReturn)
        case UInt8(ascii: "t"): text.append(ASCII.tab)
        case 0x30...0x37:
            var value: UInt8 = 0
            let end = min(range.upperBound, index + 3)
            while index < end, bytes[index] >= 0x30, bytes[index] <= 0x37 {
                value = value << 3 | (bytes[index] - 0x30)
                index += 1
            }
            text.append(value)
            return index
        default: text.append(bytes[index])
        }
        return index + 1
    }

    private static func startsName(_ byte: UInt8) -> Bool {
        ASCII.isLetter(byte) || byte == UInt8(ascii: "_") || byte >= 0x80
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        startsName(byte) || ASCII.isDigit(byte) || byte == UInt8(ascii: "$")
            || byte == UInt8(ascii: ".")
    }
}
