import MusterSource

extension HCLReader {
    /// A string in quotes; an expression (a fault) if it is a template, a mistake if that is a block's label.
    mutating func readQuoted(isLabel: Bool = false) -> Node? {
        let start = index
        var text: [UInt8] = []
        index += 1
        while true {
            guard index < end, byte != ASCII.lineFeed else {
                diagnostics.add(HCLDiagnostics.unclosed(source, start, end: end))
                return nil
            }
            switch byte {
            case ASCII.quote:
                index += 1
                return builder.makeText(
                    text, text: start + 1..<index - 1, span: start..<index, flags: .quoted)
            case ASCII.backslash: guard readEscape(&text) else { return nil }
            case UInt8(ascii: "$"), UInt8(ascii: "%"):
                if index + 1 < end, bytes[index + 1] == UInt8(ascii: "{") {
                    index = start
                    guard !isLabel else { return refuseTemplate() }
                    return readExpression(from: start)
                }
                let isDoubled =
                    index + 2 < end && bytes[index + 1] == byte
                    && bytes[index + 2] == UInt8(ascii: "{")
                text.append(byte)
                index += isDoubled ? 2 : 1
            default:
                text.append(byte)
                index += 1
            }
        }
    }

    private mutating func refuseTemplate() -> Node? {
        diagnostics.add(HCLDiagnostics.templateLabel(Location(source, index..<index + 1)))
        return nil
    }

    private mutating func readEscape(_ text: inout [UInt8]) -> Bool {
        let start = index
        index += 1
        switch byte {
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case ASCII.quote, ASCII.backslash: text.append(byte)
        case UInt8(ascii: "u"): return readScalarEscape(start, digits: 4, &text)
        case UInt8(ascii: "U"): return readScalarEscape(start, digits: 8, &text)
        default: return refuseEscape(start)
        }
        index += 1
        return true
    }

    private mutating func readScalarEscape(_ start: Int, digits: Int, _ text: inout [UInt8])
        -> Bool
    {
        index += 1
        var value: UInt32 = 0
        for _ in 0..<digits {
            guard let digit = ASCII.hexDigit(byte) else { return refuseEscape(start) }
            value = value << 4 | UInt32(digit)
            index += 1
        }
        guard let scalar = Unicode.Scalar(value) else { return refuseEscape(start) }
        text.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
        return true
    }

    private mutating func refuseEscape(_ start: Int) -> Bool {
        var stop = min(index + 1, end)
        while stop < end, bytes[stop] & 0xC0 == 0x80 { stop += 1 }
        diagnostics.add(HCLDiagnostics.escape(Location(source, start..<stop)))
        return false
    }

    // MARK: Heredocs

    mutating func readHeredoc() -> Node? {
        let start = index
        guard bytes.starts(at: index, with: "<<"),
            let heredoc = HCLHeredoc(bytes, at: index, end: end)
        else {
            _ = refuse("a value")
            return nil
        }
        guard heredoc.isClosed else {
            diagnostics.add(HCLDiagnostics.unclosed(source, start, end: end))
            index = end
            return nil
        }
        index = heredoc.range.upperBound
        if heredoc.isTemplate(bytes) { return readRest(expression(heredoc.range)) }
        return readRest(
            builder.makeText(
                heredoc.content(bytes), text: heredoc.text, span: heredoc.range, flags: .quoted))
    }
}
