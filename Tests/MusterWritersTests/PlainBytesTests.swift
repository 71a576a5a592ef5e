import Testing

@testable import MusterWriters

struct PlainBytesTests {
    private static let plain = PlainBytes(except: 0x26, 0x3C, 0x3E, 0x22)

    /// By the definition: printable ASCII but for the four.
    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte < 0x7F && ![0x26, 0x3C, 0x3E, 0x22].contains(byte)
    }

    @Test func everyByteIsSeenAtEveryPlaceOfEveryLength() {
        for count in 0...27 {
            for place in 0..<max(1, count) {
                for byte in UInt8.min...UInt8.max {
                    var bytes = [UInt8](repeating: 0x61, count: count)
                    if count > 0 { bytes[place] = byte }
                    let end = bytes.withUnsafeBytes { Self.plain.end(in: $0, from: 0) }
                    if end != (count == 0 || Self.isPlain(byte) ? count : place) {
                        Issue.record("byte \(byte) at \(place) of \(count): \(end)")
                    }
                }
            }
        }
    }

    @Test func whatStandsBeforeTheStartIsNotLookedAt() {
        let quotes = Array("<abc<".utf8)
        #expect(quotes.withUnsafeBytes { Self.plain.end(in: $0, from: 1) } == 4)
        for start in 0...20 {
            var bytes = [UInt8](repeating: 0x61, count: 20)
            for place in 0..<start { bytes[place] = 0x22 }
            #expect(bytes.withUnsafeBytes { Self.plain.end(in: $0, from: start) } == 20)
        }
    }

    @Test func ofSeveralTheFirstCounts() {
        var bytes = [UInt8](repeating: 0x61, count: 40)
        for place in stride(from: 39, through: 0, by: -1) {
            bytes[place] = place % 2 == 0 ? 0x3C : 0xC3
            #expect(bytes.withUnsafeBytes { Self.plain.end(in: $0, from: 0) } == place)
        }
    }
}
