extension Diagnostic {
    /// Whether this one is shown first: by path, then place, then code; those without a path lead.
    public func precedes(_ other: Diagnostic) -> Bool {
        let left = path ?? ""
        let right = other.path ?? ""
        if !left.utf8.elementsEqual(right.utf8) {
            return left.utf8.lexicographicallyPrecedes(right.utf8)
        }
        let leftStart = location?.range.lowerBound ?? -1
        let rightStart = other.location?.range.lowerBound ?? -1
        if leftStart != rightStart { return leftStart < rightStart }
        if !code.utf8.elementsEqual(other.code.utf8) {
            return code.utf8.lexicographicallyPrecedes(other.code.utf8)
        }
        return message.utf8.lexicographicallyPrecedes(other.message.utf8)
    }
}
