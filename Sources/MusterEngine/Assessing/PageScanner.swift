/// Walks once over a page of Markdown or HTML and keeps what a reader sees.
///
/// No full parser: what it takes for a mark by mistake is missing from the text, and a quote is looked for in the
/// page's own bytes first.
struct PageScanner {
    /// How far an address or a tag may reach; beyond it the mark is a character like any other.
    private static let longest = 4096
    private static let blocks: [StaticString] = [
        "p", "div", "li", "ul", "ol", "td", "th", "tr", "table", "section", "article", "br", "dt",
        "dd", "blockquote", "header", "footer", "h1", "h2", "h3", "h4", "h5", "h6",
    ]

    private let page: [UInt8]
    private let isMarkdown: Bool
    private var place = 0
    private var isLineStart = true

    init(_ page: [UInt8], isMarkdown: Bool) {
        self.page = page
        self.isMarkdown = isMarkdown
    }

    mutating func scan(into text: inout VisibleText) {
        // Front matter is for the machine that makes the page.
        if isMarkdown, starts("---\n", at: 0), let end = find("\n---\n", from: 3) {
            place = end + 5
        }
        while place < page.count {
            if isMarkdown, isLineStart { skipLineMarks(&text) }
            isLineStart = false
            guard place < page.count else { return }
            let byte = page[place]
            switch byte {
            case UInt8(ascii: "<") where skipTag(&text): continue
            case UInt8(ascii: "&") where takeEntity(&text): continue
            case 0x0A:
                let isBlank = place + 1 < page.count && page[place + 1] == 0x0A
                text.append(isMarkdown && isBlank ? 0x0A : 0x20, place, place + 1)
                isLineStart = true
            default:
                if isMarkdown, takeMark(byte, &text) { continue }
                text.append(byte, place, place + 1)
            }
            place += 1
        }
    }

    // MARK: HTML

    /// A tag, a comment, or a script with all it holds; false if this is no tag.
    private mutating func skipTag(_ text: inout VisibleText) -> Bool {
        if starts("<!--", at: place) {
            place = find("-->", from: place + 4).map { $0 + 3 } ?? page.count
            return true
        }
        let next = place + 1 < page.count ? page[place + 1] : 0
        guard isLetter(next) || next == UInt8(ascii: "/") || next == UInt8(ascii: "!"),
            let end = page[place..<min(page.count, place + Self.longest)].firstIndex(
                of: UInt8(ascii: ">"))
        else { return false }
        let isClosing = next == UInt8(ascii: "/")
        let nameStart = place + (isClosing ? 2 : 1)
        let nameEnd = page[nameStart..<end].firstIndex { !isLetter($0) && !isDigit($0) } ?? end
        let name = page[nameStart..<nameEnd].map { $0 | 0x20 }
        if Self.blocks.contains(where: { same($0, name) }) { text.append(0x0A, place, end + 1) }
        place = end + 1
        if !isClosing, same("script", name) || same("style", name) {
            place = find(same("script", name) ? "</script" : "</style", from: place) ?? page.count
        }
        return true
    }

    private mutating func takeEntity(_ text: inout VisibleText) -> Bool {
        guard
            let end = page[place..<min(page.count, place + 12)].firstIndex(of: UInt8(ascii: ";")),
            let scalar = Self.scalar(page[(place + 1)..<end])
        else { return false }
        for byte in String(scalar).utf8 { text.append(byte, place, end + 1) }
        place = end + 1
        return true
    }

