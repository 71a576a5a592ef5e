extension Source {
    /// Hides every private key from its first line to its last; one that is never ended, to the end of the text.
    public func hideKeys() {
        var index = 0
        while let start = PrivateKeyMark.next(bytes, from: index) {
            index = PrivateKeyMark.blockEnd(bytes, start)
            hide(start..<index)
        }
    }

    /// Whether a part of a line must not be shown: a place in it was hidden, or what stands there or near it in
    /// `reach` looks like a secret.
    public func holdsSecret(shown range: Range<Int>, of reach: Range<Int>) -> Bool {
        if hides(range) { return true }
        let text = UnsafeBufferPointer(rebasing: bytes[reach.clamped(to: 0..<count)])
        return SecretPatterns.first(in: text) != nil || SecretAssignment.isIn(text)
    }
}
