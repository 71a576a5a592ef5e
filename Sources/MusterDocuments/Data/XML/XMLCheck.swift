import MusterSource

/// What is refused before libxml2 sees it: document types, encodings that are not true, tags of endless attributes.
enum XMLCheck {
    /// The reason, or nil if the text may be parsed.
    static func refused(_ source: Source, _ text: ReadableText, limits: ParseLimits) -> Diagnostic?
    {
        guard source.count < Int(Int32.max) else {
            return ReadingDiagnostics.tooLarge(source, limit: Int(Int32.max) - 1)
        }
        if let encoding = encoding(source, text.range), !isTrue(source, encoding, text) {
            return XMLDiagnostics.encoding(Location(source, encoding))
        }
        var scan = XMLScan(source, text.range)
        while let token = scan.next() {
            switch token.kind {
            case .declaration:
                guard source.bytes.starts(at: token.range.lowerBound, with: "<!DOCTYPE") else {
                    return nil
                }
                return XMLDiagnostics.documentType(Location(source, token.range))
            case .start where hasTooManyQuotes(source, token.range, limits):
                guard scan.attributes(in: token.range).count > limits.attributes else { continue }
                return XMLDiagnostics.tooManyAttributes(
                    Location(source, scan.name(in: token.range)), limit: limits.attributes)
            default: continue
            }
        }
        return nil
    }

    /// A quick look, since few tags are longer than this many bytes: `a=""` and a blank for each attribute.
    private static func hasTooManyQuotes(
        _ source: Source, _ tag: Range<Int>, _ limits: ParseLimits
    ) -> Bool {
        tag.count > limits.attributes
    }

    /// The name after `encoding=` in the XML declaration.
    private static func encoding(_ source: Source, _ range: Range<Int>) -> Range<Int>? {
        let bytes = source.bytes
        guard bytes.starts(at: range.lowerBound, with: "<?xml"), range.count > 5,
            ASCII.isSpace(bytes[range.lowerBound + 5])
        else { return nil }
        var scan = XMLScan(source, range)
        guard let declaration = scan.next() else { return nil }
        // The declaration is written like a tag with the name `?xml`.
        let found = scan.attributes(in: declaration.range).first {
            bytes.equals($0.name, "encoding")
        }
        return found?.value
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
