/// Business days: promises such as "within five business days".
enum CalendarFunctions {
    static let all = [businessDays, addBusinessDays]

    private static let secondsPerDay: Int64 = 86_400

    private static func overloads(_ name: String, _ second: CELType, _ result: CELType)
        -> [Overload]
    {
        let plain: [CELType] = [.timestamp, second, .list(.timestamp)]
        return [
            Overload(name, plain, result),
            Overload("\(name)_with_tz", plain + [.string], result),
        ]
    }

    private static let businessDays = Function(
        "businessDays", overloads("business_days", .timestamp, .int),
        """
        The business days after the day of one moment, up to and including the day of another; negative if the other \
        is earlier. Monday to Friday without the holidays, in UTC or in a zone; a holiday is the UTC date of its moment.
        """,
        examples: [
            FunctionExample(
                "businessDays(timestamp('2026-11-20T16:00:00Z'), timestamp('2026-11-23T09:00:00Z'), [])",
                "1"),
            FunctionExample(
                "businessDays(timestamp('2026-12-24T09:00:00Z'), timestamp('2026-12-29T09:00:00Z'), [timestamp('2026-12-25T00:00:00Z')])",
                "2"),
            FunctionExample(
                "businessDays(timestamp('2026-11-23T09:00:00Z'), timestamp('2026-11-20T16:00:00Z'), [])",
                "-1"),
            FunctionExample(failing: "businessDays(timestamp(0), timestamp(0), [], 'No/Where')"),
        ]
    ) { call in
        guard call.count >= 3, call.has(.timestamp, .timestamp), call[2].isList else {
            return call.mismatch()
        }
        return with(call) { calendar, zone in
            let from = day(call[0].asTimestamp.seconds, zone)
            let to = day(call[1].asTimestamp.seconds, zone)
            return from <= to
                ? .int(calendar.count(after: from, through: to))
                : .int(-calendar.count(after: to - 1, through: from - 1))
        }
    }

    private static let addBusinessDays = Function(
        "addBusinessDays", overloads("add_business_days", .int, .timestamp),
        """
        The same time of day as many business days later, or earlier for a negative number; in UTC or in a zone, \
        whose clocks may change in between.
        """,
        examples: [
            FunctionExample(
                "addBusinessDays(timestamp('2026-12-24T09:00:00Z'), 1, [timestamp('2026-12-25T00:00:00Z')])",
                "timestamp('2026-12-28T09:00:00Z')"),
            FunctionExample(
                "addBusinessDays(timestamp('2026-03-27T09:00:00Z'), 1, [], 'Europe/London')",
                "timestamp('2026-03-30T08:00:00Z')"),
            FunctionExample(
                "addBusinessDays(timestamp('2028-02-28T09:00:00Z'), 2, [])",
                "timestamp('2028-03-01T09:00:00Z')"),
            FunctionExample(failing: "addBusinessDays(timestamp(0), 100000000, [])"),
        ]
    ) { call in
        guard call.count >= 3, call.has(.timestamp, .int), call[2].isList else {
            return call.mismatch()
        }
        return with(call) { calendar, zone in
            let start = call[0].asTimestamp
            let local = start.seconds + Int64(zone.offset(at: start.seconds))
            let first = floored(local)
            guard let day = calendar.day(call[1].asInt, from: first) else {
                return call.fail(.outOfRange, 1)
            }
            // Not by way of the clocks: an hour that comes twice must not move what is not moved.
            if day == first { return call.raw(0) }
            let moment = zone.moment(ofLocal: local + (day - first) * secondsPerDay)
            return Timestamp(checking: moment, start.nanoseconds).map { .timestamp($0) }
                ?? call.fail(.outOfRange, 1)
        }
    }

    /// Runs a body with the calendar of the third argument and the zone of the fourth, if there is one.
    private static func with(_ call: Call, _ body: (BusinessCalendar, ZoneArgument) -> Value)
        -> Value
    {
        var zone = ZoneArgument.fixed(0)
        if call.count == 4 {
            guard call[3].tag == .string else { return call.mismatch() }
            guard let named = ZoneArgument(call[3].bytes, host: call.machine.host) else {
                return call.fail(.unknownZone, 3)
            }
            zone = named
        }
        let list = call[2]
        let count = call.machine.size(of: list)
        if let error = call.charge(count) { return error }
        var holidays: [Int64] = []
        holidays.reserveCapacity(count)
        for index in 0..<count {
            let value = call.machine.resolve(call.machine.element(list, index))
            if value.isError { return value }
            guard value.tag == .timestamp else { return call.mismatch() }
            holidays.append(floored(value.asTimestamp.seconds))
        }
        return body(BusinessCalendar(holidays: holidays), zone)
    }

    private static func day(_ seconds: Int64, _ zone: ZoneArgument) -> Int64 {
        floored(seconds + Int64(zone.offset(at: seconds)))
    }

    /// The day of a moment, also before 1970.
    private static func floored(_ seconds: Int64) -> Int64 {
        seconds >= 0 ? seconds / secondsPerDay : (seconds - secondsPerDay + 1) / secondsPerDay
    }
}
