/// Where a link may lead: to a place in the same document, or to a web page over HTTPS.
///
/// Nothing else can be built, so a `javascript:` or `data:` address from a rule or from evidence never
/// becomes a link.
public struct HTMLLink: Sendable {
    let address: String

    /// A place in the same document, by the id of an element.
    public init(anchor id: String) {
        if Self.isPlain(id) {
            address = "#" + id
        } else {
            address = id.utf8.reduce(into: "#") { $0 += Self.encoded($1) }
        }
    }

    /// A page in the web; nil unless the text starts with `https://` and a host, and holds neither white
    /// space, controls, quotes, angle brackets nor a backslash.
    public init?(web address: String) {
        let scheme = "https://"
        let bytes = Array(address.utf8)
        guard bytes.count > scheme.utf8.count, bytes.starts(with: scheme.utf8),
            let first = bytes.dropFirst(scheme.utf8.count).first, Self.isPlain(first),
            bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !Self.forbidden.contains($0) })
        else { return nil }
        self.address = address
    }

    private static let forbidden = Array("\"'<>\\`{}|^".utf8)

    private static func isPlain(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            for byte in bytes where !isPlain(byte) { return false }
            return true
        }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E: true
        default: false
        }
    }

    private static func encoded(_ byte: UInt8) -> String {
        if isPlain(byte) { return String(UnicodeScalar(byte)) }
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.utf8.count == 1 ? "%0" + digits : "%" + digits
    }
}
