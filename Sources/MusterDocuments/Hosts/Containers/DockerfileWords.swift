/// Splits the arguments of an instruction into words: quotes hold blanks together, the escape sign one.
struct DockerfileWords {
    /// A word as it stands, and what it means.
    struct Word {
        let part: Range<Int>
        /// Without quotes and escapes.
        let value: [UInt8]
        /// Where the first `=` outside quotes stands in the text, and in the value.
        let equals: (part: Int, value: Int)?
    }

    private let text: JoinedText
    private let escape: UInt8
    private var rest: Range<Int>
    /// The quote that is never closed, once the words have been read.
    private(set) var unclosedQuote: Range<Int>?

    init(_ text: JoinedText, _ part: Range<Int>, escape: UInt8) {
        self.text = text
        self.escape = escape
        rest = part
    }

    /// Where the next word would start.
    var place: Int { rest.lowerBound }

    /// The next word; nil at the end, or at a quote that is not closed.
    mutating func next() -> Word? {
        let bytes = text.bytes
        var index = rest.lowerBound
        while index < rest.upperBound, ASCII.isSpace(bytes[index]) { index += 1 }
        let start = index
        var value: [UInt8] = []
        var open: Int?
        var equals: (part: Int, value: Int)?
        while index < rest.upperBound {
            let byte = bytes[index]
            if open == nil, ASCII.isSpace(byte) { break }
            let isLiteral = open.map { bytes[$0] == ASCII.apostrophe } ?? false
            if byte == escape, !isLiteral, index + 1 < rest.upperBound,
                open == nil || Self.isEscapable(bytes[index + 1], escape)
            {
                value.append(bytes[index + 1])
                index += 2
                continue
            }
            if let quote = open, byte == bytes[quote] {
                open = nil
            } else if open == nil, byte == ASCII.quote || byte == ASCII.apostrophe {
                open = index
            } else {
                if byte == UInt8(ascii: "="), equals == nil { equals = (index, value.count) }
                value.append(byte)
            }
            index += 1
        }
        rest = index..<rest.upperBound
        if let open { unclosedQuote = open..<open + 1 }
        guard index > start, open == nil else { return nil }
        return Word(part: start..<index, value: value, equals: equals)
    }

    /// Within double quotes the escape sign stands for itself before any other byte.
    private static func isEscapable(_ byte: UInt8, _ escape: UInt8) -> Bool {
        byte == ASCII.quote || byte == UInt8(ascii: "$") || byte == escape
    }
}
