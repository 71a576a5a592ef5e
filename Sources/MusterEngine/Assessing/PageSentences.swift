import MusterSource

/// The sentences of a page that promise something: with a number, a month or a word of commitment.
struct PageSentences {
    private static let words = [
        "will", "must", "never", "always", "guarantee", "guarantees", "guaranteed", "commit",
        "commits", "committed", "promise", "promises", "ensure", "ensures", "within", "only",
        "every", "everyone", "nobody", "daily", "weekly", "monthly", "quarterly", "yearly",
        "annually", "january", "february", "march", "april", "june", "july", "august", "september",
        "october", "november", "december",
    ]
    /// Fewer words are a heading or a label.
    private static let shortest = 3

    /// Their places in the page, in order.
    let places: [Location]

    init(_ source: Source) {
        let text = VisibleText(page: source) ?? VisibleText(raw: source)
        var places: [Location] = []
        var start = 0
        for index in 0...text.bytes.count {
            guard index == text.bytes.count || Self.isEnd(text.bytes, index) else { continue }
            if let place = Self.promise(text, start..<index, source) { places.append(place) }
            start = index + 1
        }
        self.places = places
    }

    /// A block ends everywhere, a sentence at a full stop before white space.
    private static func isEnd(_ bytes: [UInt8], _ index: Int) -> Bool {
        switch bytes[index] {
        case 0x0A: return true
        case 0x20, 0x09, 0x0D:
            guard index > 0 else { return false }
            return [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(
                bytes[index - 1])
        default: return false
        }
    }

    private static func promise(
        _ text: VisibleText, _ range: Range<Int>, _ source: Source
    ) -> Location? {
        let isSpace: (Int) -> Bool = { text.bytes[$0] == 0x20 || text.bytes[$0] == 0x09 }
        guard let first = range.first(where: { !isSpace($0) }),
            let last = range.last(where: { !isSpace($0) })
        else { return nil }
        let found = text.bytes[first...last].split { !isWord($0) }.map { $0.map(small) }
        guard found.count >= shortest, found.contains(where: isTelling) else { return nil }
        return Location(source, text.starts[first]..<text.ends[last])
    }

    private static func isTelling(_ word: [UInt8]) -> Bool {
        word.contains { $0 >= 0x30 && $0 <= 0x39 } || words.contains { word.elementsEqual($0.utf8) }
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x39
    }

    private static func small(_ byte: UInt8) -> UInt8 {
        byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    }
}
