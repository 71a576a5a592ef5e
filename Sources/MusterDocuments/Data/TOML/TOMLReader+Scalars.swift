import MusterSource

extension TOMLReader {
    /// A string, number, truth value, date or time at `index`.
    mutating func readScalar() -> Node? {
        switch byte {
        case ASCII.quote:
            return bytes.starts(at: index, with: "\"\"\"") ? readMultiLineString() : readString()
        case ASCII.apostrophe:
            return bytes.starts(at: index, with: "'''") ? readMultiLineString() : readString()
        default: return readWord()
        }
    }

    private mutating func readWord() -> Node? {
        let span = wordSpan()
        guard !span.isEmpty else {
            _ = refuse("a value")
            return nil
        }
        let word = UnsafeBufferPointer(rebasing: bytes[span])
        index = span.upperBound
        if bytes.equals(span, "true") { return builder.makeBool(true, span: span) }
        if bytes.equals(span, "false") { return builder.makeBool(false, span: span) }
        if TOMLDate.isDate(word) || TOMLDate.isTime(word) { return date(word, span) }
        switch TOMLNumber.read(word) {
        case .int(let value): return builder.makeInt(value, span: span)
        case .double(let value): return builder.makeDouble(value, span: span)
        case .tooLarge:
            return builder.makeFault(
                .malformed, "the number is too large for a double", span: span)
        case .outOfRange: diagnostics.add(TOMLDiagnostics.outOfRange(Location(source, span)))
        case nil: diagnostics.add(TOMLDiagnostics.noValue(Location(source, span)))
        }
        return nil
    }

    private mutating func date(_ word: UnsafeBufferPointer<UInt8>, _ span: Range<Int>) -> Node? {
        switch TOMLDate.read(word) {
        case .moment(let moment):
            return builder.makeTimestamp(
                seconds: moment.seconds, nanoseconds: moment.nanoseconds, span: span)
        case .local: return builder.makeString(slice: span)
        case nil:
            diagnostics.add(TOMLDiagnostics.noDate(Location(source, span)))
            return nil
        }
    }

    /// Everything that numbers, words, dates and times are made of; a space may part a date from its time.
    private func wordSpan() -> Range<Int> {
        var stop = index
        while stop < end {
            let isSeparator =
                bytes[stop] == ASCII.space && stop - index == 10 && stop + 1 < end
                && ASCII.isDigit(bytes[stop + 1])
                && TOMLDate.isDate(UnsafeBufferPointer(rebasing: bytes[index..<stop]))
            guard isSeparator || Self.isWordByte(bytes[stop]) else { break }
            stop += 1
        }
        return index..<stop
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        isBare(byte) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".")
            || byte == UInt8(ascii: ":")
    }
}
