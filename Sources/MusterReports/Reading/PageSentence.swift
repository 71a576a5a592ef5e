import MusterSource

/// A sentence of the published page, in one line.
enum PageSentence {
    /// Longer sentences are cut here; their place leads to the rest.
    private static let mostBytes = 600

    /// Its text as it is written in the page, every run of white space one space.
    static func words(_ place: Location) -> String {
        let source = place.source
        if source.holdsSecret(shown: place.range, of: place.range) { return ProjectWords.withheld }
        var words: [UInt8] = []
        for byte in source.bytes[place.range] {
            let isSpace = byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
            if isSpace, words.last == 0x20 || words.isEmpty { continue }
            // Only before a lead byte: a cut within a character would be repaired to another one.
            if words.count >= mostBytes, byte & 0xC0 != 0x80 {
                return String(decoding: words, as: UTF8.self) + " …"
            }
            words.append(isSpace ? 0x20 : byte)
        }
        if words.last == 0x20 { words.removeLast() }
        return String(decoding: words, as: UTF8.self)
    }
}
