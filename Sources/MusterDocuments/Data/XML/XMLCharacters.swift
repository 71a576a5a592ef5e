/// Decodes the characters of a text or an attribute (XML 1.0 sections 2.11, 3.3.3, 4.1 and 4.6).
///
/// The five entities of XML are all there are, because document types are refused. What is no reference is kept as
/// it stands: libxml2 has refused such a text, or will.
enum XMLCharacters {
    /// Where the characters stand.
    enum Place {
        case text, characterData, attribute
    }

    /// Appends what stands for the bytes of a range.
    static func decode(
        _ base: UnsafePointer<UInt8>, _ range: Range<Int>, in place: Place,
        into decoded: inout [UInt8]
    ) {
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = base[index]
            if byte == 0x26, place != .characterData,
                let found = reference(base, index, range.upperBound)
            {
                UTF8.encode(found.scalar).map { decoded.append(contentsOf: $0) }
                index = found.end
                continue
            }
            let isReturn = byte == ASCII.carriageReturn
            let isSpace = isReturn || byte == ASCII.lineFeed || byte == ASCII.tab
            if isReturn, index &+ 1 < range.upperBound, base[index &+ 1] == ASCII.lineFeed {
                index &+= 1
            }
            if place == .attribute, isSpace {
                decoded.append(ASCII.space)
            } else {
                decoded.append(isReturn ? ASCII.lineFeed : byte)
            }
            index &+= 1
        }
    }

    /// The reference at an `&`, and where it ends.
    private static func reference(
        _ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int
    ) -> (scalar: Unicode.Scalar, end: Int)? {
        let text = UnsafeBufferPointer(start: base, count: end)
        if start &+ 1 < end, base[start &+ 1] == ASCII.hash { return numbered(text, start &+ 2) }
        for (name, scalar) in named where text.starts(at: start, with: name) {
            return (scalar, start &+ name.utf8CodeUnitCount)
        }
        return nil
    }

    private static let named: [(StaticString, Unicode.Scalar)] = [
        ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"), ("&quot;", "\""), ("&apos;", "'"),
    ]

    private static func numbered(
        _ text: UnsafeBufferPointer<UInt8>, _ start: Int
    ) -> (scalar: Unicode.Scalar, end: Int)? {
        let isHex = start < text.count && text[start] == UInt8(ascii: "x")
        var index = isHex ? start &+ 1 : start
        var code: UInt32 = 0
        while index < text.count, let digit = ASCII.hexDigit(text[index]), isHex || digit < 10 {
            // Above the last code point the number stays above it.
            code = min(code &* (isHex ? 16 : 10) &+ UInt32(digit), 0x11_0000)
            index &+= 1
        }
        guard index < text.count, text[index] == UInt8(ascii: ";"),
            let scalar = Unicode.Scalar(code)
        else { return nil }
        return (scalar, index &+ 1)
    }
}
