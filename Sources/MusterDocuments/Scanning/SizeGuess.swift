import MusterSource

/// Guesses how often bytes stand in a text from its beginning, so that room for its nodes is made once.
enum SizeGuess {
    private static let sample = 256 << 10

    /// An eighth more than the sample says; a text that gets denser later only costs a copy.
    static func count(of wanted: [UInt8], in source: Source, _ range: Range<Int>) -> Int {
        let looked = range.prefix(sample)
        guard !looked.isEmpty else { return 0 }
        var found = 0
        for index in looked where wanted.contains(source.base[index]) { found += 1 }
        return found * range.count / looked.count / 8 * 9 + 16
    }
}
