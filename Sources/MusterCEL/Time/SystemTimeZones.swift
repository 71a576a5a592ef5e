#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Reads time zones from the system's database, the one file access of the language.
public enum SystemTimeZones {
    private static let directory = "/usr/share/zoneinfo/"
    private static let largestFile = 1 << 20

    /// The bytes of a zone's TZif file; nil if there is no such zone.
    @Sendable public static func load(_ name: String) -> [UInt8]? {
        guard isPlain(name), let file = fopen(directory + name, "rb") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 16384)
        while bytes.count < largestFile {
            let count = fread(&block, 1, block.count, file)
            if count == 0 { break }
            bytes.append(contentsOf: block[..<count])
        }
        return bytes
    }

    /// Whether a name stays inside the database: letters, digits, `_+-` and single inner slashes.
    private static func isPlain(_ name: String) -> Bool {
        var previous = UInt8(ascii: "/")
        for byte in name.utf8 {
            switch byte {
            case UInt8(ascii: "/"): if previous == byte { return false }
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "+"),
                UInt8(ascii: "-"):
                break
            default: return false
            }
            previous = byte
        }
        return previous != UInt8(ascii: "/")
    }
}
