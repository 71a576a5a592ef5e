/// Recognises encodings of two or four bytes a character, by their mark or by where NUL bytes fall.
enum WideEncoding {
    /// The name to tell the user; nil for everything else.
    static func name(of bytes: UnsafeBufferPointer<UInt8>) -> String? {
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return "UTF-32 (little-endian)" }
        if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return "UTF-32 (big-endian)" }
        if bytes.starts(with: [0xFF, 0xFE]) { return "UTF-16 (little-endian)" }
        if bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16 (big-endian)" }
        // Every text format begins with ASCII, which leaves every second byte zero.
        guard bytes.count >= 2, bytes.count % 2 == 0 else { return nil }
        let probe = bytes.prefix(64)
        let zeroes = stride(from: 0, to: probe.count - 1, by: 2).map {
            (probe[$0] == 0, probe[$0 + 1] == 0)
        }
        if zeroes.allSatisfy({ $0.0 && !$0.1 }) { return "UTF-16 (big-endian)" }
        if zeroes.allSatisfy({ !$0.0 && $0.1 }) { return "UTF-16 (little-endian)" }
        return nil
    }
}
