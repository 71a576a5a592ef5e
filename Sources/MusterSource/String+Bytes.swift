extension String {
    /// The text to look up by.
    public var key: TextKey { TextKey(self) }

    /// Whether both are the same bytes: `==` takes canonically equivalent spellings for the same.
    public func isSame(as other: String) -> Bool {
        guard utf8.count == other.utf8.count else { return false }
        var left = self
        var right = other
        return left.withUTF8 { left in right.withUTF8 { right in left.elementsEqual(right) } }
    }
}
