import MusterDocuments
import MusterSource
import Testing

@Suite struct ReadableTextTests {
    private func read(_ bytes: [UInt8], limits: ParseLimits = ParseLimits()) -> ParsedText {
        ParsedText(LinesParser(), bytes: bytes, limits: limits)
    }

    @Test func aByteOrderMarkIsSkipped() {
        #expect(read([0xEF, 0xBB, 0xBF, 0x61]).shown == #"{"lines": ["a"]}"#)
        #expect(ParsedText(JSONParser(), bytes: [0xEF, 0xBB, 0xBF, 0x31]).shown == "1")
    }

    @Test(
        arguments: [
            ([0xFF, 0xFE, 0x61, 0x00], "UTF-16 (little-endian)"),
            ([0xFE, 0xFF, 0x00, 0x61], "UTF-16 (big-endian)"),
            ([0x7B, 0x00, 0x7D, 0x00], "UTF-16 (little-endian)"),
            ([0x00, 0x7B, 0x00, 0x7D], "UTF-16 (big-endian)"),
            ([0xFF, 0xFE, 0x00, 0x00], "UTF-32 (little-endian)"),
            ([0x00, 0x00, 0xFE, 0xFF], "UTF-32 (big-endian)"),
        ] as [([UInt8], String)])
    func wideEncodingsAreRefusedByName(bytes: [UInt8], name: String) {
        let parsed = read(bytes)
        #expect(parsed.codes == ["MUS-2002"])
        #expect(parsed.outcome.diagnostics.first?.message.contains(name) == true)
    }

    @Test func latin1IsRefusedByNameAndPosition() {
        let parsed = read(Array("caf".utf8) + [0xE9] + Array(" x".utf8))
        #expect(parsed.codes == ["MUS-2003"])
        #expect(parsed.places == ["1:4"])
        #expect(parsed.outcome.diagnostics.first?.message.contains("Latin-1") == true)
    }

    @Test(
        arguments: [
            [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xC2], [0xC2, 0x41], [0xE0, 0x9F, 0xBF],
            [0xED, 0xA0, 0x80],
            [0xE2, 0x82], [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80],
            [0xF5, 0x80, 0x80, 0x80],
            [0xF0, 0x9F, 0x98], [0xFF],
        ] as [[UInt8]])
    func invalidUTF8IsRefusedWhereverItStands(bytes: [UInt8]) {
        for lead in [0, 1, 7, 8, 31, 32, 40] {
            let text = [UInt8](repeating: 0x61, count: lead) + bytes
            #expect(read(text).codes == ["MUS-2003"])
            #expect(read(text).outcome.diagnostics.first?.location?.range.lowerBound == lead)
        }
    }

    @Test(arguments: ["é", "߿", "ࠀ", "\u{D7FF}", "\u{E000}", "\u{FFFF}", "\u{10000}", "\u{10FFFF}"])
    func validUTF8IsRead(character: String) {
        #expect(read(Array(("abc" + character + "d").utf8)).codes == [])
    }

    @Test func aNULByteIsRefusedWhereverItStands() {
        for lead in [1, 3, 8, 33] {
            let text = [UInt8](repeating: 0x61, count: lead) + [0x00, 0x62]
            #expect(read(text).codes == ["MUS-2004"])
            #expect(read(text).outcome.diagnostics.first?.location?.range.lowerBound == lead)
        }
    }

    @Test func aSourceAboveTheLimitIsRefused() {
        var limits = ParseLimits()
        limits.sourceBytes = 4
        #expect(read(Array("abcd".utf8), limits: limits).codes == [])
        #expect(read(Array("abcde".utf8), limits: limits).codes == ["MUS-2001"])
    }
}
