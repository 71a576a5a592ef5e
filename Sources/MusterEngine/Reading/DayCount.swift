/// Lengths of time as configuration files write them: `30d`, `26h`, `90m`, `4w`.
enum DayCount {
    /// Seconds; nil for anything but digits and one unit, or a length beyond 1,000 years.
    static func seconds(_ text: String) -> Int64? {
        let bytes = Array(text.utf8)
        guard let unit = bytes.last, bytes.count > 1, bytes.count <= 10 else { return nil }
        var value: Int64 = 0
        for byte in bytes.dropLast() {
            guard byte >= 0x30, byte <= 0x39 else { return nil }
            value = value * 10 + Int64(byte - 0x30)
        }
        let factor: Int64
        switch unit {
        case UInt8(ascii: "s"): factor = 1
        case UInt8(ascii: "m"): factor = 60
        case UInt8(ascii: "h"): factor = 3600
        case UInt8(ascii: "d"): factor = 86_400
        case UInt8(ascii: "w"): factor = 7 * 86_400
        default: return nil
        }
        let seconds = value * factor
        return seconds <= 366_000 * 86_400 ? seconds : nil
    }
}
