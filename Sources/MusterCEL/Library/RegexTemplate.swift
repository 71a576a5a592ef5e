/// A replacement: bytes, and groups written `\0` to `\9`; `\\` is a backslash.
struct RegexTemplate {
    private let text: UnsafeBufferPointer<UInt8>
    /// How often each of the ten groups is named.
    private var uses = [Int](repeating: 0, count: 10)

    /// Reads a template; nil if it names a group beyond `groups` or ends in a lone backslash.
    init?(_ text: UnsafeBufferPointer<UInt8>, groups: Int) {
        self.text = text
        var scanner = ByteScanner(text)
        while let byte = scanner.peek {
            scanner.skip()
            guard byte == UInt8(ascii: "\\") else { continue }
            if let group = scanner.nextDigit() {
                guard group <= groups else { return nil }
                uses[group] += 1
            } else if !scanner.take("\\") {
                return nil
            }
        }
    }

    /// At least how many bytes are read and appended for a match.
    func size(_ groups: [Range<Int>?]) -> Int {
        var size = text.count
        for (group, range) in groups.enumerated() { size += uses[group] * (range?.count ?? 0) }
        return size
    }

    func append(
        _ groups: [Range<Int>?], _ matched: UnsafeBufferPointer<UInt8>, to result: inout [UInt8]
    ) {
        var scanner = ByteScanner(text)
        while let byte = scanner.peek {
            scanner.skip()
            if byte == UInt8(ascii: "\\"), let group = scanner.nextDigit() {
                if let range = groups[group] { result.append(contentsOf: matched[range]) }
            } else {
                // Of two backslashes one is left.
                if byte == UInt8(ascii: "\\") { scanner.skip() }
                result.append(byte)
            }
        }
    }
}
