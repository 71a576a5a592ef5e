import MusterSource

/// The two ways in which certificates write a moment (RFC 5280 section 4.1.2.5).
enum CertificateTime {
    /// `YYMMDDhhmmssZ` in a UTCTime or `YYYYMMDDhhmmssZ` in a GeneralizedTime; nil for anything else.
    static func parse(_ element: DERElement, _ bytes: [UInt8]) -> Moment? {
        bytes.withUnsafeBufferPointer { buffer in
            var cursor = ByteCursor(buffer, element.content)
            var time = ClockTime()
            switch element.tag {
            case DERElement.utcTime:
                guard let year = cursor.fixedNumber(2) else { return nil }
                time.year = year + (year >= 50 ? 1900 : 2000)
            case DERElement.generalizedTime:
                guard let year = cursor.fixedNumber(4) else { return nil }
                time.year = year
            default: return nil
            }
            guard let month = cursor.fixedNumber(2), let day = cursor.fixedNumber(2),
                let hour = cursor.fixedNumber(2), let minute = cursor.fixedNumber(2),
                let second = cursor.fixedNumber(2), cursor.take(UInt8(ascii: "Z")), cursor.isAtEnd
            else { return nil }
            time.month = month
            time.day = day
            time.hour = hour
            time.minute = minute
            time.second = second
            return time.moment
        }
    }
}
