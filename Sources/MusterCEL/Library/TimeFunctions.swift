/// Moments and lengths of time: constructors and their parts.
enum TimeFunctions {
    static let all =
        [timestamp, duration] + parts.map { getter($0) } + [
            clock("getHours", .hours, 3_600_000_000_000),
            clock("getMinutes", .minutes, 60_000_000_000),
            clock("getSeconds", .seconds, 1_000_000_000),
            clock("getMilliseconds", .milliseconds, 1_000_000),
        ]

    private static let parts: [(String, MomentPart, String, String)] = [
        ("getFullYear", .fullYear, "The year.", "2009"),
        ("getMonth", .month, "The month, from 0 for January.", "1"),
        ("getDate", .date, "The day of the month, from 1.", "13"),
        ("getDayOfMonth", .dayOfMonth, "The day of the month, from 0.", "12"),
        ("getDayOfWeek", .dayOfWeek, "The day of the week, from 0 for Sunday.", "5"),
        ("getDayOfYear", .dayOfYear, "The day of the year, from 0.", "43"),
    ]

    private static let timestamp = Function(
        "timestamp",
        [
            Overload("timestamp_to_timestamp", [.timestamp], .timestamp),
            Overload("string_to_timestamp", [.string], .timestamp),
            Overload("int64_to_timestamp", [.int], .timestamp),
        ],
        "A moment from RFC 3339 text or Unix seconds.",
        examples: [
            FunctionExample("timestamp('1970-01-01T00:00:01+00:00') == timestamp(1)", "true"),
            FunctionExample(failing: "timestamp('0000-01-01T00:00:00Z')"),
            FunctionExample(failing: "timestamp('2023-02-30T00:00:00Z')"),
        ]
    ) { call in
        let value = call[0]
        switch value.tag {
        case .timestamp: return call.raw(0)
        case .int:
            return Timestamp(checking: value.asInt).map { .timestamp($0) } ?? call.fail(.outOfRange)
        case .string:
            if let error = call.charge(value.count >> 3) { return error }
            return TimestampText.parse(value.bytes).map { .timestamp($0) }
                ?? call.fail(.notATimestamp)
        default: return call.mismatch()
        }
    }

    private static let duration = Function(
        "duration",
        [
            Overload("duration_to_duration", [.duration], .duration),
            Overload("string_to_duration", [.string], .duration),
        ],
        "A length of time from text such as 1h30m (units h, m, s, ms, us, ns).",
        examples: [
            FunctionExample("duration('1h30m') == duration('5400s')", "true"),
            FunctionExample("duration('-1.5s') == duration('-1500ms')", "true"),
            FunctionExample(failing: "duration('1d')"),
            FunctionExample(failing: "duration('-320000000000s')"),
        ]
    ) { call in
        let value = call[0]
        switch value.tag {
        case .duration: return call.raw(0)
        case .string:
            if let error = call.charge(value.count >> 3) { return error }
            return DurationText.parse(value.bytes).map { .duration($0) }
                ?? call.fail(.notADuration)
        default: return call.mismatch()
        }
    }

    private static func overloads(_ name: String) -> [Overload] {
        [
            Overload("timestamp_\(name)", [.timestamp], .int, member: true),
            Overload("timestamp_\(name)_with_tz", [.timestamp, .string], .int, member: true),
        ]
    }

    private static func getter(_ entry: (String, MomentPart, String, String)) -> Function {
        let (name, part, documentation, result) = entry
        return Function(
            name, overloads(name),
            documentation + " In UTC, or in a zone such as 'Europe/Berlin' or '+01:00'.",
            examples: [FunctionExample("timestamp('2009-02-13T23:31:30Z').\(name)()", result)]
        ) { of($0, part) }
    }

    /// A getter that durations have too, as their length in whole units.
    private static func clock(_ name: String, _ part: MomentPart, _ unit: Int64) -> Function {
        Function(
            name,
            overloads(name) + [Overload("duration_\(name)", [.duration], .int, member: true)],
            "The part of a moment's time of day; a duration's length in whole units (its milliseconds: the part below a second).",
            examples: [
                FunctionExample("timestamp(0).\(name)()", "0"),
                FunctionExample(
                    "duration('7200s').\(name)()",
                    part == .milliseconds ? "0" : String(7_200_000_000_000 / unit)),
            ]
        ) { call in
            let value = call[0]
            guard value.tag == .duration, call.count == 1 else { return of(call, part) }
            let units = value.asInt / unit
            return .int(part == .milliseconds ? units % 1000 : units)
        }
    }

    private static func of(_ call: Call, _ part: MomentPart) -> Value {
        let value = call[0]
        guard value.tag == .timestamp else { return call.mismatch() }
        var offset = 0
        if call.count == 2 {
            guard call[1].tag == .string else { return call.mismatch() }
            guard let zone = ZoneArgument(call[1].bytes, host: call.machine.host) else {
                return call.fail(.unknownZone, 1)
            }
            offset = zone.offset(at: value.asTimestamp.seconds)
        }
        return .int(part.of(value.asTimestamp, offset: offset))
    }
}
