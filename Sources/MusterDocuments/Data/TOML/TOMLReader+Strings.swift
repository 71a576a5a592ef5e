import MusterSource

extension TOMLReader {
    /// A string on one line, at its quote.
    mutating func readString() -> Node? {
        let start = index
        let quote = byte
        index += 1
        scratch.removeAll(keepingCapacity: true)
        var isCopied = false
        var copied = index
        while true {
            if byte == quote {
                let inner = start + 1..<index
                index += 1
                guard isCopied else {
                    return builder.makeString(slice: inner, span: start..<index, flags: .quoted)
                }
                scratch.append(contentsOf: bytes[copied..<inner.upperBound])
                return builder.makeString(bytes: scratch, span: start..<index, flags: .quoted)
            }
            if byte == ASCII.backslash, quote == ASCII.quote {
                isCopied = true
                scratch.append(contentsOf: bytes[copied..<index])
                guard readEscape() else { return nil }
                copied = index
            } else {
                guard index < end, !isNewline else {
                    diagnostics.add(TOMLDiagnostics.unclosedString(source, start..<start + 1))
                    return nil
                }
                guard !isControl(byte) else {
                    _ = refuseControl()
                    return nil
                }
                index += 1
            }
        }
    }

    /// A string in three quotes, at the first of them.
    ///
    /// A line feed directly behind them is not part of it.
    mutating func readMultiLineString() -> Node? {
        let start = index
        let quote = byte
        index += 3
        _ = skipNewline()
        let first = index
        scratch.removeAll(keepingCapacity: true)
        while true {
            if byte == quote, let length = closingQuotes(quote) {
                index += length
                let text = first..<index - 3
                scratch.append(contentsOf: repeatElement(quote, count: length - 3))
                return builder.makeText(
                    scratch, text: text, span: start..<index, flags: .quoted)
            }
            if byte == ASCII.backslash, quote == ASCII.quote {
                guard skipFoldedLine() || readEscape() else { return nil }
            } else if skipNewline() {
                scratch.append(ASCII.lineFeed)
            } else {
                guard index < end else {
                    diagnostics.add(TOMLDiagnostics.unclosedString(source, start..<start + 3))
                    return nil
                }
                guard !isControl(byte) else {
                    _ = refuseControl()
                    return nil
                }
                scratch.append(byte)
                index += 1
            }
        }
    }

    /// How many quotes end the string here: the three, and up to two that belong to it before them.
    private func closingQuotes(_ quote: UInt8) -> Int? {
        var count = 0
        while count < 5, index + count < end, bytes[index + count] == quote { count += 1 }
        return count >= 3 ? count : nil
    }

    /// A backslash at the end of a line, with all white space up to the next character.
    private mutating func skipFoldedLine() -> Bool {
        let start = index
        index += 1
        skipBlanks()
        guard skipNewline() else {
            index = start
            return false
        }
        repeat { skipBlanks() } while skipNewline()
        return true
    }

    private mutating func readEscape() -> Bool {
        let start = index
        index += 1
        switch byte {
        case UInt8(ascii: "b"): scratch.append(0x08)
        case UInt8(ascii: "t"): scratch.append(0x09)
        case UInt8(ascii: "n"): scratch.append(0x0A)
        case UInt8(ascii: "f"): scratch.append(0x0C)
        case UInt8(ascii: "r"): scratch.append(0x0D)
        case ASCII.quote, ASCII.backslash: scratch.append(byte)
        case UInt8(ascii: "u"): return readScalarEscape(from: start, digits: 4)
        case UInt8(ascii: "U"): return readScalarEscape(from: start, digits: 8)
        default: return refuseEscape(start)
        }
        index += 1
        return true
    }

    private mutating func readScalarEscape(from start: Int, digits: Int) -> Bool {
        index += 1
        var value: UInt32 = 0
        for _ in 0..<digits {
            guard let digit = ASCII.hexDigit(byte) else { return refuseEscape(start) }
            value = value << 4 | UInt32(digit)
            index += 1
        }
        guard let scalar = Unicode.Scalar(value) else {
            diagnostics.add(TOMLDiagnostics.noScalar(Location(source, start..<index)))
            return false
        }
        scratch.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
        return true
    }

    private mutating func refuseEscape(_ start: Int) -> Bool {
        var stop = min(index + 1, end)
        while stop < end, bytes[stop] & 0xC0 == 0x80 { stop += 1 }
        diagnostics.add(TOMLDiagnostics.escape(Location(source, start..<stop)))
        return false
    }
}
