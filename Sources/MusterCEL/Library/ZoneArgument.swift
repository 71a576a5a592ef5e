/// A time zone as a text names it: `UTC`, `+01:00`, `02:00`, or a name such as `Europe/Berlin`.
enum ZoneArgument {
    case fixed(Int)
    case rules(TimeZone)

    /// Nil if there is no such zone.
    init?(_ name: UnsafeBufferPointer<UInt8>, host: EvaluatorHost) {
        if name.elementsEqual("UTC".utf8) {
            self = .fixed(0)
            return
        }
        var scanner = ByteScanner(name)
        let negative = scanner.take("-")
        if !negative { _ = scanner.take("+") }
        if let hours = scanner.digits(2), scanner.take(":"), let minutes = scanner.digits(2),
            scanner.isAtEnd, hours < 24, minutes < 60
        {
            self = .fixed((hours * 3600 + minutes * 60) * (negative ? -1 : 1))
            return
        }
        guard let zone = host.zone(name) else { return nil }
        self = .rules(zone)
    }

    /// Seconds east of UTC at a moment, in seconds since 1970.
    func offset(at seconds: Int64) -> Int {
        switch self {
        case .fixed(let offset): offset
        case .rules(let zone): zone.offset(at: seconds)
        }
    }

    /// The moment at which clocks of the zone show a local time, in seconds: the first of two when they are set
    /// back, and as much later as they are set forward when they never show it.
    func moment(ofLocal local: Int64) -> Int64 {
        let before = Int64(offset(at: local - 86_400))
        let after = Int64(offset(at: local + 86_400))
        for candidate in [before, after] where Int64(offset(at: local - candidate)) == candidate {
            return local - candidate
        }
        return local - before
    }
}
