import MusterWriters

/// The lines of an iCalendar stream (RFC 5545 section 3.1): CRLF, at most 75 bytes, continued after a space.
struct CalendarText {
    /// Bytes of a line without its end.
    private static let longestLine = 75

    private(set) var bytes: [UInt8] = []

    /// Writes a line as it is: a name, its parameters and a value that needs no escaping.
    mutating func line(_ content: String) {
        var used = 0
        for scalar in content.unicodeScalars {
            let size = UTF8.width(scalar)
            if used + size > Self.longestLine {
                bytes += [0x0D, 0x0A, 0x20]
                used = 1
            }
            bytes += Array(String(scalar).utf8)
            used += size
        }
        bytes += [0x0D, 0x0A]
    }

    /// Writes a property with a text of any kind.
    mutating func text(_ name: String, _ value: String) {
        line("\(name):\(Self.escaped(VisibleText.text(value, lineBreaks: .kept)))")
    }

    /// RFC 5545 section 3.3.11; control characters have no place in a text at all.
    static func escaped(_ value: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": result += ["\\", scalar]
            case "\n": result += ["\\", "n"]
            case "\t": result.append(" ")
            default:
                if scalar.value >= 0x20, !(0x7F..<0xA0).contains(scalar.value) {
                    result.append(scalar)
                }
            }
        }
        return String(result)
    }
}
