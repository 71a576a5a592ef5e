import MusterSource

/// Words that promise a time without saying which: each needs a number that somebody approved.
enum VagueWords {
    /// The longer ones first, so that `as soon as possible` is not also `soon`.
    static let all = [
        "as soon as reasonably possible", "as soon as practicable", "as soon as possible",
        "within a reasonable time", "without unreasonable delay", "without undue delay",
        "from time to time", "in due course", "without delay", "periodically", "immediately",
        "frequently", "in a timely", "regularly", "promptly", "swiftly", "quickly", "shortly",
        "at once", "soon",
    ]

    /// The vague words of a quote in their order, each once and as it is written there in small letters.
    static func found(in quote: String) -> [String] {
        let text = lowercased(quote)
        var taken = Array(repeating: false, count: text.count)
        var found: [(start: Int, word: String)] = []
        for word in all {
            let wanted = Array(word.utf8)
            var start = 0
            var isKnown = false
            while start + wanted.count <= text.count {
                if !taken[start], stands(wanted, in: text, at: start) {
                    for index in start..<(start + wanted.count) { taken[index] = true }
                    if !isKnown { found.append((start, word)) }
                    isKnown = true
                    start += wanted.count
                } else {
                    start += 1
                }
            }
        }
        return found.sorted { $0.start < $1.start }.map(\.word)
    }

    /// Whether two words are the same but for the case of ASCII letters.
    static func same(_ left: String, _ right: String) -> Bool {
        lowercased(left).elementsEqual(lowercased(right))
    }

    /// ASCII letters small, every white space a space.
    private static func lowercased(_ text: String) -> [UInt8] {
        text.utf8.map { byte in
            switch byte {
            case 0x41...0x5A: byte | 0x20
            case 0x09...0x0D: 0x20
            default: byte
            }
        }
    }

    private static func stands(_ wanted: [UInt8], in text: [UInt8], at start: Int) -> Bool {
        let end = start + wanted.count
        return (start == 0 || !isLetter(text[start - 1]))
            && (end == text.count || !isLetter(text[end]))
            && text[start..<end].elementsEqual(wanted)
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0x61 && byte <= 0x7A || byte >= 0x80 || byte >= 0x30 && byte <= 0x39
    }
}
