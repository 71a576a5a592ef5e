/// Texts that say where a secret comes from, and not what it is.
enum SecretReference {
    /// Beginnings of references whose rest is a name or a place.
    private static let schemes: [StaticString] = [
        "file:", "vault:", "env:", "arn:", "ref+", "op://", "ssm:", "sm://", "kms:", "keyring:",
        "secretsmanager:", "keyvault:", "exec:", "hash:", "texthash:", "var.", "local.", "data.",
        "module.", "each.", "./", "../", "~/",
    ]

    /// Opening and closing signs of what is filled in, or stands for something left out.
    private static let frames: [(open: StaticString, close: StaticString)] = [
        ("${", "}"), ("$(", ")"), ("{{", "}}"), ("{%", "%}"), ("%(", ")s"), ("%{", "}"),
        ("%env(", ")%"), ("{env:", "}"), ("{file:", "}"), ("<", ">"), ("(", ")"), ("`", "`"),
        ("@{", "}"), ("#{", "}"), ("!ref ", ""), ("!vault", ""), ("!sub ", ""),
    ]

    /// Whether a text without blanks at its ends is a reference as a whole.
    static func isOne(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = text.first else { return false }
        if first == UInt8(ascii: "$") || first == UInt8(ascii: "%") {
            if isVariable(text, sign: first) { return true }
        }
        if frames.contains(where: { isFramed(text, $0.open, $0.close) }) { return true }
        if schemes.contains(where: { text.has($0, at: 0) }) { return isPlace(text) }
        // `</etc/key` is Dovecot's way to say that a value stands in a file.
        let isFile = first == UInt8(ascii: "<") && text.count > 1 && text[1] == UInt8(ascii: "/")
        return (first == UInt8(ascii: "/") || isFile) && isPlace(text)
    }

    /// `$NAME`, `$env:NAME`, `%NAME%`, `$1`.
    private static func isVariable(
        _ text: UnsafeBufferPointer<UInt8>, sign: UInt8
    ) -> Bool {
        let isClosed = sign == UInt8(ascii: "%")
        guard text.count > (isClosed ? 2 : 1), !isClosed || text[text.count - 1] == sign else {
            return false
        }
        return text[1..<text.count - (isClosed ? 1 : 0)].allSatisfy {
            SecretToken.isWord($0) || $0 == UInt8(ascii: ":")
        }
    }

    private static func isFramed(
        _ text: UnsafeBufferPointer<UInt8>, _ open: StaticString, _ close: StaticString
    ) -> Bool {
        let end = close.utf8CodeUnitCount
        guard text.count >= open.utf8CodeUnitCount + end, text.has(open, at: 0) else {
            return false
        }
        return end == 0 || text.ends(in: close)
    }

    /// What paths and names of things consist of: no blanks, and not the signs that only base64 has.
    private static func isPlace(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        !text.contains { byte in
            byte <= 0x20 || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "!")
        }
    }
}
