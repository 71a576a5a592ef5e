import MusterSource

/// Looks for an end tag where a browser sees one: not in a comment, a quoted attribute, a script or a style sheet.
struct HTMLEnd {
    private static let quiet: [StaticString] = ["script", "style", "textarea", "title"]

    private let bytes: UnsafeBufferPointer<UInt8>
    private let end: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>, end: Int) {
        self.bytes = bytes
        self.end = end
    }

    /// Whether the element called `name`, in small letters, is ended behind `start`, which is outside of any tag.
    func isFound(_ name: [UInt8], from start: Int) -> Bool {
        var index = start
        while let open = bytes.find(UInt8(ascii: "<"), in: index..<end) {
            if bytes.starts(at: open, with: "<!--") {
                // `<!-->` is a whole comment.
                guard let close = commentEnd(from: open + 2) else { return false }
                index = close
            } else if isEndTag(open, of: name) {
                return true
            } else if open + 1 < end, ASCII.isLetter(bytes[open + 1]) {
                guard let close = startTagEnd(open) else { return false }
                index = close
            } else {
                index = open + 1
            }
        }
        return false
    }

    private func isEndTag(_ open: Int, of name: some Collection<UInt8>) -> Bool {
        let word = open + 2..<open + 2 + name.count
        guard word.upperBound <= end, bytes[open + 1] == UInt8(ascii: "/"),
            zip(bytes[word], name).allSatisfy({ ASCII.lowered($0) == $1 })
        else { return false }
        return word.upperBound == end || !Self.isNameByte(bytes[word.upperBound])
    }

    /// Behind `-->`.
    private func commentEnd(from start: Int) -> Int? {
        var index = start
        while let close = bytes.find(UInt8(ascii: ">"), in: index..<end) {
            if close - 2 >= start, bytes.starts(at: close - 2, with: "-->") { return close + 1 }
            index = close + 1
        }
        return nil
    }

    /// Behind a start tag, and behind what it holds where that is no markup.
    private func startTagEnd(_ open: Int) -> Int? {
        var index = open + 1
        while index < end, Self.isNameByte(bytes[index]) { index += 1 }
        let name = open + 1..<index
        while index < end, bytes[index] != UInt8(ascii: ">") {
            let isAssigned = bytes[index] == UInt8(ascii: "=")
            index += 1
            guard isAssigned else { continue }
            index = bytes.skipBlanks(index..<end)
            guard index < end, [ASCII.quote, ASCII.apostrophe].contains(bytes[index]) else {
                continue
            }
            guard let close = bytes.find(bytes[index], in: index + 1..<end) else { return nil }
            index = close + 1
        }
        guard index < end else { return nil }
        guard Self.quiet.contains(where: { bytes.equalsIgnoringCase(name, $0) }) else {
            return index + 1
        }
        let word = bytes.lowered(name)
        while let next = bytes.find(UInt8(ascii: "<"), in: index..<end) {
            if isEndTag(next, of: word) { return next + 2 + word.count }
            index = next + 1
        }
        return nil
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte == UInt8(ascii: "-")
    }
}
