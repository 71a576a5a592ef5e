#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Doubles with a fixed number of fraction digits, correctly rounded from their exact value (ties to even).
enum DecimalText {
    static func fixed(_ number: Double, _ precision: Int, into bytes: inout [UInt8]) {
        print("%.*f", number, precision, into: &bytes)
    }

    static func scientific(_ number: Double, _ precision: Int, into bytes: inout [UInt8]) {
        print("%.*e", number, precision, into: &bytes)
    }

    private static func print(
        _ format: String, _ number: Double, _ precision: Int, into bytes: inout [UInt8]
    ) {
        if let word = NumberText.word(number) {
            bytes.append(contentsOf: word.utf8)
            return
        }
        // 309 digits before the point, at most 100 after it, sign, point and end.
        var buffer = [CChar](repeating: 0, count: 512)
        let count = withVaList([Int32(precision), number]) {
            vsnprintf(&buffer, buffer.count, format, $0)
        }
        bytes.append(contentsOf: buffer[..<max(0, Int(count))].map { UInt8(bitPattern: $0) })
    }
}
