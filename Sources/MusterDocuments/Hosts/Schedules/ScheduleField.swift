/// One of the five fields of a cron schedule: its bounds and names (crontab(5)).
struct ScheduleField {
    let name: String
    let expected: String
    private let bounds: ClosedRange<Int64>
    private let names: [StaticString]

    /// In the order of a line.
    static let all = [
        ScheduleField("minute", 0...59), ScheduleField("hour", 0...23),
        ScheduleField("day of the month", 1...31),
        ScheduleField(
            "month", 1...12,
            ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]),
        ScheduleField("day of the week", 0...7, ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]),
    ]

    private init(_ name: String, _ bounds: ClosedRange<Int64>, _ names: [StaticString] = []) {
        self.name = name
        expected =
            "\(bounds.lowerBound) to \(bounds.upperBound)" + (names.isEmpty ? "" : " or a name")
        self.bounds = bounds
        self.names = names
    }

    /// Whether the text is a list of `*`, numbers and ranges, each with a step if need be.
    ///
    /// `~` between two numbers, either of which may be left out, is cronie's random choice.
    func accepts(_ bytes: UnsafeBufferPointer<UInt8>, _ text: Range<Int>) -> Bool {
        bytes.split(text, at: UInt8(ascii: ",")).allSatisfy { acceptsPart(bytes, $0) }
    }

    private func acceptsPart(_ bytes: UnsafeBufferPointer<UInt8>, _ part: Range<Int>) -> Bool {
        guard let slash = bytes.find(UInt8(ascii: "/"), in: part) else {
            return isRange(bytes, part) || value(bytes, part) != nil
        }
        // A step goes through a range: cron refuses one behind a single number.
        let step = bytes.decimal(slash + 1..<part.upperBound, limit: Int64(Int32.max))
        return step ?? 0 > 0 && isRange(bytes, part.lowerBound..<slash)
    }

    private func isRange(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        if bytes.equals(range, "*") { return true }
        if let tilde = bytes.find(UInt8(ascii: "~"), in: range) {
            let (low, high) = (range.lowerBound..<tilde, tilde + 1..<range.upperBound)
            return (low.isEmpty || value(bytes, low) != nil)
                && (high.isEmpty || value(bytes, high) != nil)
        }
        guard let dash = bytes.find(UInt8(ascii: "-"), in: range),
            let low = value(bytes, range.lowerBound..<dash),
            let high = value(bytes, dash + 1..<range.upperBound)
        else { return false }
        return low <= high
    }

    private func value(_ bytes: UnsafeBufferPointer<UInt8>, _ text: Range<Int>) -> Int64? {
        if let index = names.firstIndex(where: { bytes.equalsIgnoringCase(text, $0) }) {
            return Int64(index) + bounds.lowerBound
        }
        let number = bytes.decimal(text, limit: bounds.upperBound)
        return number.flatMap { bounds.contains($0) ? $0 : nil }
    }
}
