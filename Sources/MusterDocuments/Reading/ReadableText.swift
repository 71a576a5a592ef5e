public import MusterSource

/// The part of a source that parsers read: valid UTF-8 without NUL, a byte order mark left out.
public struct ReadableText: Sendable {
    /// Byte offsets in the source; starts after a UTF-8 byte order mark.
    public let range: Range<Int>
    /// Whether every byte is below 0x80, so that characters and bytes count the same.
    public let isASCII: Bool

    /// Reads a source that can be read as text, or says in one diagnostic why it cannot.
    public static func parse(
        _ source: Source, limits: ParseLimits, _ read: (ReadableText) -> ParseOutcome
    ) -> ParseOutcome {
        var diagnostics: [Diagnostic] = []
        let text = open(source, limits: limits, diagnostics: &diagnostics)
        return text.map(read) ?? ParseOutcome(nil, diagnostics)
    }

    /// Opens a source for a parser, or adds one diagnostic that says why it cannot be read as text.
    ///
    /// Refused, each by name and with a position: too many bytes, UTF-16 and UTF-32, invalid UTF-8 (Latin-1 above all), NUL.
    public static func open(
        _ source: Source, limits: ParseLimits, diagnostics: inout [Diagnostic]
    ) -> ReadableText? {
        open(source, isStart: true, limits: limits, diagnostics: &diagnostics)
    }

    /// The same for a part of a file: only what starts one may begin with a byte order mark.
    static func open(
        _ source: Source, isStart: Bool, limits: ParseLimits, diagnostics: inout [Diagnostic]
    ) -> ReadableText? {
        guard source.count <= min(limits.sourceBytes, Int(UInt32.max) - 1) else {
            diagnostics.append(ReadingDiagnostics.tooLarge(source, limit: limits.sourceBytes))
            return nil
        }
        if isStart, let name = WideEncoding.name(of: source.bytes) {
            diagnostics.append(ReadingDiagnostics.wideEncoding(source, name))
            return nil
        }
        let start = isStart && source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        switch UTF8Scan.scan(source.bytes, from: start) {
        case .ascii: return ReadableText(range: start..<source.count, isASCII: true)
        case .unicode: return ReadableText(range: start..<source.count, isASCII: false)
        case .nul(let offset):
            diagnostics.append(ReadingDiagnostics.nul(source, at: offset))
        case .invalid(let offset):
            diagnostics.append(ReadingDiagnostics.invalidUTF8(source, at: offset))
        }
        return nil
    }
}
