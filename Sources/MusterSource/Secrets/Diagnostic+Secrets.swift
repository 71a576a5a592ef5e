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
        let isAssignment = covered.withUTF8 { SecretAssignment.isIn($0) }
        return isAssignment ? withoutQuotes(covered) : covered
    }

    /// Everything from the first apostrophe to the last is the user's own text.
    private static func withoutQuotes(_ text: String) -> String {
        let bytes = Array(text.utf8)
        let apostrophe = UInt8(ascii: "'")
        guard let first = bytes.firstIndex(of: apostrophe),
            let last = bytes.lastIndex(of: apostrophe), first < last
        else { return text }
        let kept = bytes[...first] + Array("(withheld)".utf8) + bytes[last...]
        return String(decoding: kept, as: UTF8.self)
    }
}
