extension UnsafeBufferPointer<UInt8> {
    /// Whether the bytes from `start` on begin with a word of small letters, in any case.
    @inline(__always) func has(_ word: StaticString, at start: Int) -> Bool {
        let letters = word.utf8Start
        guard start >= 0, count &- start >= word.utf8CodeUnitCount else { return false }
        for place in 0..<word.utf8CodeUnitCount {
            let byte = self[start &+ place]
            let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
            if lower != letters[place] { return false }
        }
        return true
    }

    /// Whether the bytes are a word of small letters, in any case.
    func isWord(_ word: StaticString) -> Bool {
        count == word.utf8CodeUnitCount && has(word, at: 0)
    }

    /// Whether the bytes end in a word of small letters, in any case.
    @inline(__always) func ends(in word: StaticString) -> Bool {
        let length = word.utf8CodeUnitCount
        // The last letter tells most words apart.
        guard count >= length, length > 0, self[count &- 1] | 0x20 == word.utf8Start[length &- 1]
        else { return false }
        return has(word, at: count &- length)
    }

    /// Without white space and control characters at both ends.
    var withoutBlanks: UnsafeBufferPointer<UInt8> {
        var start = 0
        var end = count
        while start < end, self[start] <= 0x20 { start += 1 }
        while end > start, self[end - 1] <= 0x20 { end -= 1 }
        return UnsafeBufferPointer(rebasing: self[start..<end])
    }
}
