import MusterSource

/// Finds where an expression ends, without knowing what it means: brackets, strings with their templates, heredocs and
/// comments are all that matters for that.
struct HCLExpression {
    /// Why there is no end.
    enum Mistake {
        /// What is opened at this offset is never closed.
        case unclosed(Int)
        /// The bracket at this offset does not belong to the one opened last.
        case mismatch(Int)
    }

    /// What may end an expression besides a closing bracket.
    enum Ending {
        /// The end of the line: an attribute of a body.
        case line
        /// The end of the line or a comma: an element of a map.
        case lineOrComma
        /// A comma: an element of a list, in which line ends mean nothing.
        case comma
        /// Only a closing bracket.
        case bracket
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private let end: Int
    private(set) var index: Int
    /// Where each bracket or quote that is open stands.
    private var open: [Int] = []
    private(set) var mistake: Mistake?

    init(_ source: Source, from start: Int, end: Int) {
        bytes = source.bytes
        self.end = end
        index = start
    }

    /// Steps to the end of the expression; nil after a mistake.
    mutating func skip(to ending: Ending) -> Int? {
        while index < end, mistake == nil {
            if let last = open.last, bytes[last] == ASCII.quote {
                skipInString()
            } else if open.isEmpty, isEnd(ending) {
                return index
            } else {
                skipInCode()
            }
        }
        if mistake == nil, let last = open.last { mistake = .unclosed(last) }
        return mistake == nil ? index : nil
    }

    private func isEnd(_ ending: Ending) -> Bool {
        switch bytes[index] {
        case UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ")"): true
        case ASCII.lineFeed: ending == .line || ending == .lineOrComma
        case UInt8(ascii: ","): ending == .comma || ending == .lineOrComma
        case ASCII.hash: ending == .line || ending == .lineOrComma
        case UInt8(ascii: "/"):
            bytes.starts(at: index, with: "//") && (ending == .line || ending == .lineOrComma)
        default: false
        }
    }

    private mutating func skipInCode() {
        let byte = bytes[index]
        switch byte {
        case ASCII.quote, UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
            open.append(index)
            index += 1
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
            guard let last = open.last, Self.closes(byte, bytes[last]) else {
                mistake = .mismatch(index)
                return
            }
            open.removeLast()
            index += 1
        case ASCII.hash: skipLine()
        case UInt8(ascii: "/") where bytes.starts(at: index, with: "//"): skipLine()
        case UInt8(ascii: "/") where bytes.starts(at: index, with: "/*"): skipComment()
        case UInt8(ascii: "<") where bytes.starts(at: index, with: "<<"):
            guard let heredoc = HCLHeredoc(bytes, at: index, end: end) else {
                index += 2
                return
            }
            if heredoc.isClosed {
                index = heredoc.range.upperBound
            } else {
                mistake = .unclosed(index)
            }
        default: index += 1
        }
    }

    private static func closes(_ closing: UInt8, _ opening: UInt8) -> Bool {
        switch opening {
        case UInt8(ascii: "("): closing == UInt8(ascii: ")")
        case UInt8(ascii: "["): closing == UInt8(ascii: "]")
        default: closing == UInt8(ascii: "}")
        }
    }

    /// In a quoted template: escapes, `${` and `%{` (unless doubled) and the closing quote.
    private mutating func skipInString() {
        switch bytes[index] {
        case ASCII.backslash: index += 2
        case ASCII.quote:
            open.removeLast()
            index += 1
        case ASCII.lineFeed: mistake = open.last.map { .unclosed($0) }
        case UInt8(ascii: "$"), UInt8(ascii: "%"):
            if index + 2 < end, bytes[index + 1] == bytes[index],
                bytes[index + 2] == UInt8(ascii: "{")
            {
                index += 3
            } else if index + 1 < end, bytes[index + 1] == UInt8(ascii: "{") {
                open.append(index + 1)
                index += 2
            } else {
                index += 1
            }
        default: index += 1
        }
    }

    private mutating func skipLine() {
        index = bytes.find(ASCII.lineFeed, in: index..<end) ?? end
    }

    private mutating func skipComment() {
        let start = index
        index += 2
        while index + 1 < end {
            if bytes.starts(at: index, with: "*/") {
                index += 2
                return
            }
            index += 1
        }
        mistake = .unclosed(start)
    }
}
