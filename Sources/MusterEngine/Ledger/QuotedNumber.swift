import MusterSource

/// A whole number that a sentence names, in digits or in words, and what it counts.
struct QuotedNumber: Equatable {
    let value: Int64
    /// The unit of time (`day`, `year`, `business day`), or else the word behind the number; empty at the end.
    let unit: String
    /// The length of time in whole days, a year as 365 and a month as a twelfth of it; nil for anything else.
    let days: Int64?

    /// Days in a year's worth of twelve, so that twelve months are a year: `days = value * count / parts`.
    private static let units: [(word: String, unit: String, count: Int64, parts: Int64)] = [
        ("d", "day", 1, 1), ("day", "day", 1, 1), ("days", "day", 1, 1),
        ("w", "week", 7, 1), ("week", "week", 7, 1), ("weeks", "week", 7, 1),
        ("fortnight", "fortnight", 14, 1), ("fortnights", "fortnight", 14, 1),
        ("month", "month", 365, 12), ("months", "month", 365, 12),
        ("quarter", "quarter", 365, 4), ("quarters", "quarter", 365, 4),
        ("y", "year", 365, 1), ("year", "year", 365, 1), ("years", "year", 365, 1),
        ("decade", "decade", 3650, 1), ("decades", "decade", 3650, 1),
        // Less than a day is a length of time, but none of days.
        ("h", "hour", 0, 1), ("hr", "hour", 0, 1), ("hrs", "hour", 0, 1), ("hour", "hour", 0, 1),
        ("hours", "hour", 0, 1), ("minute", "minute", 0, 1), ("minutes", "minute", 0, 1),
        ("min", "minute", 0, 1), ("second", "second", 0, 1), ("seconds", "second", 0, 1),
    ]
    private static let ones = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
        "nineteen",
    ]
    private static let tens = [
        "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
    ]

    /// Whether it measures time rather than counts things.
    var isTime: Bool {
        days != nil || Self.units.contains { $0.unit.isSame(as: unit) } || isWorkingTime
    }

    private var isWorkingTime: Bool {
        unit.isSame(as: "business day") || unit.isSame(as: "working day")
    }

    /// The numbers of a sentence in their order. Parts of a version or of a decimal fraction are none.
    static func all(in sentence: String) -> [QuotedNumber] {
        let words = words(of: sentence)
        var numbers: [QuotedNumber] = []
        var place = 0
        while place < words.count {
            guard let (value, next) = number(words, from: place) else {
                place += 1
                continue
            }
            numbers.append(measured(value, words, from: next))
            place = next
        }
        return numbers
    }

    /// What the number measures: a unit of time, perhaps behind an adjective, or whatever word follows.
    private static func measured(_ value: Int64, _ words: [[UInt8]], from next: Int) -> QuotedNumber
    {
        guard next < words.count else { return QuotedNumber(value: value, unit: "", days: nil) }
        let follows = String(decoding: words[next], as: UTF8.self)
        let isWorking = same(words[next], "business") || same(words[next], "working")
        let isPlain =
            same(words[next], "calendar") || same(words[next], "full")
            || same(words[next], "consecutive")
        let place = isWorking || isPlain ? next + 1 : next
        guard place < words.count, let known = units.first(where: { same(words[place], $0.word) })
        else { return QuotedNumber(value: value, unit: follows, days: nil) }
        // A working day is no day of the calendar.
        if isWorking {
            return QuotedNumber(value: value, unit: "\(follows) \(known.unit)", days: nil)
        }
        let (product, overflow) = value.multipliedReportingOverflow(by: known.count)
        let days = overflow || known.count == 0 ? nil : product / known.parts
        return QuotedNumber(value: value, unit: known.unit, days: days)
    }

    /// The number that starts at a word and the place behind it.
    private static func number(_ words: [[UInt8]], from place: Int) -> (value: Int64, next: Int)? {
        let word = words[place]
        if let first = word.first, first >= 0x30, first <= 0x39 {
            return digits(word).map { ($0, place + 1) }
        }
        if let value = ones.firstIndex(where: { same(word, $0) }) {
            let isHundred = place + 1 < words.count && same(words[place + 1], "hundred")
            return isHundred && value > 0
                ? (Int64(value) * 100, place + 2) : (Int64(value), place + 1)
        }
        guard let ten = tens.firstIndex(where: { same(word, $0) }) else { return nil }
        let value = Int64(ten + 2) * 10
        guard place + 1 < words.count,
            let one = ones.prefix(10).firstIndex(where: { same(words[place + 1], $0) }), one > 0
        else { return (value, place + 1) }
        return (value + Int64(one), place + 2)
    }

    /// Digits, in groups of three with commas or not.
    private static func digits(_ word: [UInt8]) -> Int64? {
        let groups = word.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        guard groups.count == 1 || groups.dropFirst().allSatisfy({ $0.count == 3 }) else {
            return nil
        }
        let digits = groups.joined()
        guard digits.count <= 15, digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
            return nil
        }
        return digits.reduce(0) { $0 * 10 + Int64($1 - 0x30) }
    }

    /// Words in small letters; a word that starts with a digit ends before a letter (`30d`), and a point or comma
    /// between digits holds them together.
    private static func words(of sentence: String) -> [[UInt8]] {
        let bytes = sentence.utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
        var words: [[UInt8]] = []
        var word: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            let isNumber = word.first.map(isDigit) ?? false
            let isJoint = byte == 0x2E || byte == 0x2C
            let isInner = isJoint && index + 1 < bytes.count && isDigit(bytes[index + 1])
            if isNumber ? isDigit(byte) || isInner : isWord(byte) {
                word.append(byte)
                continue
            }
            if !word.isEmpty { words.append(word) }
            word = isWord(byte) ? [byte] : []
        }
        if !word.isEmpty { words.append(word) }
        return words
    }

    private static func same(_ bytes: [UInt8], _ word: String) -> Bool {
        bytes.elementsEqual(word.utf8)
    }
    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
    private static func isWord(_ byte: UInt8) -> Bool {
        isDigit(byte) || byte >= 0x61 && byte <= 0x7A || byte >= 0x80
    }
}
