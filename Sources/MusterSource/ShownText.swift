/// Text as a terminal may get it: one line, and nothing that moves the cursor, changes colours or the order of reading.
public enum ShownText {
    /// `text` with a space for each tab and line feed and `·` for every other control, bidi control or zero-width
    /// scalar; as many scalars as before.
    static func of(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 &- 0x20 < 0x5F }) { return text }
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar == "\t" || scalar == "\n" {
                scalars.append(" ")
            } else {
                scalars.append(isHidden(scalar) ? "·" : scalar)
            }
        }
        return String(scalars)
    }

    /// Whether a scalar does something instead of showing something: a control, also of direction or width.
    public static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F,
            0xFEFF:
            true
        default: false
        }
    }
}
