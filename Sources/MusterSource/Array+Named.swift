extension Array {
    /// The first element of a name, in an array that is in order of the names' bytes: found by halves.
    public func first(named name: String, by nameOf: (Element) -> String) -> Element? {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if nameOf(self[middle]).precedes(name) { low = middle + 1 } else { high = middle }
        }
        return low < count && nameOf(self[low]).isSame(as: name) ? self[low] : nil
    }
}
