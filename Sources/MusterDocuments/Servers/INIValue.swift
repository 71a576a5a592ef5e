import MusterSource

/// Reads the values of the dialects that are more than the rest of a line.
enum INIValue {
    /// An option file's value: up to a `#`, without quotes and with its escapes decoded.
    ///
    /// Nil if a quote is never closed.
    static func option(
        _ range: Range<Int>, in source: Source, _ builder: DocumentBuilder
    ) -> Node? {
        let bytes = source.bytes
        guard let first = range.first else { return builder.makeString(slice: range) }
        let quote = bytes[first]
        if quote == ASCII.quote || quote == ASCII.apostrophe {
            guard let close = closing(quote, first + 1..<range.upperBound, bytes) else {
                return nil
            }
            return text(first + 1..<close, span: first..<close + 1, source, builder)
        }
        let end = bytes.find(ASCII.hash, in: range) ?? range.upperBound
        let value = bytes.trimmed(range.lowerBound..<end)
        return text(value, span: value, source, builder)
    }

    private static func closing(
        _ quote: UInt8, _ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Int? {
        var index = range.lowerBound
        while index < range.upperBound {
            if bytes[index] == quote { return index }
            index += bytes[index] == ASCII.backslash ? 2 : 1
        }
        return nil
    }

    private static func text(
        _ inside: Range<Int>, span: Range<Int>, _ source: Source, _ builder: DocumentBuilder
    ) -> Node {
        var decoded: [UInt8] = []
        var index = inside.lowerBound
        while index < inside.upperBound {
            var byte = source.bytes[index]
            if byte == ASCII.backslash, index + 1 < inside.upperBound,
                let meant = escape(source.bytes[index + 1])
            {
                byte = meant
                index += 1
            }
            decoded.append(byte)
            index += 1
        }
        return builder.makeText(decoded, text: inside, span: span)
    }

    private static func escape(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "t"): ASCII.tab
        case UInt8(ascii: "n"): ASCII.lineFeed
        case UInt8(ascii: "r"): ASCII.carriageReturn
        case UInt8(ascii: "s"): ASCII.space
        case ASCII.backslash, ASCII.quote, ASCII.apostrophe: byte
        default: nil
        }
    }
}
