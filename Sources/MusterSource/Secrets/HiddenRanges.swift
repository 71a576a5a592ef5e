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
        if !isSorted { merge() }
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound <= range.lowerBound {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low < ranges.count && ranges[low].lowerBound < range.upperBound
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
