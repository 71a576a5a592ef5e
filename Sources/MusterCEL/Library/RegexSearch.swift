/// Finds all matches from left to right, none of which overlap, and pays for each search.
struct RegexSearch {
    private let call: Call
    private let pattern: Pattern
    private let text: UnsafeBufferPointer<UInt8>
    private var start = 0
    private var lastEnd = -1
    /// Why the search ended early: an error value; nil if it did not.
    private(set) var failure: Value?

    /// Searches a call's first argument.
    init(_ call: Call, _ pattern: Pattern) {
        self.call = call
        self.pattern = pattern
        text = call[0].bytes
    }

    /// The next match's groups; an empty match directly after the last one does not count.
    mutating func next() -> [Range<Int>?]? {
        while start <= text.count {
            // A pattern may have to look at the rest of the text to decide on a match at its start.
            failure = call.charge(4 + (text.count - start) >> 3)
            guard failure == nil, let groups = pattern.match(text, from: start),
                let whole = groups[0]
            else { return nil }
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
