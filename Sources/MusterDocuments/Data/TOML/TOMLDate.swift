import MusterSource

/// Reads the four kinds of dates and times of TOML (RFC 3339 section 5.6; a second of 60 is a leap second).
enum TOMLDate {
    enum Value {
        /// An offset date-time.
        case moment(Moment)
        /// A local date-time, date or time.
        case local
    }

    /// Whether the text can only be meant as a date.
    static func isDate(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        text.count >= 5 && text[4] == UInt8(ascii: "-") && text.prefix(4).allSatisfy(ASCII.isDigit)
    }

    /// Whether the text can only be meant as a time of day.
    static func isTime(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        text.count >= 3 && text[2] == UInt8(ascii: ":") && text.prefix(2).allSatisfy(ASCII.isDigit)
    }

    /// Nil for what is no date: a month of 13, a day that does not exist, one digit for two.
    static func read(_ text: UnsafeBufferPointer<UInt8>) -> Value? {
        var bytes = Array(text)
        if isTime(text) { bytes = Array("2000-01-01T".utf8) + bytes }
        if bytes.count == 10 { return DateText.parse(bytes)?.precision == .day ? .local : nil }
        let isLeap = bytes.count > 18 && bytes[17...18].elementsEqual("60".utf8)
        if isLeap { bytes.replaceSubrange(17...18, with: "59".utf8) }
        if DateText.parse(bytes + [UInt8(ascii: "Z")])?.precision == .instant { return .local }
        guard let found = DateText.parse(bytes), found.precision == .instant, !isTime(text) else {
            return nil
        }
        return .moment(
            Moment(
                seconds: found.moment.seconds + (isLeap ? 1 : 0),
                nanoseconds: found.moment.nanoseconds))
    }
}
