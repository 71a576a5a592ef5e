import MusterSource

extension TOMLReader {
    /// A key of one part or several, and the blanks after it.
    mutating func readPath() -> [TOMLKey]? {
        var path: [TOMLKey] = []
        while true {
            guard let key = readKey() else { return nil }
            path.append(key)
            skipBlanks()
            guard byte == UInt8(ascii: ".") else { return path }
            guard path.count < limits.nesting else {
                report(TOMLConflict(reason: .tooDeep, key: key, first: key))
                return nil
            }
            index += 1
            skipBlanks()
        }
    }

    private mutating func readKey() -> TOMLKey? {
        let start = index
        switch byte {
        case ASCII.quote, ASCII.apostrophe:
            if bytes.starts(at: index, with: "\"\"\"") || bytes.starts(at: index, with: "'''") {
                _ = refuse("a key in single quotes or one pair of double quotes")
                return nil
            }
            guard let node = readString() else { return nil }
            return TOMLKey(bytes: Array(builder.bytes(of: node)), node: node)
        default:
            while index < end, Self.isBare(bytes[index]) { index += 1 }
            guard index > start else {
                _ = refuse("a key")
                return nil
            }
            return TOMLKey(
                bytes: Array(bytes[start..<index]), node: builder.makeString(slice: start..<index))
        }
    }

    static func isBare(_ byte: UInt8) -> Bool {
        ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte == UInt8(ascii: "_")
            || byte == UInt8(ascii: "-")
    }
}
