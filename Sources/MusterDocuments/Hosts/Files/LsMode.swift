/// The ten characters that `ls -l` prints for a file's type and permissions.
struct LsMode {
    /// What the first character means.
    let type: StaticString
    /// The permission bits, 0 to 0o7777.
    let bits: Int

    /// Nil for anything else than a type and nine permissions.
    init?(_ bytes: UnsafeBufferPointer<UInt8>, _ text: Range<Int>) {
        guard text.count == 10, let type = Self.types[bytes[text.lowerBound]] else { return nil }
        self.type = type
        var bits = 0
        for group in 0..<3 {
            let start = text.lowerBound + 1 + 3 * group
            guard let permissions = Self.triple(bytes, start, group) else { return nil }
            bits = bits | permissions
        }
        self.bits = bits
    }

    private static func triple(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ group: Int
    ) -> Int? {
        let dash = UInt8(ascii: "-")
        let (read, write, run) = (bytes[start], bytes[start + 1], bytes[start + 2])
        guard read == dash || read == UInt8(ascii: "r"), write == dash || write == UInt8(ascii: "w")
        else { return nil }
        var bits = (read == dash ? 0 : 4) | (write == dash ? 0 : 2)
        // The third letter also tells setuid, setgid and sticky: small with execute, capital without.
        let special = group == 2 ? UInt8(ascii: "t") : UInt8(ascii: "s")
        let extra = 0o4000 >> group
        switch run {
        case dash: break
        case UInt8(ascii: "x"): bits = bits | 1
        case special: return (bits | 1) << (6 - 3 * group) | extra
        case special & 0xDF: return bits << (6 - 3 * group) | extra
        default: return nil
        }
        return bits << (6 - 3 * group)
    }

    private static let types: [UInt8: StaticString] = [
        0x2D: "file", 0x64: "directory", 0x6C: "symlink", 0x73: "socket", 0x70: "pipe",
        0x63: "character device", 0x62: "block device", 0x43: "other", 0x44: "other",
        0x4D: "other", 0x6E: "other", 0x50: "other", 0x3F: "other",
    ]
}
