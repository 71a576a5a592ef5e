import MusterSource

/// What is refused at a glance: what libxml2 cannot count, and an encoding that is not the text's own.
enum XMLCheck {
    /// The reason, or nil if the text may be read.
    static func refused(_ source: Source, _ text: ReadableText) -> Diagnostic? {
        guard source.count < Int(Int32.max) else {
            return ReadingDiagnostics.tooLarge(source, limit: Int(Int32.max) - 1)
        }
        guard let encoding = encoding(source, text.range), !isTrue(source, encoding, text) else {
            return nil
        }
        return XMLDiagnostics.encoding(Location(source, encoding))
    }

    /// The name after `encoding=` in the XML declaration.
    private static func encoding(_ source: Source, _ range: Range<Int>) -> Range<Int>? {
        let bytes = source.bytes
        guard bytes.starts(at: range.lowerBound, with: "<?xml"), range.count > 5,
            ASCII.isSpace(bytes[range.lowerBound + 5]),
            let close = bytes.find(UInt8(ascii: ">"), in: range)
        else { return nil }
        // The declaration is written like a tag.
        var scan = XMLAttributeScan(source.base, from: range.lowerBound + 5, to: close)
        while let attribute = scan.next() {
            if bytes.equals(attribute.name, "encoding") { return attribute.value }
        }
        return nil
    }

    private static func isTrue(_ source: Source, _ name: Range<Int>, _ text: ReadableText) -> Bool {
        let bytes = source.bytes
        if bytes.equalsIgnoringCase(name, "utf-8") || bytes.equalsIgnoringCase(name, "utf8") {
            return true
        }
        let lowered = bytes.lowered(name)
        let isWide =
            lowered.starts(with: "utf-16".utf8) || lowered.starts(with: "utf-32".utf8)
            || lowered.starts(with: "ebcdic".utf8) || lowered.starts(with: "ucs".utf8)
        // Every other encoding in use has ASCII's bytes for ASCII's characters.
        return text.isASCII && !isWide
    }
}
