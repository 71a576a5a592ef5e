/// Recognises a secret by the name it is given to in the midst of a text: `password = …`, `"clientSecret": "…"`.
///
/// Settings about passwords must stay readable, so the name has to end in the word, and a value that is a switch,
/// a path, a reference to somewhere else or too short to protect anything is none.
enum SecretAssignment {
    /// Prose speaks of passwords, too: in a text that nobody has taken apart a shorter value is a word.
    private static let shortest = 8
    private static let longestName = 80
    /// As far as a line is looked at to see that the value is long enough.
    private static let longestValue = 200

    /// Whether a line of any text gives a value to a secret's name.
    static func isIn(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        signs(in: line) { name, sign in
            let value = word(line, behind: sign)
            guard value.count >= shortest, let first = value.first,
                !"/$%{<*~&(".utf8.contains(first), SecretName.isOneSecret(name)
            else { return false }
            return SecretValue.isSecret(value)
        }
    }

    /// Whether one of the variables in a text, such as `DB_PASSWORD=x1`, is a secret.
    static func isVariable(in text: UnsafeBufferPointer<UInt8>) -> Bool {
        signs(in: text) { name, sign in
            text[sign] == UInt8(ascii: "=")
                && SecretVariable.isSecret(name, value: word(text, behind: sign))
        }
    }

    /// From the first secret that a text gives to a secret's name to the end of the text; nil if there is none.
    ///
    /// For texts that a parser refused: nobody knows where the value ends.
    static func place(in text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        var found: Int?
        // Behind `>` stands the text of an element.
        _ = signs("=:>", in: text) { name, sign in
            let rest = UnsafeBufferPointer(rebasing: text[(sign + 1)...])
            guard SecretName.isSecret(name), SecretValue.isSecret(word(text, behind: sign)),
                SecretValue.isSecret(rest)
            else { return false }
            found = sign + 1
            return true
        }
        return found.map { $0..<text.count }
    }

    /// Whether one of the signs between a name and a value fulfils a condition.
    private static func signs(
        _ signs: StaticString = "=:", in line: UnsafeBufferPointer<UInt8>,
        _ condition: (_ name: UnsafeBufferPointer<UInt8>, _ sign: Int) -> Bool
    ) -> Bool {
        for index in line.indices {
            let isSign = (0..<signs.utf8CodeUnitCount).contains {
                signs.utf8Start[$0] == line[index]
            }
            guard isSign else { continue }
            if condition(name(line, before: index), index) { return true }
        }
        return false
    }

    private static func name(
        _ line: UnsafeBufferPointer<UInt8>, before sign: Int
    ) -> UnsafeBufferPointer<UInt8> {
        var end = sign
        while end > 0, sign - end < longestName, isQuoteOrBlank(line[end - 1]) { end -= 1 }
        var start = end
        while start > 0, end - start < longestName, isName(line[start - 1]) { start -= 1 }
        return UnsafeBufferPointer(rebasing: line[start..<end])
    }

    /// What stands behind a sign, up to a blank or a quote.
    private static func word(
        _ line: UnsafeBufferPointer<UInt8>, behind sign: Int
    ) -> UnsafeBufferPointer<UInt8> {
        var first = sign + 1
        let limit = min(line.count, first + longestValue)
        while first < limit, isQuoteOrBlank(line[first]) || line[first] == UInt8(ascii: "=") {
            first += 1
        }
        var last = first
        while last < limit, line[last] > 0x20, line[last] != 0x22, line[last] != 0x27 {
            last += 1
        }
        return UnsafeBufferPointer(rebasing: line[first..<last])
    }

    private static func isName(_ byte: UInt8) -> Bool {
        SecretToken.isWord(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
            || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]")
    }

    private static func isQuoteOrBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x22 || byte == 0x27
    }
}
