/// Reads the parts of a TZif file (RFC 8536 section 3); beyond the end everything is zero.
struct TZifReader {
    /// The counts that describe a block.
    struct Header {
        let version: UInt8
        let isUTCCount, isStandardCount, leapCount, timeCount, typeCount, letterCount: Int

        /// Bytes of the block after this header.
        func blockSize(timeSize: Int) -> Int {
            timeCount * (timeSize + 1) + typeCount * 6 + tailSize(timeSize: timeSize)
        }

        /// Bytes after the time types.
        func tailSize(timeSize: Int) -> Int {
            letterCount + leapCount * (timeSize + 4) + isStandardCount + isUTCCount
        }
    }

    private let bytes: UnsafeRawBufferPointer
    private var position = 0

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    mutating func header() -> Header? {
        guard has(44), bytes[position] == 0x54, bytes[position + 1] == 0x5A,
            bytes[position + 2] == 0x69, bytes[position + 3] == 0x66
        else { return nil }
        let version = bytes[position + 4]
        position += 20
        let counts = (0..<6).map { _ in Int(UInt32(bitPattern: int32())) }
        return Header(
            version: version, isUTCCount: counts[0], isStandardCount: counts[1],
            leapCount: counts[2], timeCount: counts[3], typeCount: counts[4],
            letterCount: counts[5])
    }

    func has(_ count: Int) -> Bool { count <= bytes.count - position }
    mutating func skip(_ count: Int) { position = min(position + count, bytes.count) }

    mutating func byte() -> UInt8 {
        guard position < bytes.count else { return 0 }
        position += 1
        return bytes[position - 1]
    }

    mutating func int32() -> Int32 {
        var value: UInt32 = 0
        for _ in 0..<4 { value = value << 8 | UInt32(byte()) }
        return Int32(bitPattern: value)
    }

    mutating func int64() -> Int64 {
        let high = UInt32(bitPattern: int32())
        let low = UInt32(bitPattern: int32())
        return Int64(bitPattern: UInt64(high) << 32 | UInt64(low))
    }

    /// The rule between the two line feeds at the end.
    mutating func footer() -> [UInt8]? {
        guard byte() == 0x0A else { return nil }
        var text: [UInt8] = []
        while position < bytes.count, bytes[position] != 0x0A { text.append(byte()) }
        return text.isEmpty ? nil : text
    }
}
