/// The attributes of a start tag, found in its text: libxml2 gives them no position.
struct HTMLTag {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var attributes: [(name: Range<Int>, value: Range<Int>)] = []

    /// Reads the tag in `range`, from its `<` to its `>`; an empty range has no attributes.
    init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, nameLength: Int) {
        self.bytes = bytes
        guard range.count > nameLength + 1 else { return }
        let hasEnd = bytes[range.upperBound - 1] == UInt8(ascii: ">")
        let end = hasEnd ? range.upperBound - 1 : range.upperBound
        var index = range.lowerBound + 1 + nameLength
        while index < end {
            if ASCII.isSpace(bytes[index]) || bytes[index] == UInt8(ascii: "/") {
                index += 1
            } else {
                index = read(index..<max(index + 1, end))
            }
        }
    }

    /// The value of an attribute, without quotes; empty if it has none, nil if there is no such attribute.
    func value(_ name: StaticString) -> Range<Int>? {
        attributes.first { bytes.equalsIgnoringCase($0.name, name) }?.value
    }

    /// Whether the attribute is there.
    func has(_ name: StaticString) -> Bool { value(name) != nil }

    /// The number an attribute holds, at least 1 and at most 65,534; 1 if there is none.
    func number(_ name: StaticString) -> Int {
        guard let value = value(name) else { return 1 }
        var number = 0
        for offset in bytes.trimmed(value) {
            guard ASCII.isDigit(bytes[offset]) else { return 1 }
            number = min(65_534, number * 10 + Int(bytes[offset] - 0x30))
        }
        return max(1, number)
    }

    /// Reads one attribute and returns the offset behind it, which is beyond the range's start.
    private mutating func read(_ range: Range<Int>) -> Int {
        var end = range.lowerBound + 1
        while end < range.upperBound, !ASCII.isSpace(bytes[end]), bytes[end] != UInt8(ascii: "="),
            bytes[end] != UInt8(ascii: "/")
        {
            end += 1
        }
        let name = range.lowerBound..<end
        var start = skipSpace(end..<range.upperBound)
        guard start < range.upperBound, bytes[start] == UInt8(ascii: "=") else {
            attributes.append((name, end..<end))
            return end
        }
        start = skipSpace(start + 1..<range.upperBound)
        guard start < range.upperBound else {
            attributes.append((name, start..<start))
            return start
        }
        let quote = bytes[start]
        if quote == ASCII.quote || quote == ASCII.apostrophe {
            let close = bytes.find(quote, in: start + 1..<range.upperBound) ?? range.upperBound
            attributes.append((name, start + 1..<close))
            return close + 1
        }
        end = start
        while end < range.upperBound, !ASCII.isSpace(bytes[end]) { end += 1 }
        attributes.append((name, start..<end))
        return end
    }

    private func skipSpace(_ range: Range<Int>) -> Int {
        range.first { !ASCII.isSpace(bytes[$0]) } ?? range.upperBound
    }
}
