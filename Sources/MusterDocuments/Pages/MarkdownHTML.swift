/// HTML within Markdown whose content nobody sees.
enum MarkdownHTML {
    /// What ends such a stretch.
    struct End {
        let text: StaticString

        /// The offset behind the end, at or after `start`.
        func find(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
            var index = start
            let first = text.utf8Start[0]
            while let place = bytes.find(first, in: index..<bytes.count) {
                let end = place + text.utf8CodeUnitCount
                if end <= bytes.count, bytes.equalsIgnoringCase(place..<end, text) { return end }
                index = place + 1
            }
            return nil
        }
    }

    /// What ends the comment, script or style sheet that starts at the range's start; nil if none does.
    static func endOfHidden(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> End? {
        if starts(bytes, range, "<!--") { return End(text: "-->") }
        if starts(bytes, range, "<script") { return End(text: "</script>") }
        if starts(bytes, range, "<style") { return End(text: "</style>") }
        return nil
    }

    private static func starts(
        _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ word: StaticString
    ) -> Bool {
        let end = range.lowerBound + word.utf8CodeUnitCount
        return end <= range.upperBound && bytes.equalsIgnoringCase(range.lowerBound..<end, word)
    }
}