    private static func scalar(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
        if name.first == UInt8(ascii: "#") {
            let isHex = name.dropFirst().first.map { $0 | 0x20 } == UInt8(ascii: "x")
            let digits = String(decoding: name.dropFirst(isHex ? 2 : 1), as: UTF8.self)
            return UInt32(digits, radix: isHex ? 16 : 10).flatMap { Unicode.Scalar($0) }
        }
        let known: [(StaticString, Unicode.Scalar)] = [
            ("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("apos", "'"), ("nbsp", " "),
            ("ndash", "\u{2013}"), ("mdash", "\u{2014}"), ("rsquo", "\u{2019}"),
            ("lsquo", "\u{2018}"), ("ldquo", "\u{201C}"), ("rdquo", "\u{201D}"),
            ("hellip", "\u{2026}"),
        ]
        return known.first { entry in
            entry.0.withUTF8Buffer { $0.elementsEqual(name) }
        }?.1
    }

    // MARK: Markdown

    /// Indentation, quote marks, `#` and list marks at the start of a line.
    private mutating func skipLineMarks(_ text: inout VisibleText) {
        let start = place
        var isBlock = false
        while place < page.count {
            let byte = page[place]
            let next = place + 1 < page.count ? page[place + 1] : 0x0A
            switch byte {
            case 0x20, 0x09: place += 1
            case UInt8(ascii: ">"), UInt8(ascii: "#"):
                isBlock = true
                place += 1
            case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
                guard next == 0x20 || next == 0x09 else { return mark(start, isBlock, &text) }
                isBlock = true
                place += 2
            default: return mark(start, isBlock, &text)
            }
        }
    }

    private func mark(_ start: Int, _ isBlock: Bool, _ text: inout VisibleText) {
        if isBlock { text.append(0x0A, start, place) }
    }

    /// Steps over a mark and takes what it shows; false if the byte is text.
    private mutating func takeMark(_ byte: UInt8, _ text: inout VisibleText) -> Bool {
        let next = place + 1 < page.count ? page[place + 1] : 0x20
        let before = place > 0 ? page[place - 1] : 0x20
        switch byte {
        case UInt8(ascii: "\\") where isPunctuation(next):
            text.append(next, place, place + 2)
            place += 2
        case UInt8(ascii: "*"), UInt8(ascii: "`"):
            place += 1
        case UInt8(ascii: "_") where !(isWord(before) && isWord(next)):
            place += 1
        case UInt8(ascii: "~") where next == byte:
            place += 2
        case UInt8(ascii: "|"):
            text.append(0x0A, place, place + 1)
            place += 1
        case UInt8(ascii: "!") where next == UInt8(ascii: "["):
            place += 2
        case UInt8(ascii: "["):
            place += 1
        case UInt8(ascii: "]"):
            place = endOfAddress(after: next) ?? place + 1
        default: return false
        }
        return true
    }

    /// Behind `](…)` or `][…]`, if this is one.
    private func endOfAddress(after next: UInt8) -> Int? {
        let closing: UInt8
        switch next {
        case UInt8(ascii: "("): closing = UInt8(ascii: ")")
        case UInt8(ascii: "["): closing = UInt8(ascii: "]")
        default: return nil
        }
        let rest = page[(place + 2)..<min(page.count, place + 2 + Self.longest)]
        guard let end = rest.firstIndex(where: { $0 == closing || $0 == 0x0A }),
            page[end] == closing
        else { return nil }
        return end + 1
    }

    // MARK: Bytes

    private func starts(_ wanted: StaticString, at place: Int) -> Bool {
        wanted.withUTF8Buffer { page[place...].starts(with: $0) }
    }

    /// Each search goes on where its end is found, or ends the page: no input makes it quadratic.
    private func find(_ wanted: StaticString, from start: Int) -> Int? {
        var place = start
        while place < page.count {
            let isFound = wanted.withUTF8Buffer { wanted in
                page[place...].prefix(wanted.count).map { isLetter($0) ? $0 | 0x20 : $0 }
                    .elementsEqual(wanted)
            }
            if isFound { return place }
            place += 1
        }
        return nil
    }

    private func same(_ word: StaticString, _ bytes: [UInt8]) -> Bool {
        word.withUTF8Buffer { $0.elementsEqual(bytes) }
    }

    private func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
    private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
    private func isWord(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) || byte >= 0x80 }
    private func isPunctuation(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte < 0x7F && !isLetter(byte) && !isDigit(byte)
    }
}
