import MusterSource

/// What a reader of a page sees, byte by byte, each with the place it came from.
///
/// Marks, tags, addresses of links and what a browser hides are left out; an entity stands as its character.
struct VisibleText {
    /// A line feed between blocks, any other white space as it is.
    private(set) var bytes: [UInt8] = []
    private(set) var starts: [Int] = []
    private(set) var ends: [Int] = []

    /// Every byte of a source as it is.
    init(raw source: Source) {
        for (offset, byte) in source.bytes.enumerated() { append(byte, offset, offset + 1) }
    }

    /// A page of Markdown or HTML, told by the end of its path; nil for any other, which is all visible.
    init?(page source: Source) {
        let path = source.path.utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
        func ends(_ suffix: String) -> Bool {
            path.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
        }
        let isMarkdown = ends(".md") || ends(".markdown")
        guard isMarkdown || ends(".html") || ends(".htm") else { return nil }
        var scanner = PageScanner(Array(source.bytes), isMarkdown: isMarkdown)
        scanner.scan(into: &self)
    }

    mutating func append(_ byte: UInt8, _ start: Int, _ end: Int) {
        bytes.append(byte)
        starts.append(start)
        ends.append(end)
    }

    /// The same with every run of white space as one space.
    var folded: VisibleText {
        var folded = VisibleText()
        for (index, byte) in bytes.enumerated() {
            let isSpace = byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
            if isSpace, folded.bytes.last == 0x20 { continue }
            folded.append(isSpace ? 0x20 : byte, starts[index], ends[index])
        }
        return folded
    }

    /// Whether anything of a stretch of the source is among what is seen.
    func shows(_ range: Range<Int>) -> Bool {
        var low = 0
        var high = starts.count
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return low < starts.count && starts[low] < range.upperBound
    }

    private init() {}
}
