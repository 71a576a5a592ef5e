import MusterSource

extension HCLReader {
    /// The value at `index`; nil after a mistake, and then `frames` tells whether it was within brackets.
    mutating func readValue() -> Node? {
        frames.removeAll()
        while true {
            let node: Node?
            switch byte {
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                switch open() {
                case .empty: node = readRest(close())
                case .filled: continue
                case .expression: node = abandon()
                case .broken: return nil
                }
            default: node = readScalar()
            }
            guard let node else { return nil }
            switch attach(node) {
            case .whole(let value): return value
            case .next: continue
            case .broken: return nil
            }
        }
    }

    /// Puts a value into what is open and closes what ends behind it.
    private mutating func attach(_ value: Node) -> AttachedValue {
        var node = value
        while let frame = frames.last {
            builder.push(node)
            skipBlanks()
            let isComma = frame.isMap ? byte == UInt8(ascii: ",") : skipsToComma()
            if isComma { index += 1 }
            guard isComma || isLineEnd || byte == UInt8(ascii: frame.isMap ? "}" : "]") else {
                _ = refuse(frame.isMap ? "',', '}' or the end of the line" : "',' or ']'")
                return .broken
            }
            guard skipLines() else { return .broken }
            if byte != UInt8(ascii: frame.isMap ? "}" : "]") {
                guard frame.isMap else { return .next }
                switch readMapKey() {
                case .filled: return .next
                case .expression:
                    guard let whole = abandon() else { return .broken }
                    node = whole
                    continue
                case .empty, .broken: return .broken
                }
            }
            guard let closed = readRest(close()) else { return .broken }
            node = closed
        }
        return .whole(node)
    }

    /// In a list line ends mean nothing.
    private mutating func skipsToComma() -> Bool { skipLines() && byte == UInt8(ascii: ",") }

    // MARK: Brackets

    /// What stands behind an opening bracket, or in a map where the next key is due.
    private enum Inside {
        case empty
        /// A value, the key before it read.
        case filled
        /// Something that must be evaluated to know what the list or map holds.
        case expression
        case broken
    }

    /// Steps into a list or map.
    private mutating func open() -> Inside {
        // The file is two containers deep, its map and that of its attributes; each block is two more.
        guard 2 * bodies.count + frames.count < limits.nesting else {
            diagnostics.add(
                DataDiagnostics.tooDeep(
                    Location(source, index..<index + 1), limit: limits.nesting))
            index = end
            return .broken
        }
        let isMap = byte == UInt8(ascii: "{")
        frames.append(HCLFrame(isMap: isMap, mark: builder.mark, start: index))
        index += 1
        guard skipLines() else { return .broken }
        if byte == UInt8(ascii: isMap ? "}" : "]") { return .empty }
        if bytes.starts(at: index, with: "for"), index + 3 < end,
            ASCII.isSpace(bytes[index + 3])
        {
            return .expression
        }
        return isMap ? readMapKey() : .filled
    }

    /// Closes the innermost list or map at its bracket.
    private mutating func close() -> Node {
        let frame = frames.removeLast()
        index += 1
        let span = frame.start..<index
        guard frame.isMap else { return builder.closeList(from: frame.mark, span: span) }
        return builder.closeMap(from: frame.mark, span: span) { reportRepeated($0, $1) }
    }

    /// Makes the innermost list or map an expression, whatever it holds so far.
    private mutating func abandon() -> Node? {
        guard let frame = frames.popLast() else { return nil }
        builder.drop(to: frame.mark)
        guard skipExpression(to: .bracket) else { return nil }
        guard byte == UInt8(ascii: frame.isMap ? "}" : "]") else {
            frames.append(frame)
            _ = refuse(frame.isMap ? "'}'" : "']'")
            return nil
        }
        index += 1
        return readRest(expression(frame.start..<index))
    }

    /// Reads `key =` or `key :` and pushes the key.
    private mutating func readMapKey() -> Inside {
        if byte == UInt8(ascii: "(") { return .expression }
        if byte == ASCII.quote {
            guard let string = readQuoted() else { return .broken }
            guard string.kind == .string else { return .expression }
            builder.push(string)
        } else {
            var word = readIdentifier()
            if word.isEmpty { word = readDigits() }
            guard !word.isEmpty else { return refuse("a key or '}'") ? .filled : .broken }
            builder.push(builder.makeString(slice: word))
        }
        skipBlanks()
        switch byte {
        case UInt8(ascii: "="), UInt8(ascii: ":"):
            index += 1
            return skipLines() ? .filled : .broken
        case UInt8(ascii: "."), UInt8(ascii: "["), UInt8(ascii: "("): return .expression
        default: return refuse("'=' after the key") ? .filled : .broken
        }
    }

    private mutating func readDigits() -> Range<Int> {
        let start = index
        while index < end, ASCII.isDigit(bytes[index]) { index += 1 }
        return start..<index
    }
}
