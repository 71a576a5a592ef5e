/// Finds all matches from left to right, none of which overlap.
struct RegexSearch {
    private let text: UnsafeBufferPointer<UInt8>
    private var start = 0
    private var lastEnd = -1

    init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

    /// The next match's groups; an empty match directly after the last one does not count.
    mutating func next(_ pattern: Pattern) -> [Range<Int>?]? {
        while start <= text.count, let groups = pattern.match(text, from: start),
            let whole = groups[0]
        {
            if whole.isEmpty {
                start =
                    whole.lowerBound < text.count
                    ? whole.lowerBound + UTF8Text.length(text[whole.lowerBound]) : text.count + 1
                if whole.lowerBound == lastEnd { continue }
            } else {
                start = whole.upperBound
            }
            lastEnd = whole.upperBound
            return groups
        }
        return nil
    }
}
