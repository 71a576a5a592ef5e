import MusterSource

/// What must hold of an expression's text before it is cut into tokens.
enum ExpressionCheck {
    /// The mistake that keeps the text from being parsed at all, if there is one.
    static func fault(of text: ExpressionText, limits: Limits) -> Diagnostic? {
        var points = 0
        var ascii: UInt8 = 0
        for byte in text.bytes {
            ascii |= byte
            if byte & 0xC0 != 0x80 { points += 1 }
        }
        if points > limits.codePoints {
            return SyntaxDiagnostics.tooLong(points, limits.codePoints, at: text.location(0..<0))
        }
        guard ascii >= 0x80, String(validating: text.bytes, as: UTF8.self) == nil else {
            return nil
        }
        return SyntaxDiagnostics.notUnicode(at: text.location(firstInvalid(text.bytes)))
    }

    private static func firstInvalid(_ bytes: [UInt8]) -> Range<Int> {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var offset = 0
        while case .scalarValue(let scalar) = decoder.decode(&iterator) {
            offset += UTF8.width(scalar)
        }
        return min(offset, bytes.count - 1)..<min(offset + 1, bytes.count)
    }
}
