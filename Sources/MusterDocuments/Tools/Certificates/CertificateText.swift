/// Reads the string types of ASN.1 into UTF-8.
enum CertificateText {
    /// UTF-8 bytes; what is no character of the type becomes U+FFFD.
    static func utf8(_ element: DERElement, _ bytes: [UInt8]) -> [UInt8] {
        let content = bytes[element.content]
        switch element.tag {
        case 0x1E: return Array(String(decoding: units(content), as: UTF16.self).utf8)
        case 0x14: return content.flatMap { latin($0) }
        default:
            if content.allSatisfy({ $0 < 0x80 }) { return Array(content) }
            return Array(String(decoding: content, as: UTF8.self).utf8)
        }
    }

    /// BMPString: two bytes a unit, the high one first.
    private static func units(_ content: ArraySlice<UInt8>) -> [UInt16] {
        stride(from: content.startIndex, to: content.endIndex - content.count % 2, by: 2).map {
            UInt16(content[$0]) << 8 | UInt16(content[$0 + 1])
        }
    }

    /// TeletexString, which everybody reads as Latin-1.
    private static func latin(_ byte: UInt8) -> [UInt8] {
        byte < 0x80 ? [byte] : [0xC0 | byte >> 6, 0x80 | byte & 0x3F]
    }
}
