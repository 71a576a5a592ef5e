/// A replacement: bytes, and groups written `\0` to `\9`; `\\` is a backslash.
struct RegexTemplate {
    private enum Part {
        case byte(UInt8)
        case group(Int)
    }

    private var parts: [Part] = []

    /// Reads a template; nil if it names a group beyond `groups` or ends in a lone backslash.
    init?(_ text: UnsafeBufferPointer<UInt8>, groups: Int) {
        var scanner = ByteScanner(text)
        while let byte = scanner.peek {
            scanner.skip()
            guard byte == UInt8(ascii: "\\") else {
                parts.append(.byte(byte))
                continue
            }
            if let group = scanner.nextDigit() {
                guard group <= groups else { return nil }
                parts.append(.group(group))
            } else if scanner.take("\\") {
                parts.append(.byte(byte))
            } else {
                return nil
            }
        }
    }

    func append(
        _ groups: [Range<Int>?], _ text: UnsafeBufferPointer<UInt8>, to result: inout [UInt8]
    ) {
        for part in parts {
            switch part {
            case .byte(let byte): result.append(byte)
            case .group(let number):
                if let range = groups[number] { result.append(contentsOf: text[range]) }
            }
        }
    }
}
