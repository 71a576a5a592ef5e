import MusterSource

/// Dates of mail messages (RFC 5322 section 3.3).
enum MailDate {
    /// Reads `Sun, 01 Nov 2026 09:30:00 +0100 (CET)`; nil for anything else, also for years of two digits.
    static func parse(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Moment? {
        var cursor = ByteCursor(bytes, range)
        var time = ClockTime()
        if cursor.takeWhile(ASCII.isLetter).count == 3 {
            skip(&cursor)
            guard cursor.take(UInt8(ascii: ",")) else { return nil }
        }
        skip(&cursor)
        guard let day = cursor.number(1...2) else { return nil }
        time.day = day
        skip(&cursor)
        guard let month = ClockTime.month(bytes, cursor.takeWhile(ASCII.isLetter)) else {
            return nil
        }
        time.month = month
        skip(&cursor)
        guard let year = cursor.number(4...4) else { return nil }
        time.year = year
        skip(&cursor)
        guard let hour = cursor.number(1...2), cursor.take(UInt8(ascii: ":")),
            let minute = cursor.number(2...2)
        else { return nil }
        time.hour = hour
        time.minute = minute
        if cursor.take(UInt8(ascii: ":")) {
            guard let second = cursor.number(2...2) else { return nil }
            time.second = second
        }
        skip(&cursor)
        guard let offset = zone(&cursor, bytes) else { return nil }
        time.offset = offset
        skip(&cursor)
        guard cursor.isAtEnd || cursor.byte == UInt8(ascii: "(") else { return nil }
        return time.moment
    }

    /// Seconds east of UTC; of the obsolete names only those that mean UTC.
    private static func zone(
        _ cursor: inout ByteCursor, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Int? {
        let isEast = cursor.take(UInt8(ascii: "+"))
        if isEast || cursor.take(UInt8(ascii: "-")) {
            guard let hours = cursor.fixedNumber(2), let minutes = cursor.fixedNumber(2),
                minutes < 60
            else { return nil }
            return (hours * 3600 + minutes * 60) * (isEast ? 1 : -1)
        }
        let name = cursor.takeWhile(ASCII.isLetter)
        let isUTC =
            bytes.equals(name, "GMT") || bytes.equals(name, "UT")
            || bytes.equals(name, "UTC") || bytes.equals(name, "Z")
        return isUTC ? 0 : nil
    }

    private static func skip(_ cursor: inout ByteCursor) {
        _ = cursor.takeWhile(ASCII.isSpace)
    }
}
