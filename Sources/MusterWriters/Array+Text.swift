extension [UInt8] {
    /// Appends the UTF-8 bytes of `text`.
    @inline(__always)
    mutating func append(text: String) {
        append(contentsOf: text.utf8)
    }

    /// Appends the bytes of a literal.
    @inline(__always)
    mutating func append(literal: StaticString) {
        literal.withUTF8Buffer { append(contentsOf: $0) }
    }

    /// Appends the UTF-8 bytes of one scalar.
    @inline(__always)
    mutating func append(scalar: Unicode.Scalar) {
        append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }

    /// Appends spaces, by the line of them and not one by one.
    @inline(__always)
    mutating func append(spaces count: Int) {
        let line: StaticString = "                                "
        var rest = count
        while rest > 0 {
            let part = Swift.min(rest, line.utf8CodeUnitCount)
            append(contentsOf: UnsafeBufferPointer(start: line.utf8Start, count: part))
            rest -= part
        }
    }

    /// Appends `text` whole if every byte is printable ASCII outside `special`, and says whether it did.
    ///
    /// Nearly every text is, and then no scalar has to be looked at by itself.
    mutating func appendIfPlain(_ text: String, special: StaticString) -> Bool {
        var text = text
        return text.withUTF8 { buffer in
            let isPlain = special.withUTF8Buffer { special in
                buffer.allSatisfy { byte in
                    byte >= 0x20 && byte < 0x7F && !special.contains(byte)
                }
            }
            if isPlain { append(contentsOf: buffer) }
            return isPlain
        }
    }
}
