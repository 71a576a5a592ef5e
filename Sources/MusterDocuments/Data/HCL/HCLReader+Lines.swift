import MusterSource

extension HCLReader {
    /// Letters, digits, `_`, `-` and everything beyond ASCII.
    static func isIdentifier(_ byte: UInt8) -> Bool {
        ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte == UInt8(ascii: "_")
            || byte == UInt8(ascii: "-") || byte >= 0x80
    }

    /// The identifier at `index`; empty if there is none.
    mutating func readIdentifier() -> Range<Int> {
        let start = index
        guard index < end, !ASCII.isDigit(bytes[index]), bytes[index] != UInt8(ascii: "-") else {
            return start..<start
        }
        while index < end, Self.isIdentifier(bytes[index]) { index += 1 }
        return start..<index
    }

    // MARK: Blanks and lines

    /// Skips spaces, tabs and comments within a line; false after a comment that is never closed.
    @discardableResult mutating func skipBlanks() -> Bool {
        while true {
            index = bytes.skipBlanks(index..<end)
            guard bytes.starts(at: index, with: "/*"), index + 1 < end else { return true }
            let start = index
            index += 2
            while index < end, !bytes.starts(at: index, with: "*/") { index += 1 }
            guard index < end else {
                diagnostics.add(HCLDiagnostics.unclosedComment(Location(source, start..<start + 2)))
                return false
            }
            index += 2
        }
    }

    /// Skips blanks, comments and line ends; false after a comment that is never closed.
    mutating func skipLines() -> Bool {
        while true {
            guard skipBlanks() else { return false }
            guard index < end, isLineEnd else { return true }
            index = bytes.find(ASCII.lineFeed, in: index..<end).map { $0 + 1 } ?? end
        }
    }

    /// Whether nothing but a comment stands between here and the line's end.
    var isLineEnd: Bool {
        switch byte {
        case ASCII.lineFeed, ASCII.hash: true
        case ASCII.carriageReturn: index + 1 < end && bytes[index + 1] == ASCII.lineFeed
        case UInt8(ascii: "/"): bytes.starts(at: index, with: "//")
        default: false
        }
    }

    /// The end of the line after an attribute or a block.
    mutating func readLineEnd() -> Bool {
        skipBlanks()
        return index == end || isLineEnd ? true : refuse("the end of the line")
    }

    /// The byte at `index`; zero at the end.
    var byte: UInt8 { index < end ? bytes[index] : 0 }

    func location(of node: Node) -> Location {
        Location(source, Int(node.start)..<(Int(node.start) + Int(node.length)))
    }

    /// Notes what stands at `index` instead of what was expected.
    mutating func refuse(_ expected: String) -> Bool {
        let opened =
            frames.last?.start ?? (bodies.count > 1 ? bodies[bodies.count - 1].opening : nil)
        diagnostics.add(
            HCLDiagnostics.unexpected(
                source, at: index, end: end, expected: expected, opened: opened))
        return false
    }
}
