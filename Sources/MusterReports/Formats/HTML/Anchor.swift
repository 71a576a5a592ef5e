/// Ids of elements, made from data alone.
///
/// Bytes other than letters, digits, `.`, `-`, `_` and `/` become `~` and two hex digits, so that
/// different names give different ids and a link needs no further encoding.
enum Anchor {
    static func rule(_ id: String) -> String { "rule/" + safe(id) }
    static func finding(_ id: String) -> String { "finding/" + safe(id) }
    static func claim(_ id: String) -> String { "claim/" + safe(id) }
    static func evidence(_ path: String) -> String { "evidence/" + safe(path) }
    static func framework(_ id: String) -> String { "framework/" + safe(id) }

    static func control(_ reference: ControlReference) -> String {
        "control/" + safe(reference.framework) + "/" + safe(reference.control)
    }

    private static func safe(_ text: String) -> String {
        if isPlain(text) { return text }
        var result = ""
        for byte in text.utf8 {
            if isPlain(byte) {
                result.unicodeScalars.append(UnicodeScalar(byte))
            } else {
                let digits = String(byte, radix: 16)
                result += digits.utf8.count == 1 ? "~0" + digits : "~" + digits
            }
        }
        return result
    }

    private static func isPlain(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            for byte in bytes where !isPlain(byte) { return false }
            return true
        }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F: true
        default: false
        }
    }
}
