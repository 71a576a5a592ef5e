import Testing

@testable import MusterWriters

struct ByteBufferTests {
    private static let plain = PlainBytes(except: 0x26, 0x3C, 0x3E, 0x22)

    @Test func aBufferGrowsBeyondItsGuess() {
        var buffer = ByteBuffer(capacity: 0)
        let piece = String(repeating: "ab", count: 400)
        for _ in 0..<100 { buffer.append(text: piece) }
        buffer.append(spaces: 3)
        buffer.append(0x21)
        #expect(buffer.count == 80_004)
        #expect(buffer.bytes == Array((String(repeating: piece, count: 100) + "   !").utf8))
    }

    @Test func largePartsAreTakenOverInOrderAndSmallOnesCopied() {
        let large = String(repeating: "large part ", count: 1000)
        var part = ByteBuffer(capacity: 0)
        part.append(text: large)
        var small = ByteBuffer(capacity: 0)
        small.append(text: "small")
        var buffer = ByteBuffer(capacity: 0)
        buffer.append(part)
        buffer.append(text: "-")
        buffer.append(small)
        buffer.append(part)
        // The part goes on by itself: what was taken over stays as it was.
        part.append(text: "!")
        var around = ByteBuffer(capacity: 0)
        around.append(buffer)
        around.append(text: "end")
        let whole = Array((large + "-small" + large + "end").utf8)
        #expect(around.bytes == whole)
        #expect(around.count == whole.count)
        #expect(buffer.bytes == Array((large + "-small" + large).utf8))
        #expect(part.bytes == Array((large + "!").utf8))
        var blocks: [[UInt8]] = []
        around.forEachBlock { blocks.append(Array($0)) }
        #expect(blocks.map(\.count) == [11_000, 6, 11_000, 3])
        #expect(blocks.flatMap { $0 } == whole)
    }

    @Test func aBufferOfGivenBytesHasThem() {
        #expect(ByteBuffer([1, 2, 3]).bytes == [1, 2, 3])
        #expect(ByteBuffer([]).bytes == [])
    }

    @Test func scalarsOfEveryLengthReachTheEscape() {
        var buffer = ByteBuffer(capacity: 0)
        var seen: [Unicode.Scalar] = []
        buffer.append("a\u{1}é–😀<b", plain: Self.plain) { buffer, scalar in
            seen.append(scalar)
            buffer.append(literal: ".")
        }
        #expect(seen == ["\u{1}", "é", "–", "😀", "<"])
        #expect(buffer.bytes == Array("a.....b".utf8))
    }

    @Test func numbersAreWrittenInDecimalDigits() {
        var buffer = ByteBuffer(capacity: 0)
        for number in [0, 7, 9, 10, 99, 4_294_967_295, 100] as [UInt32] {
            buffer.append(number: number)
            buffer.append(0x20)
        }
        #expect(buffer.bytes == Array("0 7 9 10 99 4294967295 100 ".utf8))
    }

    @Test func oneBufferIsAppendedToAnother() {
        var part = ByteBuffer(capacity: 4)
        part.append(literal: "part")
        var whole = ByteBuffer(capacity: 0)
        whole.append(literal: "the ")
        whole.append(part)
        #expect(whole.bytes == Array("the part".utf8))
        #expect(whole.ends(in: "art"))
        #expect(!whole.ends(in: "the "))
    }
}
