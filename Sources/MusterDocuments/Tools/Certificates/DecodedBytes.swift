import MusterSource

/// Bytes that a source spells, one for one or as base64, and the way back to where they stand.
struct DecodedBytes {
    /// More than any certificate has; what is longer is refused before it costs memory.
    static let largest = 1 << 20

    /// The bytes themselves.
    let bytes: [UInt8]
    /// Where each base64 digit stands; empty where the source has the bytes themselves.
    private let digits: [UInt32]

    /// The bytes of a range as they are.
    init(_ source: Source) {
        bytes = Array(source.bytes)
        digits = []
    }

    /// Decodes base64 with white space anywhere (RFC 4648 section 4, RFC 7468 section 2).
    ///
    /// Fails with the place of the first byte that is no digit, or where the padding is wrong.
    init(base64 range: Range<Int>, of source: Source) throws(DERError) {
        var decoder = Base64Decoder()
        var digits: [UInt32] = []
        digits.reserveCapacity(min(range.count, Self.largest * 2))
        for index in range {
            let byte = source.bytes[index]
            if ASCII.isSpace(byte) { continue }
            guard decoder.take(byte) else {
                throw DERError(index..<index + 1, "expected a base64 digit", isInSource: true)
            }
            digits.append(UInt32(truncatingIfNeeded: index))
            guard digits.count <= Self.largest * 4 / 3 else {
                throw DERError(index..<index + 1, "the block is too long", isInSource: true)
            }
        }
        guard decoder.isComplete else {
            let end = digits.last.map { Int($0) + 1 } ?? range.upperBound
            throw DERError(end..<end, "the base64 text is cut", isInSource: true)
        }
        bytes = decoder.bytes
        self.digits = digits
    }

    /// The place in the source of a range of the bytes; for base64 all digits that have a part in it.
    func span(_ range: Range<Int>) -> Range<Int> {
        guard !digits.isEmpty else { return range }
        let first = min(range.lowerBound * 8 / 6, digits.count - 1)
        let start = Int(digits[first])
        guard !range.isEmpty else { return start..<start }
        let last = min((range.upperBound * 8 - 1) / 6, digits.count - 1)
        return start..<Int(digits[last]) + 1
    }
}
