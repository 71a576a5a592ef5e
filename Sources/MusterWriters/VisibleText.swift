/// Makes characters visible that would otherwise hide, reorder or repaint text.
///
/// Evidence and rule texts come from outside: a right-to-left override in a file name, an escape
/// sequence in a subject or a zero-width space in a host name must not deceive a reader.
public enum VisibleText {
    /// What becomes of line feeds and tabs.
    public enum LineBreaks: Sendable {
        /// They stay.
        case kept
        /// Each becomes one space, so that the text is one line.
        case spaced
    }

    /// `text` with every hidden character spelled as `U+202E`.
    public static func text(_ text: String, lineBreaks: LineBreaks = .spaced) -> String {
        if isPlain(text) { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar.value == 0x0A || scalar.value == 0x09 {
                result.append(lineBreaks == .kept ? scalar : " ")
            } else if isHidden(scalar) {
                result.append(contentsOf: name(of: scalar).unicodeScalars)
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// `U+` and at least four upper-case hex digits.
    public static func name(of scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }

    /// Whether the scalar is a control, a bidi control, or draws nothing; line feed and tab are not.
    ///
    /// Variation selectors and combining marks are left alone: they change the look of a letter, not
    /// the order or the presence of text.
    public static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: false
        case 0..<0x20, 0x7F..<0xA0: true
        case 0xA1..<0x034F where scalar.value != 0xAD: false
        case 0xAD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180E: true
        case 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0x3164, 0xFEFF, 0xFFA0: true
        case 0xFFF0...0xFFFB, 0xFFFE, 0xFFFF, 0xE0000...0xE007F: true
        default: false
        }
    }

    private static let plain = PlainBytes(except: 0, 0, 0, 0)

    private static func isPlain(_ text: String) -> Bool {
        text.withBytes { bytes in
            plain.end(in: UnsafeRawBufferPointer(bytes), from: 0) == bytes.count
        }
    }
}
