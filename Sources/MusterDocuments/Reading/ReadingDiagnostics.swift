import MusterSource

/// What is said about sources that are no text.
enum ReadingDiagnostics {
    static func tooLarge(_ source: Source, limit: Int) -> Diagnostic {
        Diagnostic(
            "MUS-2001", .error, "the file has \(source.count) bytes; the limit is \(limit)",
            at: Location(source, 0..<0),
            hint: "collect less at a time, or raise the limit if the file is trusted")
    }

    static func itemTooLarge(_ location: Location, limit: Int) -> Diagnostic {
        Diagnostic(
            "MUS-2008", .error, "the item that starts here has more than \(limit) bytes",
            at: location,
            hint: "a quote that is never closed may have joined the rest of the file to it")
    }

    static func wideEncoding(_ source: Source, _ name: String) -> Diagnostic {
        Diagnostic(
            "MUS-2002", .error, "the file is \(name); UTF-8 was expected",
            at: Location(source, 0..<min(2, source.count)),
            hint: "convert it: iconv -f \(name.hasPrefix("UTF-32") ? "UTF-32" : "UTF-16") -t UTF-8")
    }

    static func invalidUTF8(_ source: Source, at offset: Int) -> Diagnostic {
        let byte = source.bytes[offset]
        let digits = String(byte, radix: 16, uppercase: true)
        let latin = looksLatin1(source.bytes, offset)
        return Diagnostic(
            "MUS-2003", .error,
            "byte 0x\(digits) is not valid UTF-8" + (latin ? "; it looks like Latin-1" : ""),
            at: Location(source, offset..<(offset + 1)),
            hint: latin ? "convert it: iconv -f ISO-8859-1 -t UTF-8" : nil)
    }

    static func nul(_ source: Source, at offset: Int) -> Diagnostic {
        Diagnostic(
            "MUS-2004", .error, "a NUL byte stands in the text; the file may be binary",
            at: Location(source, offset..<(offset + 1)))
    }

    /// A printable Latin-1 letter with ASCII around it, as every text in a western European language has.
    private static func looksLatin1(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
        let before = offset == 0 || bytes[offset - 1] < 0x80
        let after = offset + 1 >= bytes.count || bytes[offset + 1] < 0x80
        return before && after && bytes[offset] >= 0xA0
    }
}
