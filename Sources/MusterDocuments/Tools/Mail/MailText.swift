/// Reads the text of header fields: unfolds it, takes quotes away, decodes encoded words (RFC 2047).
struct MailText {
    private let bytes: UnsafeBufferPointer<UInt8>

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// Without the line endings of folds; the blanks behind them stay (RFC 5322 section 2.2.3).
    func unfolded(_ range: Range<Int>) -> [UInt8] {
        bytes[range].filter { $0 != ASCII.lineFeed && $0 != ASCII.carriageReturn }
    }

    /// Without any white space.
    func compact(_ range: Range<Int>) -> [UInt8] { bytes[range].filter { !ASCII.isSpace($0) } }

    /// Unfolded, with encoded words decoded.
    func decoded(_ range: Range<Int>) -> [UInt8] {
        let text = unfolded(range)
        return text.firstIndex(of: UInt8(ascii: "=")) == nil ? text : EncodedWords(text).decoded()
    }

    /// The phrase of an address: decoded, without quotes and the backslashes within them.
    func phrase(_ range: Range<Int>) -> [UInt8] {
        let text = decoded(range)
        guard text.contains(ASCII.quote) else { return text }
        var plain: [UInt8] = []
        var isEscaped = false
        for byte in text {
            if !isEscaped, byte == ASCII.backslash {
                isEscaped = true
            } else {
                if isEscaped || byte != ASCII.quote { plain.append(byte) }
                isEscaped = false
            }
        }
        return plain
    }
}
