import MusterSource

/// Cuts an XML text into its pieces.
///
/// It trusts that the text is well formed, because libxml2 says so before anything is made of it; of a text that is
/// not it finds no more pieces from the mistake on.
struct XMLScan {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let end: Int
    private(set) var index: Int

    init(_ source: Source, _ range: Range<Int>) {
        bytes = source.bytes
        index = range.lowerBound
        end = range.upperBound
    }

    /// The next piece; nil at the end of the text or where it is broken.
    mutating func next() -> XMLToken? {
        guard index < end else { return nil }
        let start = index
        guard bytes[start] == UInt8(ascii: "<") else {
            index = bytes.find(UInt8(ascii: "<"), in: start..<end) ?? end
            return XMLToken(kind: .text, range: start..<index)
        }
        if bytes.starts(at: start, with: "<!--") {
            return skip(past: "-->", from: start + 4).map {
                XMLToken(kind: .aside, range: start..<$0)
            }
        }
        if bytes.starts(at: start, with: "<![CDATA[") {
            return skip(past: "]]>", from: start + 9).map {
                XMLToken(kind: .characters, range: start + 9..<$0 - 3)
            }
        }
        if bytes.starts(at: start, with: "<?") {
            return skip(past: "?>", from: start + 2).map {
                XMLToken(kind: .aside, range: start..<$0)
            }
        }
        return tag(start)
    }

    private mutating func tag(_ start: Int) -> XMLToken? {
        if bytes.starts(at: start, with: "<!") {
            index = end
            return XMLToken(kind: .declaration, range: start..<min(start + 9, end))
        }
        if bytes.starts(at: start, with: "</") {
            return skip(past: ">", from: start + 2).map {
                XMLToken(kind: .end, range: start..<$0)
            }
        }
        var quote: UInt8 = 0
        var place = start + 1
        while place < end {
            let byte = bytes[place]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == ASCII.quote || byte == ASCII.apostrophe {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                index = place + 1
                let isEmpty = bytes[place - 1] == UInt8(ascii: "/")
                return XMLToken(kind: .start(isEmpty: isEmpty), range: start..<index)
            }
            place += 1
        }
        index = end
        return nil
    }

    private mutating func skip(past mark: StaticString, from start: Int) -> Int? {
        var place = start
        let first = mark.utf8Start[0]
        while let found = bytes.find(first, in: min(place, end)..<end) {
            if bytes.starts(at: found, with: mark), found + mark.utf8CodeUnitCount <= end {
                index = found + mark.utf8CodeUnitCount
                return index
            }
            place = found + 1
        }
        index = end
        return nil
    }

    // MARK: Tags

    /// The name in a start or end tag, with its prefix.
    func name(in tag: Range<Int>) -> Range<Int> {
        let start = tag.lowerBound + (bytes[tag.lowerBound + 1] == UInt8(ascii: "/") ? 2 : 1)
        return start..<nameEnd(start, tag.upperBound)
    }

    /// The attributes of a start tag in order; what follows a missing quote is left out.
    func attributes(in tag: Range<Int>) -> [XMLAttribute] {
        var found: [XMLAttribute] = []
        var place = name(in: tag).upperBound
        while true {
            place = skipSpaces(place, tag.upperBound)
            let name = place..<nameEnd(place, tag.upperBound)
            guard !name.isEmpty else { return found }
            place = skipSpaces(name.upperBound, tag.upperBound)
            guard place < tag.upperBound, bytes[place] == UInt8(ascii: "=") else { return found }
            place = skipSpaces(place + 1, tag.upperBound)
            guard place < tag.upperBound,
                let close = bytes.find(bytes[place], in: place + 1..<tag.upperBound)
            else { return found }
            found.append(XMLAttribute(name: name, value: place + 1..<close))
            place = close + 1
        }
    }

    private func nameEnd(_ start: Int, _ end: Int) -> Int {
        var place = start
        while place < end, !ASCII.isSpace(bytes[place]), bytes[place] != UInt8(ascii: "="),
            bytes[place] != UInt8(ascii: "/"), bytes[place] != UInt8(ascii: ">")
        {
            place += 1
        }
        return place
    }

    private func skipSpaces(_ start: Int, _ end: Int) -> Int {
        var place = start
        while place < end, ASCII.isSpace(bytes[place]) { place += 1 }
        return place
    }
}
