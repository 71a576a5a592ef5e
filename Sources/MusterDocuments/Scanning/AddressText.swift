/// Writes IP addresses.
enum AddressText {
    /// Dotted for 4 bytes, RFC 5952 for 16, capital hexadecimal digits for any other number.
    static func of(_ bytes: some Collection<UInt8>) -> String {
        let all = Array(bytes)
        switch all.count {
        case 4: return all.map { String($0) }.joined(separator: ".")
        case 16: return version6(all)
        default: return HexText.of(all, separator: "")
        }
    }

    /// The first of the longest runs of two or more zero groups becomes `::`.
    private static func version6(_ bytes: [UInt8]) -> String {
        let groups = stride(from: 0, to: 16, by: 2).map {
            UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
        }
        var best = 0..<0
        var start = 0
        for index in 0...8 where index == 8 || groups[index] != 0 {
            if index - start > max(best.count, 1) { best = start..<index }
            start = index + 1
        }
        let texts = groups.map { String($0, radix: 16) }
        guard !best.isEmpty else { return texts.joined(separator: ":") }
        let head = texts[..<best.lowerBound].joined(separator: ":")
        return head + "::" + texts[best.upperBound...].joined(separator: ":")
    }
}
