/// How many columns of a terminal a text takes.
public enum ColumnWidth {
    /// The columns of `text`, which holds no line break.
    public static func of(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + of($1) }
    }

    /// 0 for combining marks, 2 for East Asian wide characters and emoji, else 1 (after Unicode's
    /// EastAsianWidth.txt, by blocks: terminals differ in the rare cases anyway).
    public static func of(_ scalar: Unicode.Scalar) -> Int {
        let value = scalar.value
        if value < 0x0300 { return 1 }
        switch value {
        case 0x0300...0x036F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE00...0xFE0F,
            0xFE20...0xFE2F, 0xE0100...0xE01EF:
            return 0
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
            0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
            0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            return 2
        default:
            return 1
        }
    }

    /// `text` followed by as many spaces as it lacks to `columns`.
    public static func padded(_ text: String, to columns: Int) -> String {
        text + String(repeating: " ", count: max(0, columns - of(text)))
    }

    /// `text`, or its two ends with `…` between them so that it takes at most `columns` (at least 3).
    public static func shortened(_ text: String, to columns: Int) -> String {
        let limit = max(3, columns)
        guard of(text) > limit else { return text }
        let scalars = Array(text.unicodeScalars)
        let tail = (limit - 1) / 3
        let start = fitting(scalars, limit - 1 - tail)
        let end = fitting(scalars.reversed(), tail).reversed()
        return String(String.UnicodeScalarView(start + ["…"] + end))
    }

    private static func fitting(_ scalars: some Sequence<Unicode.Scalar>, _ columns: Int)
        -> [Unicode.Scalar]
    {
        var room = columns
        var taken: [Unicode.Scalar] = []
        for scalar in scalars {
            room -= of(scalar)
            if room < 0 { break }
            taken.append(scalar)
        }
        return taken
    }
}
