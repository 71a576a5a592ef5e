/// What stands in angle brackets within a paragraph.
enum MarkdownTag {
    /// A tag or comment, or a script with its content; nobody sees it.
    case hidden(end: Int)
    /// A tag that parts words: `<br>`, `<p>`, a cell.
    case lineBreak(end: Int)
    /// An address in brackets; what its target begins with.
    case link(end: Int, scheme: String)

    /// Reads what starts at the `<`; nil if it is only a sign.
    init?(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, hasNoCommentEnd: inout Bool) {
        let rest = start..<bytes.count
        if bytes.starts(at: start, with: "<!--") {
            guard !hasNoCommentEnd, let end = MarkdownHTML.End(text: "-->").find(bytes, from: start)
            else {
                hasNoCommentEnd = true
                return nil
            }
            self = .hidden(end: end)
            return
        }
        guard let close = Self.close(bytes, start + 1) else { return nil }
        let inside = start + 1..<close
        if let scheme = Self.scheme(bytes, inside) {
            self = .link(end: close + 1, scheme: scheme)
            return
        }
        var name = inside
        if let first = name.first, bytes[first] == UInt8(ascii: "/") { name.removeFirst() }
        guard let first = name.first, ASCII.isLetter(bytes[first]) else { return nil }
        let nameEnd = name.first {
            !ASCII.isLetter(bytes[$0]) && !ASCII.isDigit(bytes[$0]) && bytes[$0] != 0x2D
        }
        name = name.lowerBound..<(nameEnd ?? close)
        guard nameEnd.map({ ASCII.isSpace(bytes[$0]) || bytes[$0] == UInt8(ascii: "/") }) ?? true
        else {
            return nil
        }
        if let hidden = MarkdownHTML.endOfHidden(bytes, rest) {
            self = .hidden(end: hidden.find(bytes, from: close) ?? bytes.count)
        } else if Self.breaking.contains(where: { bytes.equalsIgnoringCase(name, $0) }) {
            self = .lineBreak(end: close + 1)
        } else {
            self = .hidden(end: close + 1)
        }
    }

    private static let breaking: [StaticString] = [
        "br", "p", "div", "li", "ul", "ol", "td", "th", "tr", "table", "hr", "summary", "details",
    ]

    /// The `>` before any further `<`.
    private static func close(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
        var index = start
        while index < bytes.count, bytes[index] != UInt8(ascii: "<") {
            if bytes[index] == UInt8(ascii: ">") { return index }
            index += 1
        }
        return nil
    }

    /// Nothing for an address with a scheme, `mailto:` for a mail address, nil for neither.
    private static func scheme(_ bytes: UnsafeBufferPointer<UInt8>, _ inside: Range<Int>) -> String?
    {
        guard let first = inside.first, ASCII.isLetter(bytes[first]) || ASCII.isDigit(bytes[first]),
            !inside.contains(where: { ASCII.isSpace(bytes[$0]) })
        else { return nil }
        if let colon = bytes.find(UInt8(ascii: ":"), in: inside), colon - first >= 2,
            colon - first <= 32,
            (first..<colon).allSatisfy({ isSchemeByte(bytes[$0]) })
        {
            return ""
        }
        guard let at = bytes.find(UInt8(ascii: "@"), in: inside), at > first,
            at + 1 < inside.upperBound
        else { return nil }
        return "mailto:"
    }

    private static func isSchemeByte(_ byte: UInt8) -> Bool {
        ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte == UInt8(ascii: "+")
            || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
    }
}
