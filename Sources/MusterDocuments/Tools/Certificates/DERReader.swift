/// Steps through the elements of one level of DER.
///
/// A level is entered by making a reader for an element's content, so that how deep anybody goes stands in the
/// code that reads a structure, never in the data.
struct DERReader {
    /// All bytes; offsets count from their start.
    let bytes: [UInt8]
    private var index: Int
    private let end: Int

    /// Reads the elements in a range of bytes.
    init(_ bytes: [UInt8], _ range: Range<Int>) {
        self.bytes = bytes
        index = range.lowerBound
        end = range.upperBound
    }

    /// Whether the level has no more elements.
    var isAtEnd: Bool { index >= end }

    /// The identifier byte of the next element.
    var nextTag: UInt8? { index < end ? bytes[index] : nil }

    /// A reader for what an element contains.
    func inside(_ element: DERElement) -> DERReader { DERReader(bytes, element.content) }

    /// The next element, which must have this tag.
    mutating func next(_ tag: UInt8, _ name: String) throws(DERError) -> DERElement {
        guard nextTag == tag else {
            throw DERError(index..<min(index + 1, end), "expected \(name)")
        }
        return try next()
    }

    /// The next element if it has this tag.
    mutating func nextIf(_ tag: UInt8) throws(DERError) -> DERElement? {
        nextTag == tag ? try next() : nil
    }

    /// The next element, whatever it is.
    mutating func next() throws(DERError) -> DERElement {
        let start = index
        guard end - start >= 2 else {
            throw DERError(start..<end, "the data ends within an element")
        }
        let tag = bytes[start]
        guard tag & 0x1F != 0x1F else {
            throw DERError(start..<start + 1, "a tag of more than one byte")
        }
        var length = Int(bytes[start + 1])
        var content = start + 2
        if length >= 0x80 {
            let width = length & 0x7F
            guard width > 0 else {
                throw DERError(start..<content, "a length that DER does not allow")
            }
            guard width <= 4, end - content >= width else {
                throw DERError(start..<content, "the data ends within an element")
            }
            length = bytes[content..<content + width].reduce(0) { $0 << 8 | Int($1) }
            content += width
        }
        guard length <= end - content else {
            throw DERError(start..<content, "the data ends within an element")
        }
        index = content + length
        return DERElement(tag: tag, whole: start..<index, content: content..<index)
    }

    /// An object identifier's dotted text.
    func identifier(_ element: DERElement) throws(DERError) -> String {
        var parts: [UInt64] = []
        var value: UInt64 = 0
        for byte in bytes[element.content] {
            guard value < 1 << 56 else { throw DERError(element.whole, "an identifier too long") }
            value = value << 7 | UInt64(byte & 0x7F)
            if byte < 0x80 {
                if parts.isEmpty {
                    let first = min(value / 40, 2)
                    parts = [first, value - first * 40]
                } else {
                    parts.append(value)
                }
                value = 0
            }
        }
        guard let last = bytes[element.content].last, last < 0x80 else {
            throw DERError(element.whole, "an identifier that is cut")
        }
        return parts.map { String($0) }.joined(separator: ".")
    }
}
