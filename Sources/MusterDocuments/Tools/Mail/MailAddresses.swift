/// Steps through the addresses of a header field (RFC 5322 section 3.4): comments are passed over, the
/// members of a group come one by one.
struct MailAddresses {
    /// One mailbox.
    struct Mailbox {
        /// The phrase before the angle brackets; nil if there is none.
        let name: Range<Int>?
        /// The address without brackets.
        let address: Range<Int>
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private var index: Int
    private let end: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        self.bytes = bytes
        index = range.lowerBound
        end = range.upperBound
    }

    /// The next mailbox, or nil at the end.
    mutating func next() -> Mailbox? {
        while index < end {
            if let found = element() { return found }
        }
        return nil
    }

    /// One element up to a comma, a semicolon, or the colon behind a group's name.
    private mutating func element() -> Mailbox? {
        var text: Range<Int>?
        var address: Range<Int>?
        while index < end {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: ","), UInt8(ascii: ";"):
                index += 1
                return mailbox(text, address)
            case UInt8(ascii: ":"):
                index += 1
                return nil
            case UInt8(ascii: "("): skipComment()
            case UInt8(ascii: "<"):
                let close = bytes.find(UInt8(ascii: ">"), in: index..<end) ?? end
                address = bytes.trimmed(index + 1..<close)
                index = min(close + 1, end)
            default:
                let start = index
                if byte == ASCII.quote { skipQuoted() } else { index += 1 }
                if address == nil, !ASCII.isSpace(byte) {
                    text = (text?.lowerBound ?? start)..<index
                }
            }
        }
        return mailbox(text, address)
    }

    private func mailbox(_ text: Range<Int>?, _ address: Range<Int>?) -> Mailbox? {
        if let address { return Mailbox(name: text, address: address) }
        return text.map { Mailbox(name: nil, address: $0) }
    }

    private mutating func skipQuoted() {
        index += 1
        while index < end, bytes[index] != ASCII.quote {
            index += bytes[index] == ASCII.backslash ? 2 : 1
        }
        index = min(index + 1, end)
    }

    /// Comments nest.
    private mutating func skipComment() {
        var depth = 0
        while index < end {
            let byte = bytes[index]
            index += byte == ASCII.backslash ? 2 : 1
            if byte == UInt8(ascii: "(") { depth += 1 }
            if byte == UInt8(ascii: ")") {
                depth -= 1
                if depth == 0 { break }
            }
        }
        index = min(index, end)
    }
}
