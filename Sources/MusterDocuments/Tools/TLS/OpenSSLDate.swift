import MusterSource

/// Dates as OpenSSL prints them.
enum OpenSSLDate {
    /// What to show for one in a message.
    static let sample = "'Feb  9 14:41:36 2027 GMT'"

    /// Reads `Feb  9 14:41:36 2027 GMT`; nil for anything else.
    static func parse(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Moment? {
        var cursor = ByteCursor(bytes, range)
        var time = ClockTime()
        guard let month = ClockTime.month(bytes, cursor.takeWhile(ASCII.isLetter)) else {
            return nil
        }
        time.month = month
        cursor.skipBlanks()
        guard let day = cursor.number(1...2) else { return nil }
        time.day = day
        cursor.skipBlanks()
        guard let clock = ClockTime.clock(&cursor) else { return nil }
        (time.hour, time.minute, time.second) = clock
        cursor.skipBlanks()
        guard let year = cursor.number(4...4), cursor.take(" GMT"), cursor.isAtEnd else {
            return nil
        }
        time.year = year
        return time.moment
    }
}
