/// A time zone: the transitions of a TZif file (RFC 8536) and the rule for the time after the last.
struct TimeZone {
    /// Moments at which the offset changes, ascending.
    private var moments: [Int64] = []
    /// Seconds east of UTC from each moment on.
    private var offsets: [Int] = []
    private var first = 0
    private var rule: TimeZoneRule?

    /// Reads a TZif file of any version; nil if it is none.
    init?(_ file: [UInt8]) {
        let parsed = file.withUnsafeBytes { bytes -> Bool in
            var reader = TZifReader(bytes)
            guard var header = reader.header() else { return false }
            var wide = false
            if header.version >= UInt8(ascii: "2") {
                // The first block is for 32-bit readers; the same facts follow in 64 bits.
                reader.skip(header.blockSize(timeSize: 4))
                guard let second = reader.header() else { return false }
                header = second
                wide = true
            }
            guard read(&reader, header, timeSize: wide ? 8 : 4) else { return false }
            if wide, let footer = reader.footer() { rule = TimeZoneRule(footer) }
            return true
        }
        guard parsed else { return nil }
    }

    private mutating func read(
        _ reader: inout TZifReader, _ header: TZifReader.Header, timeSize: Int
    ) -> Bool {
        guard header.typeCount > 0, reader.has(header.blockSize(timeSize: timeSize)) else {
            return false
        }
        moments = (0..<header.timeCount).map { _ in
            timeSize == 8 ? reader.int64() : Int64(reader.int32())
        }
        let kinds = (0..<header.timeCount).map { _ in Int(reader.byte()) }
        let types = (0..<header.typeCount).map { _ in
            let offset = Int(reader.int32())
            reader.skip(2)
            return offset
        }
        guard kinds.allSatisfy({ $0 < types.count }) else { return false }
        offsets = kinds.map { types[$0] }
        first = types[0]
        reader.skip(header.tailSize(timeSize: timeSize))
        return true
    }

    /// Seconds east of UTC at a moment.
    func offset(at seconds: Int64) -> Int {
        guard let last = moments.last, seconds < last else {
            if let rule { return rule.offset(at: seconds) }
            return offsets.last ?? first
        }
        var low = 0
        var high = moments.count
        while low < high {
            let middle = (low + high) / 2
            if moments[middle] <= seconds { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? first : offsets[low - 1]
    }
}
