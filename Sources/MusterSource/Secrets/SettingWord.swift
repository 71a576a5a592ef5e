/// Words that say something about a secret without being one.
public enum SettingWord {
    /// Of an entry that describes a secret: `{type: …, lifetime: …, valueFrom: …}`.
    ///
    /// Short, since among several secrets each has a name of its own, and any word may be one.
    private static let descriptions: [StaticString] = [
        "type", "format", "title", "description", "name", "algorithm", "alg", "issuer",
        "expiration", "expiry", "expires", "lifetime", "ttl", "age", "timeout", "policy",
        "complexity", "length", "file", "path", "external", "required", "enabled", "ref",
        "valuefrom", "from", "arn", "scope", "scopes", "created", "updated", "at", "rotation",
        "minimum", "maximum",
    ]
    /// Of a variable that is a setting: `PASSWORD_MIN_LENGTH`, `TOKEN_LIFETIME`, `SECRET_FILE`.
    private static let settings: [StaticString] =
        descriptions + [
            "encryption", "authentication", "auth", "min", "max", "method", "mode", "provider",
            "driver", "backend", "dir", "directory", "endpoint", "host", "port", "limit", "count",
            "size", "hashers", "validators",
        ]

    /// Whether a key among others describes a secret.
    public static func describes(_ key: UnsafeBufferPointer<UInt8>) -> Bool {
        let word = lastWord(of: key)
        return descriptions.contains { word.isWord($0) || key.isWord($0) }
            || key.isWord("$ref") || key.has("fn::", at: 0)
    }

    /// Whether a variable is called a setting.
    static func isSetting(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        let word = lastWord(of: name)
        return settings.contains { word.isWord($0) }
    }

    /// The letters behind the last sign that is none, or from the capital on that begins the last word.
    private static func lastWord(
        of name: UnsafeBufferPointer<UInt8>
    ) -> UnsafeBufferPointer<UInt8> {
        var start = name.count
        while start > 0 {
            let byte = name[start - 1]
            guard byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A else { break }
            start -= 1
            let isCapital = byte < 0x61
            let endsWord = start > 0 && name[start - 1] >= 0x61 && name[start - 1] <= 0x7A
            if isCapital, endsWord { break }
        }
        return UnsafeBufferPointer(rebasing: name[start...])
    }
}
