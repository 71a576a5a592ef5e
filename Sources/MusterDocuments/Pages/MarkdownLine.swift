/// Questions about one line of Markdown whose prefix is already left out.
struct MarkdownLine {
    let bytes: UnsafeBufferPointer<UInt8>
    let range: Range<Int>

    /// The line without white space at its ends.
    var text: Range<Int> { bytes.trimmed(range) }

    private var first: UInt8? { text.first.map { bytes[$0] } }

    /// An ATX heading: its level, its marks and its text.
    var heading: (level: Int, marker: Range<Int>, text: Range<Int>)? {
        let text = text
        let level = run(of: ASCII.hash, in: text)
        guard level >= 1, level <= 6 else { return nil }
        let marker = text.lowerBound..<text.lowerBound + level
        guard marker.upperBound == text.upperBound || ASCII.isBlank(bytes[marker.upperBound]) else {
            return nil
        }
        var words = bytes.trimmed(marker.upperBound..<text.upperBound)
        var end = words.upperBound
        while end > words.lowerBound, bytes[end - 1] == ASCII.hash { end -= 1 }
        if end == words.lowerBound || ASCII.isBlank(bytes[end - 1]) {
            words = bytes.trimmed(words.lowerBound..<end)
        }
        return (level, marker, words)
    }

    /// The level of a heading that this line underlines.
    var underlineLevel: Int? {
        let text = text
        guard let first, first == UInt8(ascii: "=") || first == UInt8(ascii: "-"),
            run(of: first, in: text) == text.count
        else { return nil }
        return first == UInt8(ascii: "=") ? 1 : 2
    }

    /// `---`, `* * *` and the like.
    var isThematicBreak: Bool {
        guard let first,
            first == UInt8(ascii: "-") || first == UInt8(ascii: "*") || first == UInt8(ascii: "_")
        else { return false }
        var count = 0
        for offset in text where !ASCII.isBlank(bytes[offset]) {
            guard bytes[offset] == first else { return false }
            count += 1
        }
        return count >= 3
    }

    /// The fence this line opens: its byte and length.
    var fence: (byte: UInt8, count: Int)? {
        let text = text
        guard let first, first == Self.backtick || first == UInt8(ascii: "~") else { return nil }
        let count = run(of: first, in: text)
        guard count >= 3 else { return nil }
        let rest = text.lowerBound + count..<text.upperBound
        if first == Self.backtick, bytes.find(Self.backtick, in: rest) != nil { return nil }
        return (first, count)
    }

    /// Whether this line closes a fence.
    func closes(_ fence: (byte: UInt8, count: Int)) -> Bool {
        let text = text
        return text.count >= fence.count && run(of: fence.byte, in: text) == text.count
    }

    /// How many columns a table's delimiter row has; nil if this is none.
    var delimiterColumns: Int? {
        let text = text
        var hasDash = false
        for offset in text {
            switch bytes[offset] {
            case UInt8(ascii: "-"): hasDash = true
            case UInt8(ascii: "|"), UInt8(ascii: ":"), ASCII.space, ASCII.tab: break
            default: return nil
            }
        }
        guard hasDash else { return nil }
        let cells = cells
        let areDelimiters = cells.allSatisfy { cell in
            var rule = cell
            if let first = rule.first, bytes[first] == UInt8(ascii: ":") { rule.removeFirst() }
            if let last = rule.last, bytes[last] == UInt8(ascii: ":") { rule.removeLast() }
            return !rule.isEmpty && run(of: UInt8(ascii: "-"), in: rule) == rule.count
        }
        return areDelimiters ? cells.count : nil
    }

    /// Whether a `|` parts cells here.
    var hasPipe: Bool { bytes.find(UInt8(ascii: "|"), in: text) != nil }

    /// The cells of a table's row, without white space; `\|` parts nothing.
    var cells: [Range<Int>] {
        var rest = text
        if let first, first == UInt8(ascii: "|") { rest.removeFirst() }
        var cells: [Range<Int>] = []
        var start = rest.lowerBound
        var index = start
        while index < rest.upperBound {
            if bytes[index] == ASCII.backslash {
                index += 1
            } else if bytes[index] == UInt8(ascii: "|") {
                cells.append(bytes.trimmed(start..<index))
                start = index + 1
            }
            index += 1
        }
        let last = bytes.trimmed(min(start, rest.upperBound)..<rest.upperBound)
        if !last.isEmpty || cells.isEmpty { cells.append(last) }
        return cells
    }

    /// The offset behind a list item's marker (`-`, `*`, `+`, `1.`, `1)`) and one blank; nil if there is none.
    var afterListMarker: Int? {
        let text = text
        guard let first else { return nil }
        var end = text.lowerBound + 1
        if ASCII.isDigit(first) {
            while end < text.upperBound, ASCII.isDigit(bytes[end]), end - text.lowerBound < 9 {
                end += 1
            }
            guard end < text.upperBound,
                bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ")")
            else { return nil }
            end += 1
        } else if first != UInt8(ascii: "-"), first != UInt8(ascii: "*"), first != UInt8(ascii: "+")
        {
            return nil
        }
        guard end < range.upperBound else { return end }
        return ASCII.isBlank(bytes[end]) ? end + 1 : nil
    }

    private func run(of byte: UInt8, in range: Range<Int>) -> Int {
        var end = range.lowerBound
        while end < range.upperBound, bytes[end] == byte { end += 1 }
        return end - range.lowerBound
    }

    private static let backtick = UInt8(ascii: "`")
}
