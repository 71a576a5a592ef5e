/// Places of one source that must not be shown.
struct HiddenRanges {
    private var ranges: [Range<Int>] = []
    private var isSorted = true

    /// Whether there are none.
    var isEmpty: Bool { ranges.isEmpty }

    /// Adds a place.
    mutating func insert(_ range: Range<Int>) {
        if let last = ranges.last, range.lowerBound < last.upperBound { isSorted = false }
        ranges.append(range)
    }

    /// Whether one of the places has a part in the range, or stands in it without length.
    mutating func overlaps(_ range: Range<Int>) -> Bool {
        guard !ranges.isEmpty else { return false }
        let index = first { $0.upperBound > range.lowerBound }
        return index < ranges.count && ranges[index].lowerBound < range.upperBound
    }

    /// The places that have a part in the range.
    mutating func places(in range: Range<Int>) -> ArraySlice<Range<Int>> {
        guard !ranges.isEmpty else { return [] }
        let start = first { $0.upperBound > range.lowerBound }
        let end = first { $0.lowerBound >= range.upperBound }
        return start < end ? ranges[start..<end] : []
    }

    /// Whether one of the places lies within the range.
    mutating func hasOne(within range: Range<Int>) -> Bool {
        guard !ranges.isEmpty else { return false }
        let index = first { $0.lowerBound >= range.lowerBound }
        return index < ranges.count && ranges[index].upperBound <= range.upperBound
    }

    /// The first place that a condition holds for, which holds for all behind it; the count if it holds for none.
    private mutating func first(where holds: (Range<Int>) -> Bool) -> Int {
        if !isSorted { merge() }
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if holds(ranges[middle]) {
                high = middle
            } else {
                low = middle + 1
            }
        }
        return low
    }

    /// Sorted and apart from each other, so that a look-up is a binary search.
    private mutating func merge() {
        var merged: [Range<Int>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = merged.last, range.lowerBound <= last.upperBound {
                merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                merged.append(range)
            }
        }
        ranges = merged
        isSorted = true
    }
}
