import MusterSource

/// Turns the lines of a properties file into nodes, by the rules of `java.util.Properties.load(Reader)`.
struct PropertiesReader {
    private let source: Source
    private let bytes: UnsafeBufferPointer<UInt8>
    private let range: Range<Int>
    private let end: Int
    private let limits: ParseLimits
    private let builder: DocumentBuilder
    private var index: Int
    private(set) var diagnostics: DiagnosticList

    init(_ source: Source, _ range: Range<Int>, into builder: DocumentBuilder, limits: ParseLimits)
    {
        self.source = source
        bytes = source.bytes
        self.range = range
        end = range.upperBound
        index = range.lowerBound
        self.builder = builder
        self.limits = limits
        diagnostics = DiagnosticList(limit: limits.diagnostics)
    }

    mutating func read() -> Node {
        let mark = builder.mark
        while index < end, !diagnostics.isFull {
            skipBlanks()
            if isNewline {
                index += 1
            } else if index < end, bytes[index] == ASCII.hash || bytes[index] == UInt8(ascii: "!") {
                skipLine()
            } else if index < end {
                readPair()
            }
        }
        let properties = builder.closeMap(
            from: mark, span: range, limits: limits, &diagnostics)
        return builder.makeMap([("properties", properties)], span: range)
    }

    private mutating func readPair() {
        let key = readText {
            $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ":") || Self.isBlank($0)
        }
        skipJoined()
        if index < end, bytes[index] == UInt8(ascii: "=") || bytes[index] == UInt8(ascii: ":") {
            index += 1
            skipJoined()
        }
        let value = readText { _ in false }
        let flags = SecretFlags.of(value.bytes, named: key.bytes)
        builder.push(builder.makeText(key.bytes, text: key.span, span: key.span))
        builder.push(
            builder.makeText(value.bytes, text: value.span, span: value.span, flags: flags))
    }

    /// The text up to the line's end or to an ending byte without a backslash before it.
    private mutating func readText(endingAt isEnd: (UInt8) -> Bool) -> (
        bytes: [UInt8], span: Range<Int>
    ) {
        let start = index
        var text: [UInt8] = []
        while index < end, !isNewline, !isEnd(bytes[index]) {
            if bytes[index] == ASCII.backslash {
                readEscape(&text)
            } else {
                text.append(bytes[index])
                index += 1
            }
        }
        return (text, start..<index)
    }

    // MARK: Escapes

    private mutating func readEscape(_ text: inout [UInt8]) {
        let start = index
        if skipContinuation() { return }
        index += 1
        guard index < end else {
            diagnostics.add(PropertiesDiagnostics.cutOff(Location(source, start..<end)))
            return
        }
        switch bytes[index] {
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "u"): return readUnicode(from: start, &text)
        default: text.append(bytes[index])
        }
        index += 1
    }

    private mutating func readUnicode(from start: Int, _ text: inout [UInt8]) {
        index = start
        guard var code = readUnit() else { return }
        if code & 0xFC00 == 0xD800, bytes.starts(at: index, with: "\\u") {
            let second = index
            guard let low = readUnit() else { return }
            if low & 0xFC00 == 0xDC00 {
                code = 0x10000 &+ (code & 0x3FF) << 10 &+ low & 0x3FF
            } else {
                index = second
            }
        }
        guard let scalar = Unicode.Scalar(code) else {
            diagnostics.add(JSONDiagnostics.loneSurrogate(Location(source, start..<index)))
            return
        }
        text.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
    }

    /// `\u` and four digits.
    private mutating func readUnit() -> UInt32? {
        let start = index
        index += 2
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard index < end, let digit = ASCII.hexDigit(bytes[index]) else {
                diagnostics.add(PropertiesDiagnostics.escape(Location(source, start..<index)))
                return nil
            }
            value = value << 4 | UInt32(digit)
            index += 1
        }
        return value
    }

    // MARK: Lines

    /// A backslash before a line's end, the end, and the white space that the next line begins with.
    private mutating func skipContinuation() -> Bool {
        let next = index + 1
        guard index < end, bytes[index] == ASCII.backslash, next < end,
            bytes[next] == ASCII.lineFeed || bytes[next] == ASCII.carriageReturn
        else { return false }
        let isPair =
            bytes[next] == ASCII.carriageReturn && next + 1 < end
            && bytes[next + 1] == ASCII.lineFeed
        if next + (isPair ? 2 : 1) == end {
            diagnostics.add(PropertiesDiagnostics.cutOff(Location(source, index..<next)))
        }
        index = next + (isPair ? 2 : 1)
        skipBlanks()
        return true
    }

    /// Skips white space, over continued lines too.
    private mutating func skipJoined() {
        repeat { skipBlanks() } while skipContinuation()
    }

    private mutating func skipBlanks() {
        while index < end, Self.isBlank(bytes[index]) { index += 1 }
    }

    private mutating func skipLine() {
        while index < end, !isNewline { index += 1 }
    }

    /// Java takes a carriage return alone for a line's end as well.
    private var isNewline: Bool {
        index < end
            && (bytes[index] == ASCII.lineFeed || bytes[index] == ASCII.carriageReturn)
    }

    private static func isBlank(_ byte: UInt8) -> Bool { ASCII.isBlank(byte) || byte == 0x0C }
}
