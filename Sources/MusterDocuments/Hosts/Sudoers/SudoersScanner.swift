/// Steps through sudoers: blanks, joined lines, words, quotes.
///
/// A backslash at a line's end joins the next line; it parts words as a blank does.
struct SudoersScanner {
    let bytes: UnsafeBufferPointer<UInt8>
    let end: Int
    var index: Int
    /// The quote that is never closed, once a word has met it.
    var unclosedQuote: Range<Int>?
    /// The backslash at the file's end that promises another line.
    var openJoin: Range<Int>?

    /// Up to where no `$` ends a regular expression, once one was looked for: nobody looks there twice.
    var expressionsEnd = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        self.bytes = bytes
        index = range.lowerBound
        end = range.upperBound
    }

    /// Whether nothing of the logical line is left but a comment.
    var isAtLineEnd: Bool {
        index >= end || isLineFeed(index) || (bytes[index] == ASCII.hash && !isNumberSign(index))
    }

    /// A line feed, or a carriage return before one.
    func isLineFeed(_ offset: Int) -> Bool {
        bytes[offset] == ASCII.lineFeed || bytes.starts(at: offset, with: "\r\n")
    }

    /// Whether `#` at the offset begins a user's or group's number and no comment.
    private func isNumberSign(_ offset: Int) -> Bool {
        var digit = offset + 1
        if digit < end, bytes[digit] == UInt8(ascii: "-") { digit += 1 }
        return digit < end && ASCII.isDigit(bytes[digit])
    }

    /// Behind the line feed, if the backslash at the offset joins two lines.
    func join(at offset: Int) -> Int? {
        guard bytes[offset] == ASCII.backslash else { return nil }
        var next = bytes.skipBlanks(offset + 1..<end)
        if next < end, bytes[next] == ASCII.carriageReturn { next += 1 }
        if next >= end { return end }
        return bytes[next] == ASCII.lineFeed ? next + 1 : nil
    }

    mutating func skipBlanks() {
        while index < end {
            if ASCII.isBlank(bytes[index]) {
                index += 1
            } else if let next = join(at: index) {
                if next == end { openJoin = index..<index + 1 }
                index = next
            } else {
                return
            }
        }
    }

    /// Goes behind the end of the logical line.
    mutating func skipLine() {
        var isComment = false
        while index < end, bytes[index] != ASCII.lineFeed {
            if bytes[index] == ASCII.hash, !isNumberSign(index) { isComment = true }
            if !isComment, let next = join(at: index) { index = next } else { index += 1 }
        }
        index = min(index + 1, end)
    }

    /// Takes the byte if it comes next behind blanks.
    mutating func take(_ byte: UInt8) -> Bool {
        skipBlanks()
        guard index < end, bytes[index] == byte else { return false }
        index += 1
        return true
    }

    /// A run of capitals, digits and `_`, as reserved words and aliases are; it is not consumed.
    func peekName() -> Range<Int> {
        var stop = index
        while stop < end {
            let byte = bytes[stop]
            guard (byte >= 0x41 && byte <= 0x5A) || ASCII.isDigit(byte) || byte == 0x5F else {
                break
            }
            stop += 1
        }
        return index..<stop
    }

    // MARK: Words

    /// A word with any `!` before it; nil if there is none.
    mutating func member() -> SudoersWord? {
        skipBlanks()
        let start = index
        let isNegated = negation()
        guard let word = word() else { return nil }
        return SudoersWord(span: start..<index, bytes: word, isNegated: isNegated)
    }

    /// Takes every `!`; true for an odd number of them.
    mutating func negation() -> Bool {
        var isNegated = false
        while take(UInt8(ascii: "!")) { isNegated.toggle() }
        skipBlanks()
        return isNegated
    }

    /// The bytes of the next word without quotes and escapes.
    mutating func word() -> [UInt8]? {
        let start = index
        var word: [UInt8] = []
        takeAddress(into: &word)
        while index < end, !isStop(index, start: start, word) {
            let byte = bytes[index]
            if byte == ASCII.quote {
                guard takeQuoted(into: &word) else { return nil }
            } else if byte == ASCII.backslash, index + 1 < end {
                word.append(bytes[index + 1])
                index += 2
            } else {
                word.append(byte)
                index += 1
            }
        }
        return index > start ? word : nil
    }

    private func isStop(_ offset: Int, start: Int, _ word: [UInt8]) -> Bool {
        switch bytes[offset] {
        case UInt8(ascii: ","), UInt8(ascii: "="), UInt8(ascii: "!"), UInt8(ascii: "("),
            UInt8(ascii: ")"), UInt8(ascii: ">"), ASCII.space, ASCII.tab, ASCII.lineFeed,
            ASCII.carriageReturn:
            true
        case UInt8(ascii: ":"): !word.elementsEqual([UInt8(ascii: "%")])
        case ASCII.hash:
            !(isNumberSign(offset) && (offset == start || bytes[offset - 1] == UInt8(ascii: "%")))
        case ASCII.backslash: join(at: offset) != nil
        default: false
        }
    }

    /// An IPv6 address, whose colons part nothing: hexadecimal digits and at least two colons.
    private mutating func takeAddress(into word: inout [UInt8]) {
        var stop = index
        var colons = 0
        while stop < end {
            let byte = bytes[stop]
            let lower = ASCII.lowered(byte)
            guard ASCII.isDigit(byte) || (lower >= 0x61 && lower <= 0x66) || byte == 0x3A else {
                break
            }
            if byte == 0x3A { colons += 1 }
            stop += 1
        }
        guard colons > 1 else { return }
        word += bytes[index..<stop]
        index = stop
    }

    /// The text between double quotes, which may run over joined lines.
    mutating func takeQuoted(into word: inout [UInt8]) -> Bool {
        let open = index
        index += 1
        while index < end, bytes[index] != ASCII.quote, !isLineFeed(index) {
            if let next = join(at: index) {
                index = next
            } else if bytes.starts(at: index, with: "\\\"") {
                word.append(ASCII.quote)
                index += 2
            } else {
                word.append(bytes[index])
                index += 1
            }
        }
        guard index < end, bytes[index] == ASCII.quote else {
            unclosedQuote = open..<open + 1
            return false
        }
        index += 1
        return true
    }
}
