extension Diagnostic {
    /// The same without the secrets that its words quote from the text.
    public var withoutSecrets: Diagnostic {
        Diagnostic(
            code, severity, Self.cover(message), at: location, path: path,
            notes: notes.map { Note(Self.cover($0.message), at: $0.location) },
            hint: hint.map(Self.cover))
    }

    private static func cover(_ text: String) -> String {
        var covered = SecretPatterns.redacted(text)
        let isAssignment = covered.withUTF8 {
            SecretAssignment.isIn($0) || SecretAssignment.place(in: quoted($0)) != nil
        }
        return isAssignment ? withoutQuotes(covered) : covered
    }

    private static func withoutQuotes(_ text: String) -> String {
        var text = text
        return text.withUTF8 { bytes in
            guard let inside = inside(bytes) else { return nil }
            let kept =
                bytes[..<inside.lowerBound] + Array("(withheld)".utf8)
                + bytes[inside.upperBound...]
            return String(decoding: kept, as: UTF8.self)
        } ?? text
    }

    private static func quoted(
        _ bytes: UnsafeBufferPointer<UInt8>
    ) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[inside(bytes) ?? 0..<0])
    }

    /// Everything from the first apostrophe to the last is the user's own text.
    private static func inside(_ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        let apostrophe = UInt8(ascii: "'")
        guard let first = bytes.firstIndex(of: apostrophe),
            let last = bytes.lastIndex(of: apostrophe), first < last
        else { return nil }
        return first + 1..<last
    }
}
