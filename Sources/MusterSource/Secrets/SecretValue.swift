/// Tells whether a value is a secret, once its name says that it may be.
///
/// A rule has to see what a setting is and where a secret comes from: switches, numbers, the words for "none" and
/// "asked for", paths, references and nothing at all are shown.
public enum SecretValue {
    /// A number with so many digits is a password of digits; a shorter one is an amount.
    private static let amount = 7

    private static let words: [StaticString] = [
        "true", "false", "yes", "no", "on", "off", "enabled", "disabled", "enable", "disable",
        "none", "null", "nil", "undefined", "default", "required", "optional", "never", "always",
        "set", "unset", "not set", "empty", "n/a", "na", "inherit", "read", "write", "prompt",
        "ask", "auto", "redacted", "masked", "hidden", "withheld", "locked", "expired", "~",
    ]

    private static let units: [StaticString] = [
        "ms", "s", "m", "h", "d", "w", "y", "sec", "min", "hour", "hours", "day", "days", "week",
        "weeks", "month", "months", "year", "years", "minutes", "seconds",
    ]

    /// Whether a text that is given to a secret's name is the secret itself.
    public static func isSecret(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
        let text = bare(value)
        if text.isEmpty || isAmount(text) || isMask(text) { return false }
        if words.contains(where: { text.isWord($0) }) { return false }
        return !SecretReference.isOne(text)
    }

    /// Without the blanks around it, and without the quotes that some formats leave to their programs.
    private static func bare(
        _ value: UnsafeBufferPointer<UInt8>
    ) -> UnsafeBufferPointer<UInt8> {
        let text = value.withoutBlanks
        guard text.count >= 2, let first = text.first, first == 0x22 || first == 0x27,
            text[text.count - 1] == first
        else { return text }
        return UnsafeBufferPointer(rebasing: text[1..<text.count - 1]).withoutBlanks
    }

    /// `0`, `-1`, `0.5`, `90d`, `15 min`.
    private static func isAmount(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = text[0] == UInt8(ascii: "-") || text[0] == UInt8(ascii: "+") ? 1 : 0
        let start = index
        while index < text.count, index - start <= amount,
            text[index] &- 0x30 < 10 || (text[index] == UInt8(ascii: ".") && index > start)
        {
            index += 1
        }
        guard index > start, index - start <= amount else { return false }
        let unit = UnsafeBufferPointer(rebasing: text[index...]).withoutBlanks
        return unit.isEmpty || units.contains { unit.isWord($0) }
    }

    /// Signs that stand in the place of a secret: `****`, `-`, `!`, `…`, also of more than one byte each.
    private static func isMask(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        text.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "!"), UInt8(ascii: "."): true
            // The bytes of `•` and `…`.
            case 0xE2, 0x80, 0xA2, 0xA6: true
            default: false
            }
        }
    }
}
