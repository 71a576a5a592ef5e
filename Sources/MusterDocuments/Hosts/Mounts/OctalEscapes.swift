import MusterSource

/// Decodes `\` and three octal digits, by which fstab and getfacl write what would part a field.
enum OctalEscapes {
    /// The text of the range with its escapes decoded; as it was written if they do not make UTF-8.
    static func string(_ range: Range<Int>, in pass: HostPass) -> Node {
        guard pass.bytes.find(ASCII.backslash, in: range) != nil else { return pass.string(range) }
        var decoded: [UInt8] = []
        var index = range.lowerBound
        while index < range.upperBound {
            let digits = index + 1..<min(index + 4, range.upperBound)
            if pass.bytes[index] == ASCII.backslash, digits.count == 3,
                let value = pass.bytes.octal(digits, limit: 255), value > 0
            {
                decoded.append(UInt8(truncatingIfNeeded: value))
                index += 4
            } else {
                decoded.append(pass.bytes[index])
                index += 1
            }
        }
        guard String(validating: decoded, as: UTF8.self) != nil else { return pass.string(range) }
        return pass.builder.makeText(decoded, text: range, span: range)
    }
}
