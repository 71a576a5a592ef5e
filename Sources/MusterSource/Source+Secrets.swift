extension Source {
    /// Hides every private key from its first line to its last; one that is never ended, to the end of the text.
    public func hideKeys() {
        var index = 0
        while let start = PrivateKeyMark.next(bytes, from: index) {
            index = PrivateKeyMark.blockEnd(bytes, start)
            hide(start..<index)
        }
    }

    /// Hides what is given to a secret's name on the line where a place starts, as far as an excerpt of it may reach.
    ///
    /// For a text that a parser refused, of which no values are known.
    public func hideNamed(near place: Range<Int>) {
        let start = position(at: place.lowerBound)
        guard let line = lineRange(start.line) else { return }
        let reach = Snippet.margin + 256
        let near = max(0, place.lowerBound - reach)..<min(count, place.lowerBound + reach)
        let part = line.clamped(to: near)
        let text = UnsafeBufferPointer(rebasing: bytes[part])
        guard let found = SecretAssignment.place(in: text) else { return }
        hide(part.lowerBound + found.lowerBound..<part.upperBound)
    }

    /// Whether a part of a line must not be shown: a place in it was hidden, or what stands there or near it in
    /// `reach` looks like a secret.
    public func holdsSecret(shown range: Range<Int>, of reach: Range<Int>) -> Bool {
        if hides(range) { return true }
        let text = UnsafeBufferPointer(rebasing: bytes[reach.clamped(to: 0..<count)])
        return SecretPatterns.first(in: text) != nil || SecretAssignment.isIn(text)
    }
}
