import MusterSource

/// Turns the assignments of an environment file into nodes.
struct DotenvReader {
    private let source: Source
    private let bytes: UnsafeBufferPointer<UInt8>
    private let range: Range<Int>
    private let limits: ParseLimits
    private let builder: DocumentBuilder
    private var index: Int
    private(set) var diagnostics: DiagnosticList

    init(_ source: Source, _ range: Range<Int>, into builder: DocumentBuilder, limits: ParseLimits)
    {
        self.source = source
        bytes = source.bytes
        self.range = range
        index = range.lowerBound
        self.builder = builder
        self.limits = limits
        diagnostics = DiagnosticList(limit: limits.diagnostics)
    }

    mutating func read() -> Node {
        let mark = builder.mark
        while index < range.upperBound, !diagnostics.isFull {
            readLine()
            skipLine()
        }
        let variables = builder.closeMap(from: mark, span: range, limits: limits, &diagnostics)
        return builder.makeMap([("variables", variables)], span: range)
    }

    private mutating func readLine() {
        skipBlanks()
        guard !isAtLineEnd, bytes[index] != 0x23 else { return }
        skipExport()
        let start = index
        while !isAtLineEnd, bytes[index] != 0x3D, !isBlank(bytes[index]) { index += 1 }
        let name = start..<index
        skipBlanks()
        guard !isAtLineEnd, bytes[index] == 0x3D else {
            diagnostics.add(LineDiagnostics.assignment(location(start, max(index, start + 1))))
            return
        }
        index += 1
        guard isName(name) else {
            diagnostics.add(
                LineDiagnostics.variableName(location(name.lowerBound, name.upperBound)))
            return
        }
        skipBlanks()
        guard var value = readValue() else { return }
        value.flags.formUnion(SecretFlags.of(builder.bytes(of: value), named: bytes[name]))
        builder.push(builder.makeString(slice: name))
        builder.push(value)
    }

    private mutating func skipExport() {
        let word = Array("export".utf8)
        let after = index + word.count
        guard after < range.upperBound, bytes[index..<after].elementsEqual(word),
            isBlank(bytes[after])
        else { return }
        index = after
        skipBlanks()
    }

    // MARK: Values

    private mutating func readValue() -> Node? {
        if !isAtLineEnd, bytes[index] == 0x22 || bytes[index] == 0x27 { return readQuoted() }
        let start = index
        var end = index
        while !isAtLineEnd {
            // A '#' inside a value is part of it; only one after a blank begins a remark.
            if bytes[index] == 0x23, index == start || isBlank(bytes[index - 1]) { break }
            index += 1
            if !isBlank(bytes[index - 1]) { end = index }
        }
        return builder.makeString(slice: start..<end)
    }

    /// A quoted value, which may run over several lines.
    private mutating func readQuoted() -> Node? {
        let quote = bytes[index]
        let start = index
        var decoded: [UInt8] = []
        var hasEscape = false
        index += 1
        while index < range.upperBound, bytes[index] != quote {
            if quote == 0x22, bytes[index] == 0x5C, index + 1 < range.upperBound {
                hasEscape = true
                index += 1
                decoded += unescaped(bytes[index])
            } else {
                decoded.append(bytes[index])
            }
            index += 1
        }
        guard index < range.upperBound else {
            diagnostics.add(LineDiagnostics.unclosedQuote(location(start, start + 1)))
            return nil
        }
        index += 1
        let span = start..<index
        skipBlanks()
        guard isAtLineEnd || bytes[index] == 0x23 else {
            let after = index
            while !isAtLineEnd { index += 1 }
            diagnostics.add(LineDiagnostics.afterQuote(location(after, index)))
            return nil
        }
        guard hasEscape else {
            return builder.makeString(
                slice: span.lowerBound + 1..<span.upperBound - 1, span: span, flags: .quoted)
        }
        return builder.makeString(bytes: decoded, span: span, flags: .quoted)
    }

    private func unescaped(_ byte: UInt8) -> [UInt8] {
        switch byte {
        case 0x6E: [0x0A]
        case 0x72: [0x0D]
        case 0x74: [0x09]
        case 0x22, 0x5C, 0x24, 0x60: [byte]
        default: [0x5C, byte]
        }
    }

    // MARK: Bytes

    private var isAtLineEnd: Bool {
        guard index < range.upperBound else { return true }
        if bytes[index] == 0x0A { return true }
        return bytes[index] == 0x0D && index + 1 < range.upperBound && bytes[index + 1] == 0x0A
    }

    private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    private mutating func skipBlanks() {
        while index < range.upperBound, isBlank(bytes[index]) { index += 1 }
    }

    private mutating func skipLine() {
        while index < range.upperBound, bytes[index] != 0x0A { index += 1 }
        index += 1
    }

    /// POSIX names, and the dots and dashes that Java and .NET settings have.
    private func isName(_ name: Range<Int>) -> Bool {
        guard let first = bytes[name].first, !(first >= 0x30 && first <= 0x39) else { return false }
        return bytes[name].allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2E, 0x2D: true
            default: false
            }
        }
    }

    private func location(_ start: Int, _ end: Int) -> Location { Location(source, start..<end) }
}
