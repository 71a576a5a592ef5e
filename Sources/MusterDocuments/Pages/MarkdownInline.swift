/// Reads the marks within a paragraph: emphasis, code, links, entities, HTML tags.
///
/// The paragraph becomes pieces of text, in order, of which the marks are removed. Every step is linear
/// in the paragraph's length, whatever it holds.
struct MarkdownInline {
    /// What becomes of a stretch of the paragraph.
    enum Kind {
        case text
        case decoded([UInt8])
        case removed
    }

    /// A stretch of the paragraph.
    struct Piece {
        var kind: Kind
        /// Offsets in the joined lines.
        var range: Range<Int>
    }

    /// A link around pieces.
    struct Link {
        let first: Int
        let end: Int
        let target: [UInt8]
        /// Where the target stands in the source.
        let span: Range<Int>
    }

    /// A `[` that may begin a link.
    struct Bracket {
        let piece: Int
        let textStart: Int
        let isImage: Bool
    }

    var pieces: [Piece] = []
    var links: [Link] = []
    var brackets: [Bracket] = []
    var emphasis = MarkdownEmphasis()
    /// Brackets below this number enclose a link already: links hold no links.
    var inactiveBrackets = 0
    var lastBracket = -1
    /// The joined lines, a line feed between each two.
    let buffer: [UInt8]
    let source: UnsafeBufferPointer<UInt8>
    let references: MarkdownReferences
    private let lines: [(start: Int, source: Range<Int>)]
    /// The last run of backticks of each length; made when the first run is met.
    private var lastTicks: [Int: Int]?
    private var hasNoCommentEnd = false
    /// The offset read next, and where the text before it begins that is not yet a piece.
    var index = 0
    var textStart = 0

    init(
        _ source: UnsafeBufferPointer<UInt8>, _ lines: [Range<Int>],
        _ references: MarkdownReferences
    ) {
        self.source = source
        self.references = references
        var joined: [UInt8] = []
        var starts: [(start: Int, source: Range<Int>)] = []
        for line in lines {
            if !starts.isEmpty { joined.append(ASCII.lineFeed) }
            starts.append((joined.count, line))
            joined += source[line]
        }
        buffer = joined
        self.lines = starts
    }

    mutating func read() {
        while index < buffer.count {
            switch buffer[index] {
            case ASCII.backslash: readEscape()
            case UInt8(ascii: "`"): readCode()
            case UInt8(ascii: "<"): readTag()
            case UInt8(ascii: "&"): readEntity()
            case UInt8(ascii: "*"), UInt8(ascii: "_"): readEmphasis()
            case UInt8(ascii: "["): openBracket(isImage: false)
            case UInt8(ascii: "!") where byte(index + 1) == UInt8(ascii: "["):
                openBracket(isImage: true)
            case UInt8(ascii: "]"): closeBracket()
            default: index += 1
            }
        }
        flush()
        emphasis.match(&pieces)
    }

    // MARK: Pieces

    func byte(_ offset: Int) -> UInt8? { offset < buffer.count ? buffer[offset] : nil }

    /// Makes a piece of the text read so far.
    mutating func flush() {
        if textStart < index { pieces.append(Piece(kind: .text, range: textStart..<index)) }
        textStart = index
    }

    /// Makes a piece of what lies from `index` to `end`, and goes on behind it.
    mutating func take(_ kind: Kind, to end: Int) {
        flush()
        pieces.append(Piece(kind: kind, range: index..<end))
        index = end
        textStart = end
    }

    // MARK: Marks

    private mutating func readEscape() {
        guard let next = byte(index + 1) else {
            index += 1
            return
        }
        if next == ASCII.lineFeed {
            take(.removed, to: index + 1)
        } else if ASCII.isPunctuation(next) {
            take(.removed, to: index + 1)
            index += 1
        } else {
            index += 1
        }
    }

    private mutating func readEntity() {
        let decoded = buffer.withUnsafeBufferPointer {
            CharacterReference.decode($0, index..<$0.count)
        }
        if let decoded { take(.decoded(decoded.bytes), to: decoded.end) } else { index += 1 }
    }

    private mutating func readEmphasis() {
        flush()
        let mark = buffer[index]
        let end = run(of: mark, from: index)
        emphasis.add(buffer, index..<end, piece: pieces.count)
        take(.text, to: end)
    }

    private mutating func readCode() {
        let end = run(of: UInt8(ascii: "`"), from: index)
        let count = end - index
        let last = lastTicks ?? allTicks()
        lastTicks = last
        guard let closing = last[count], closing >= end else {
            index = end
            return
        }
        var place = end
        while place < buffer.count {
            guard buffer[place] == UInt8(ascii: "`") else {
                place += 1
                continue
            }
            let close = run(of: UInt8(ascii: "`"), from: place)
            if close - place == count {
                take(.removed, to: end)
                take(.text, to: place)
                take(.removed, to: close)
                return
            }
            place = close
        }
        index = end
    }

    private func allTicks() -> [Int: Int] {
        var last: [Int: Int] = [:]
        var place = 0
        while place < buffer.count {
            let end = run(of: UInt8(ascii: "`"), from: place)
            if end > place { last[end - place] = place }
            place = max(end, place + 1)
        }
        return last
    }

    func run(of mark: UInt8, from start: Int) -> Int {
        var end = start
        while end < buffer.count, buffer[end] == mark { end += 1 }
        return end
    }

    // MARK: HTML

    private mutating func readTag() {
        let tag = buffer.withUnsafeBufferPointer { bytes -> MarkdownTag? in
            MarkdownTag(bytes, at: index, hasNoCommentEnd: &hasNoCommentEnd)
        }
        switch tag {
        case nil: index += 1
        case .hidden(let end): take(.removed, to: end)
        case .lineBreak(let end): take(.decoded([ASCII.space]), to: end)
        case .link(let end, let scheme):
            let address = index + 1..<end - 1
            flush()
            let first = pieces.count
            take(.removed, to: address.lowerBound)
            take(.text, to: address.upperBound)
            take(.removed, to: end)
            links.append(
                Link(
                    first: first, end: pieces.count, target: Array(scheme.utf8) + buffer[address],
                    span: sourceRange(address)))
        }
    }

    // MARK: Places

    /// Where a stretch of the joined lines stands in the source.
    func sourceRange(_ range: Range<Int>) -> Range<Int> {
        let start = place(range.lowerBound)
        guard let last = range.last else { return start..<start }
        return start..<max(start, place(last) + 1)
    }

    /// Gives each line's part of a stretch, and whether the line ends with it.
    func forEachLine(_ range: Range<Int>, _ body: (Range<Int>, _ endsLine: Bool) -> Void) {
        var start = range.lowerBound
        var number = line(of: start)
        while start < range.upperBound, number < lines.count {
            let line = lines[number]
            let end = line.start + line.source.count
            let stop = min(end, range.upperBound)
            let offset = line.source.lowerBound - line.start
            body(min(start, stop) + offset..<stop + offset, range.upperBound > end)
            start = end + 1
            number += 1
        }
    }

    private func place(_ offset: Int) -> Int {
        guard !lines.isEmpty else { return 0 }
        let line = lines[line(of: offset)]
        return min(line.source.lowerBound + offset - line.start, line.source.upperBound)
    }

    private func line(of offset: Int) -> Int {
        var low = 0
        var high = lines.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if lines[middle].start <= offset { low = middle } else { high = middle - 1 }
        }
        return low
    }
}
