/// A content line taken apart (RFC 5545 section 3.1): `NAME;PARAMETER=value,"value":value`.
struct CalendarLine {
    /// One parameter; its values with and without their quotes.
    struct Parameter {
        let name: Range<Int>
        var values: [(text: Range<Int>, whole: Range<Int>)]
    }

    /// Ranges of the unfolded line.
    let name: Range<Int>
    private(set) var parameters: [Parameter] = []
    private(set) var value: Range<Int>
    /// The name in capitals.
    let upperName: [UInt8]

    /// Nil if the line has no name, no colon, a parameter without a value, or a quote that is not closed.
    init?(_ line: LogicalLine) {
        let bytes = line.bytes
        var index = bytes.firstIndex { !Self.isName($0) } ?? bytes.count
        guard index > 0, index < bytes.count else { return nil }
        name = 0..<index
        upperName = bytes[..<index].map { Self.upper($0) }
        value = index..<index
        while index < bytes.count, bytes[index] == UInt8(ascii: ";") {
            guard let parameter = Self.parameter(bytes, &index) else { return nil }
            parameters.append(parameter)
        }
        guard index < bytes.count, bytes[index] == UInt8(ascii: ":") else { return nil }
        value = index + 1..<bytes.count
    }

    /// The first value of a parameter; `wanted` is in capitals.
    func parameter(_ wanted: StaticString, in bytes: [UInt8]) -> Range<Int>? {
        parameters.first { parameter in
            bytes[parameter.name].map { Self.upper($0) }.elementsEqual(wanted.bytes)
        }?.values.first?.text
    }

    /// The capital of a small letter; every other byte as it is.
    static func upper(_ byte: UInt8) -> UInt8 {
        byte >= 0x61 && byte <= 0x7A ? byte & 0xDF : byte
    }

    private static func isName(_ byte: UInt8) -> Bool {
        ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: "_")
    }

    /// From the semicolon before it to what ends its last value.
    private static func parameter(_ bytes: [UInt8], _ index: inout Int) -> Parameter? {
        let start = index + 1
        index = start
        while index < bytes.count, isName(bytes[index]) { index += 1 }
        guard index > start, index < bytes.count, bytes[index] == UInt8(ascii: "=") else {
            return nil
        }
        var parameter = Parameter(name: start..<index, values: [])
        repeat {
            index += 1
            let begin = index
            if index < bytes.count, bytes[index] == ASCII.quote {
                index += 1
                while index < bytes.count, bytes[index] != ASCII.quote { index += 1 }
                guard index < bytes.count else { return nil }
                index += 1
                parameter.values.append((begin + 1..<index - 1, begin..<index))
            } else {
                while index < bytes.count, !isEnd(bytes[index]) { index += 1 }
                parameter.values.append((begin..<index, begin..<index))
            }
        } while index < bytes.count && bytes[index] == UInt8(ascii: ",")
        return parameter
    }

    private static func isEnd(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ":")
            || byte == ASCII.quote
    }
}
