import MusterSource
import Testing

/// Lines and columns as people and editors count them.
struct SourcePositionTests {
    @Test(arguments: [
        ("", 0, 1, 1), ("abc", 0, 1, 1), ("abc", 3, 1, 4), ("a\nb", 1, 1, 2), ("a\nb", 2, 2, 1),
        ("a\r\nb", 3, 2, 1), ("é\u{1F600}x", 6, 1, 3), ("\n\n", 2, 3, 1),
    ])
    func anOffsetHasItsLineAndItsColumnInScalars(text: String, offset: Int, line: Int, column: Int)
    {
        let position = Source(path: "a", text: text).position(at: offset)
        #expect(position == SourcePosition(line: line, column: column, offset: offset))
    }

    @Test func offsetsBeyondTheEndsAreClamped() {
        let source = Source(path: "a", text: "ab")
        #expect(source.position(at: -5).offset == 0)
        #expect(source.position(at: 99).column == 3)
    }

    @Test func theColumnOfALongLineIsCountedFromItsStart() {
        let text = String(repeating: "é", count: 5000) + "x\ny"
        let source = Source(path: "a", text: text)
        #expect(source.position(at: 10_000).column == 5001)
        #expect(source.position(at: 10_002) == SourcePosition(line: 2, column: 1, offset: 10_002))
    }

    @Test func aLinesRangeLeavesItsEndingOut() {
        let source = Source(path: "a", text: "one\r\ntwo\n")
        #expect(source.lineRange(1) == 0..<3)
        #expect(source.lineRange(2) == 5..<8)
        #expect(source.lineRange(3) == 9..<9)
        #expect(source.lineRange(4) == nil)
        #expect(source.lineRange(0) == nil)
    }
}
