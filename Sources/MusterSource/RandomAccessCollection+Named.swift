extension RandomAccessCollection {
    /// The first element of a name, where the elements are in order of the names' bytes: found by halves.
    public func first(named name: String, by nameOf: (Element) -> String) -> Element? {
        var low = startIndex
        var count = count
        while count > 0 {
            let middle = index(low, offsetBy: count / 2)
            if nameOf(self[middle]).precedes(name) {
                low = index(after: middle)
                count -= count / 2 + 1
            } else {
                count /= 2
            }
        }
        return low < endIndex && nameOf(self[low]).isSame(as: name) ? self[low] : nil
    }
}
