import MusterSource

/// Finds where each byte of a decoded YAML scalar stands in the file.
///
/// Walks text and file side by side. Folding and indentation only ever add white space to the file, so the next byte of
/// the text is the next byte of the file that is none; escapes and doubled quotes are stepped over as a whole.
struct ScalarOrigins {
    private let source: Source
    private let end: Int
    private let quote: UInt8?
    private var place: Int

    /// `span` is the scalar with its quotes or its block header (`>-`, `|2`, a comment behind it).
    init(_ source: Source, _ span: Range<Int>) {
        self.source = source
        let span = span.clamped(to: 0..<source.count)
        let bytes = source.bytes
        let first = span.isEmpty ? 0 : bytes[span.lowerBound]
        place = span.lowerBound
        switch first {
        case 0x22, 0x27:
            quote = first
            place += 1
            end = max(place, span.upperBound - 1)
        case 0x3E, 0x7C:
            quote = nil
            end = span.upperBound
            while place < end, bytes[place] != 0x0A { place += 1 }
            place = min(place + 1, end)
        default:
            quote = nil
            end = span.upperBound
        }
    }

    /// For each byte and the end, its offset in the source.
    mutating func offsets(of text: [UInt8]) -> [Int] {
        var offsets: [Int] = []
        offsets.reserveCapacity(text.count + 1)
        var index = 0
        while index < text.count {
            if text[index] != 0x0A, text[index] != 0x20 { skipBlanks(before: text[index]) }
            let isEscape = quote == 0x22 && place < end && source.bytes[place] == 0x5C
            let length = isEscape ? scalarLength(text[index]) : 1
            for _ in 0..<min(length, text.count - index) { offsets.append(min(place, last)) }
            index += length
            place = min(place + (isEscape ? escapeLength : step), end)
        }
        offsets.append(place)
        return offsets
    }

    private var last: Int { max(0, min(end, source.count) - 1) }

    /// How far one byte of the text reaches in the file: `''` in single quotes is one of them.
    private var step: Int {
        quote == 0x27 && place < end && source.bytes[place] == 0x27 ? 2 : 1
    }

    private mutating func skipBlanks(before byte: UInt8) {
        while place < end, source.bytes[place] != byte {
            switch source.bytes[place] {
            case 0x09, 0x0A, 0x0D, 0x20: place += 1
            case 0x5C where quote == 0x22 && isLineContinuation: place += 1
            default: return
            }
        }
    }

    /// Whether the backslash at the place only hides the end of its line.
    private var isLineContinuation: Bool {
        place + 1 < end && (source.bytes[place + 1] == 0x0A || source.bytes[place + 1] == 0x0D)
    }

    private var escapeLength: Int {
        guard place + 1 < end else { return 1 }
        switch source.bytes[place + 1] {
        case UInt8(ascii: "x"): return 4
        case UInt8(ascii: "u"): return 6
        case UInt8(ascii: "U"): return 10
        default: return 2
        }
    }

    /// The bytes of the UTF-8 sequence that starts with `lead`.
    private func scalarLength(_ lead: UInt8) -> Int {
        switch lead {
        case 0xF0...: 4
        case 0xE0...: 3
        case 0xC0...: 2
        default: 1
        }
    }
}
