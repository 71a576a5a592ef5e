import MusterSource

extension HCLReader {
    /// A literal at `index`, or an expression.
    mutating func readScalar() -> Node? {
        let start = index
        switch byte {
        case ASCII.quote:
            guard let string = readQuoted() else { return nil }
            return string.kind == .string ? readRest(string) : string
        case UInt8(ascii: "<"): return readHeredoc()
        case UInt8(ascii: "-"), 0x30...0x39: return readNumber()
        default:
            let word = readIdentifier()
            if bytes.equals(word, "true") { return readRest(builder.makeBool(true, span: word)) }
            if bytes.equals(word, "false") { return readRest(builder.makeBool(false, span: word)) }
            if bytes.equals(word, "null") { return readRest(builder.makeNull(span: word)) }
            return readExpression(from: start)
        }
    }

    /// A literal if nothing of an expression follows it; else that expression.
    mutating func readRest(_ literal: Node?) -> Node? {
        guard let literal else { return nil }
        let after = index
        let isInList = frames.last.map { !$0.isMap } ?? false
        guard isInList ? skipLines() : skipBlanks() else { return nil }
        if index == end || isLineEnd || Self.isEnding(byte) { return literal }
        index = after
        return readExpression(from: Int(literal.start))
    }

    private static func isEnding(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}")
            || byte == UInt8(ascii: ")")
    }

    // MARK: Expressions

    /// An expression that starts at `start` and is read up to `index`.
    mutating func readExpression(from start: Int) -> Node? {
        let ending: HCLExpression.Ending =
            switch frames.last?.isMap {
            case nil: .line
            case true?: .lineOrComma
            case false?: .comma
            }
        guard skipExpression(to: ending) else { return nil }
        let span = bytes.trimmed(start..<index)
        guard !span.isEmpty else {
            _ = refuse("a value")
            return nil
        }
        return expression(span)
    }

    mutating func skipExpression(to ending: HCLExpression.Ending) -> Bool {
        var scan = HCLExpression(source, from: index, end: end)
        let stop = scan.skip(to: ending)
        index = scan.index
        switch scan.mistake {
        case .unclosed(let place)?:
            diagnostics.add(HCLDiagnostics.unclosed(source, place, end: index))
        case .mismatch(let place)?:
            diagnostics.add(HCLDiagnostics.mismatch(Location(source, place..<place + 1)))
        case nil: break
        }
        return stop != nil
    }

    /// The value of an expression: one that says, when it is read, that it is not known.
    mutating func expression(_ span: Range<Int>) -> Node {
        sawExpression = true
        let text = span.count <= 80 ? "'\(source.text(span))'" : "the value"
        return builder.makeFault(
            .missingField, "\(text) is an expression, and expressions are not evaluated",
            span: span)
    }

    // MARK: Numbers

    /// `-`, digits, a fraction, an exponent.
    private mutating func readNumber() -> Node? {
        let start = index
        if byte == UInt8(ascii: "-") { index += 1 }
        guard skipDigits() else { return readExpression(from: start) }
        if byte == UInt8(ascii: "."), index + 1 < end, ASCII.isDigit(bytes[index + 1]) {
            index += 1
            _ = skipDigits()
        }
        if byte | 0x20 == UInt8(ascii: "e") {
            let mantissa = index
            index += 1
            if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { index += 1 }
            if !skipDigits() { index = mantissa }
        }
        let span = start..<index
        switch DecimalText.read(UnsafeBufferPointer(rebasing: bytes[span])) {
        case .int(let value): return readRest(builder.makeInt(value, span: span))
        case .uint(let value): return readRest(builder.makeUInt(value, span: span))
        case .double(let value): return readRest(builder.makeDouble(value, span: span))
        case .tooLarge:
            return readRest(
                builder.makeFault(
                    .malformed, "the number is too large for a double", span: span))
        }
    }

    private mutating func skipDigits() -> Bool {
        let start = index
        while index < end, ASCII.isDigit(bytes[index]) { index += 1 }
        return index > start
    }
}
