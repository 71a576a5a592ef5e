import MusterSource

/// The moment evidence speaks of, as exactly as it says so: a moment, or some moment of a month.
struct EvidenceDate: Hashable, Sendable {
    /// The earliest moment it can mean.
    let first: Moment
    /// The latest; for a month its last second.
    let last: Moment

    /// An exact one.
    init(_ moment: Moment) {
        first = moment
        last = moment
    }

    /// Reads a month as `2026-05`; nil for anything else.
    init?(month text: some Collection<UInt8>) {
        guard let parsed = DateText.parse(text), parsed.precision == .month else { return nil }
        let civil = parsed.moment.civil
        let days = Moment.days(inMonth: civil.month, year: civil.year)
        first = parsed.moment
        last = Moment(seconds: parsed.moment.seconds + Int64(days) * 86_400 - 1)
    }

    /// The moment, if it is known.
    var exact: Moment? { first == last ? first : nil }

    /// `2026-05-31`, or `2026-05` where no more is known.
    var text: String {
        exact?.dayText ?? String(decoding: first.dayText.utf8.prefix(7), as: UTF8.self)
    }
}
