/// The examples at the end of a rule's file: near half of a library's bytes, which no verdict depends on.
enum ExamplesBlock {
    /// Where the last block of a file starts if it is `examples:`; nil if the file has to be read whole.
    ///
    /// What stands before is YAML of its own: a line that starts with `examples:` ends every open block, and
    /// a quoted or bracketed value that it stands in would be left unended, which the parser reports.
    static func start(in bytes: [UInt8]) -> Int? {
        var found: Int?
        var line = 0
        while line < bytes.count {
            if bytes[line...].starts(with: key) {
                guard found == nil else { return nil }
                found = line
            } else if found != nil, !isInside(bytes[line]) {
                return nil
            }
            line = (bytes[line...].firstIndex(of: 0x0A) ?? bytes.count - 1) + 1
        }
        return found
    }

    /// The file with blanks in place of the examples that stand deeper in it, as those of a kind's adapters do, so that
    /// everything else keeps its place.
    ///
    /// It goes by the look of lines, and so is for files of which a test shows that nothing else is lost.
    static func blanked(_ bytes: [UInt8]) -> [UInt8] {
        var result = bytes
        var line = 0
        /// How deep the examples stand in whose block the line is.
        var depth: Int?
        while line < bytes.count {
            let end = bytes[line...].firstIndex(of: 0x0A) ?? bytes.count
            let start = bytes[line..<end].firstIndex { $0 != 0x20 } ?? end
            if let open = depth, start < end, start - line <= open { depth = nil }
            let isKey = depth == nil && start > line && bytes[start..<end].elementsEqual(key)
            if isKey { depth = start - line }
            if depth != nil {
                for place in start..<end { result[place] = 0x20 }
                // A comment ends a folded text above, which blanks alone would lengthen.
                if isKey { result[start] = UInt8(ascii: "#") }
            }
            line = end + 1
        }
        return result
    }

    private static let key = Array("examples:".utf8)

    /// Whether a line that starts so goes on with the block, or says nothing.
    private static func isInside(_ first: UInt8) -> Bool {
        first == 0x20 || first == 0x0A || first == 0x0D || first == UInt8(ascii: "#")
    }
}
