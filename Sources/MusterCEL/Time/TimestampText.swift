/// Timestamps as RFC 3339 writes them.
enum TimestampText {
    /// Parses `2009-02-13T23:31:30.5Z` or with an offset `+01:00`; more than nine fraction digits are cut.
    static func parse(_ text: UnsafeBufferPointer<UInt8>) -> Timestamp? {
        var scanner = ByteScanner(text)
        guard let year = scanner.digits(4), scanner.take("-"), let month = scanner.digits(2),
            scanner.take("-"), let day = scanner.digits(2),
            let date = CivilDate(year: year, month: month, day: day), scanner.take("T"),
            let hour = scanner.digits(2), hour < 24, scanner.take(":"),
            let minute = scanner.digits(2), minute < 60, scanner.take(":"),
            let second = scanner.digits(2), second < 60
        else { return nil }
        var nanoseconds: UInt32 = 0
        if scanner.take(".") {
            guard let fraction = scanner.fraction() else { return nil }
            nanoseconds = fraction
        }
        guard let offset = offset(&scanner), scanner.isAtEnd else { return nil }
        let seconds =
            date.daysSinceEpoch * 86_400 + Int64(hour * 3600 + minute * 60 + second - offset)
        return Timestamp(checking: seconds, nanoseconds)
    }

    private static func offset(_ scanner: inout ByteScanner) -> Int? {
        if scanner.take("Z") { return 0 }
        let negative = scanner.take("-")
        guard negative || scanner.take("+"), let hours = scanner.digits(2), hours < 24,
            scanner.take(":"), let minutes = scanner.digits(2), minutes < 60
        else { return nil }
        return (hours * 3600 + minutes * 60) * (negative ? -1 : 1)
    }

    /// Prints in UTC, with as many fraction digits as are not zero.
    static func print(_ moment: Timestamp, into bytes: inout [UInt8]) {
        let days = moment.seconds.flooredQuotient(86_400)
        let second = Int(moment.seconds - days * 86_400)
        let date = CivilDate(days: days)
        padded(date.year, 4, &bytes)
        bytes.append(UInt8(ascii: "-"))
        padded(date.month, 2, &bytes)
        bytes.append(UInt8(ascii: "-"))
        padded(date.day, 2, &bytes)
        bytes.append(UInt8(ascii: "T"))
        padded(second / 3600, 2, &bytes)
        bytes.append(UInt8(ascii: ":"))
        padded(second / 60 % 60, 2, &bytes)
        bytes.append(UInt8(ascii: ":"))
        padded(second % 60, 2, &bytes)
        if moment.nanoseconds != 0 {
            bytes.append(UInt8(ascii: "."))
            padded(Int(moment.nanoseconds), 9, &bytes)
            while bytes.last == UInt8(ascii: "0") { bytes.removeLast() }
        }
        bytes.append(UInt8(ascii: "Z"))
    }

    static func padded(_ number: Int, _ width: Int, _ bytes: inout [UInt8]) {
        var power = 1
        for _ in 1..<width { power *= 10 }
        while power > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(number / power % 10))
            power /= 10
        }
    }
}
