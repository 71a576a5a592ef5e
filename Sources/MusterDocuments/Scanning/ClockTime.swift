import MusterSource

/// A date and a time of day as some format spelled them, before anybody checked that they exist.
struct ClockTime {
    var year = 0
    var month = 0
    var day = 0
    var hour = 0
    var minute = 0
    /// Up to 60: a leap second counts as the second after it.
    var second = 0
    /// Seconds east of UTC.
    var offset = 0

    /// The moment; nil if there is no such day or time, or the offset puts it outside years 1 to 9999.
    var moment: Moment? {
        guard let midnight = Moment(year: year, month: month, day: day), (0..<24).contains(hour),
            (0..<60).contains(minute), (0...60).contains(second), abs(offset) < 86_400
        else { return nil }
        let clock = hour * 3600 + minute * 60 + second - offset
        let moment = Moment(seconds: midnight.seconds + Int64(clock))
        return moment.isWithinYears ? moment : nil
    }

    /// 1 to 12 for the first three letters of an English month's name, in any case.
    static func month(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
        guard range.count == 3 else { return nil }
        let name = bytes.lowered(range)
        let names = Array("janfebmaraprmayjunjulaugsepoctnovdec".utf8)
        return (0..<12).first { name.elementsEqual(names[$0 * 3..<$0 * 3 + 3]) }.map { $0 + 1 }
    }

    /// Reads `hh:mm:ss`, each with two digits.
    static func clock(_ cursor: inout ByteCursor) -> (hour: Int, minute: Int, second: Int)? {
        let colon = UInt8(ascii: ":")
        guard let hour = cursor.fixedNumber(2), cursor.take(colon),
            let minute = cursor.fixedNumber(2), cursor.take(colon),
            let second = cursor.fixedNumber(2)
        else { return nil }
        return (hour, minute, second)
    }
}
