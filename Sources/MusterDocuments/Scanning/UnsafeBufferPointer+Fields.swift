extension UnsafeBufferPointer<UInt8> {
    /// The parts of the range between single separators; always at least one, which may be empty.
    func split(_ range: Range<Int>, at separator: UInt8) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = range.lowerBound
        for index in range where self[index] == separator {
            parts.append(start..<index)
            start = index + 1
        }
        parts.append(start..<range.upperBound)
        return parts
    }

    /// The words of the range between spaces and tabs.
    func words(_ range: Range<Int>) -> [Range<Int>] {
        var words: [Range<Int>] = []
        var index = range.lowerBound
        while true {
            index = skipBlanks(index..<range.upperBound)
            guard index < range.upperBound else { return words }
            let start = index
            while index < range.upperBound, !ASCII.isBlank(self[index]) { index += 1 }
            words.append(start..<index)
        }
    }
}
