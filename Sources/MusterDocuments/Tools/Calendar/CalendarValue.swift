import MusterSource

/// Reads the value of a property: a moment where it is one, else text.
struct CalendarValue {
    /// A value that is not of its property's type.
    struct Malformed: Error {}

    /// The properties that hold dates unless they say otherwise (RFC 5545 section 3.8).
    private static let dates: [StaticString] = [
        "DTSTART", "DTEND", "DUE", "COMPLETED", "CREATED", "DTSTAMP", "LAST-MODIFIED",
        "RECURRENCE-ID",
    ]

    private let content: CalendarLine
    private let line: LogicalLine
    private let name: [UInt8]

    init(_ content: CalendarLine, _ line: LogicalLine, name: [UInt8]) {
        self.content = content
        self.line = line
        self.name = name
    }

    func read(_ builder: DocumentBuilder) -> Result<Node, Malformed> {
        guard isDate else { return .success(text(builder)) }
        let found = line.bytes.withUnsafeBufferPointer { Self.date($0, content.value) }
        let span = line.span(content.value)
        switch found {
        case .malformed: return .failure(Malformed())
        case .local: return .success(line.text(content.value, builder))
        case .day(let moment):
            return .success(
                builder.makeTimestamp(seconds: moment.seconds, wholeDay: true, span: span))
        case .moment(let moment): return .success(builder.makeTimestamp(moment, span: span))
        }
    }

    private var isDate: Bool {
        if let type = content.parameter("VALUE", in: line.bytes) {
            let upper = line.bytes[type].map { CalendarLine.upper($0) }
            return upper.elementsEqual("DATE".utf8) || upper.elementsEqual("DATE-TIME".utf8)
        }
        return Self.dates.contains { name.elementsEqual($0.bytes) }
    }

    private enum Found {
        case day(Moment)
        case moment(Moment)
        case local, malformed
    }

    /// `20261103`, `20261103T090000Z` or `20261103T090000`.
    private static func date(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Found {
        var cursor = ByteCursor(bytes, range)
        var time = ClockTime()
        guard let year = cursor.fixedNumber(4), let month = cursor.fixedNumber(2),
            let day = cursor.fixedNumber(2)
        else { return .malformed }
        (time.year, time.month, time.day) = (year, month, day)
        if cursor.isAtEnd { return time.moment.map { .day($0) } ?? .malformed }
        guard cursor.take(UInt8(ascii: "T")), let hour = cursor.fixedNumber(2),
            let minute = cursor.fixedNumber(2), let second = cursor.fixedNumber(2)
        else { return .malformed }
        (time.hour, time.minute, time.second) = (hour, minute, second)
        guard let moment = time.moment else { return .malformed }
        if cursor.isAtEnd { return .local }
        return cursor.take(UInt8(ascii: "Z")) && cursor.isAtEnd ? .moment(moment) : .malformed
    }

    /// TEXT with its escapes decoded (section 3.3.11).
    private func text(_ builder: DocumentBuilder) -> Node {
        let bytes = line.bytes[content.value]
        guard bytes.contains(ASCII.backslash) else { return line.text(content.value, builder) }
        var decoded: [UInt8] = []
        var isEscaped = false
        for byte in bytes {
            if !isEscaped, byte == ASCII.backslash {
                isEscaped = true
                continue
            }
            switch (isEscaped, byte) {
            case (true, UInt8(ascii: "n")), (true, UInt8(ascii: "N")):
                decoded.append(ASCII.lineFeed)
            case (true, ASCII.backslash), (true, UInt8(ascii: ",")), (true, UInt8(ascii: ";")),
                (false, _):
                decoded.append(byte)
            default: decoded += [ASCII.backslash, byte]
            }
            isEscaped = false
        }
        if isEscaped { decoded.append(ASCII.backslash) }
        return builder.makeString(bytes: decoded, span: line.span(content.value))
    }
}
