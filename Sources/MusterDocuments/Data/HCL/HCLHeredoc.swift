import MusterSource

/// A text between `<<NAME` and a line that holds only `NAME`.
struct HCLHeredoc {
    /// From `<<` to the end of the closing name.
    let range: Range<Int>
    /// The lines between, each with its end.
    let text: Range<Int>
    /// Whether white space that all lines begin with is removed: `<<-`.
    let isFlush: Bool
    /// Whether the closing name was found.
    let isClosed: Bool

    /// Reads one at `start`; nil if `<<` is no beginning of a heredoc.
    init?(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, end: Int) {
        var place = start + 2
        isFlush = place < end && bytes[place] == UInt8(ascii: "-")
        if isFlush { place += 1 }
        let first = place
        while place < end, HCLReader.isIdentifier(bytes[place]) { place += 1 }
        let name = first..<place
        if place < end, bytes[place] == ASCII.carriageReturn { place += 1 }
        guard !name.isEmpty, place < end, bytes[place] == ASCII.lineFeed else { return nil }
        let opening = place + 1
        var line = opening
        while line < end {
            let stop = bytes.find(ASCII.lineFeed, in: line..<end) ?? end
            let trimmed = bytes.trimmed(line..<stop)
            if trimmed.count == name.count, bytes[trimmed].elementsEqual(bytes[name]) {
                range = start..<trimmed.upperBound
                text = opening..<line
                isClosed = true
                return
            }
            line = stop + 1
        }
        range = start..<end
        text = opening..<end
        isClosed = false
    }

    /// Whether the text holds `${` or `%{` that is not doubled.
    func isTemplate(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var place = text.lowerBound
        while place + 1 < text.upperBound {
            let isMark = bytes[place] == UInt8(ascii: "$") || bytes[place] == UInt8(ascii: "%")
            if isMark, bytes[place + 1] == UInt8(ascii: "{") { return true }
            if isMark, bytes[place + 1] == bytes[place], place + 2 < text.upperBound,
                bytes[place + 2] == UInt8(ascii: "{")
            {
                place += 2
            }
            place += 1
        }
        return false
    }

    /// The text with its indentation removed, if that is asked for, and `$${` and `%%{` undoubled.
    func content(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        let cut = isFlush ? indentation(bytes) : 0
        var content: [UInt8] = []
        var line = text.lowerBound
        while line < text.upperBound {
            let stop = bytes.find(ASCII.lineFeed, in: line..<text.upperBound) ?? text.upperBound
            let isEmpty = bytes.trimmed(line..<stop).isEmpty
            var place = isEmpty ? line : min(stop, line + cut)
            let next = min(stop + 1, text.upperBound)
            while place < next {
                content.append(bytes[place])
                let isDoubled =
                    (bytes[place] == UInt8(ascii: "$") || bytes[place] == UInt8(ascii: "%"))
                    && place + 2 < next && bytes[place + 1] == bytes[place]
                    && bytes[place + 2] == UInt8(ascii: "{")
                place += isDoubled ? 2 : 1
            }
            line = next
        }
        return content
    }

    /// The white space that every line with text begins with.
    private func indentation(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var least = Int.max
        var line = text.lowerBound
        while line < text.upperBound {
            let stop = bytes.find(ASCII.lineFeed, in: line..<text.upperBound) ?? text.upperBound
            let trimmed = bytes.trimmed(line..<stop)
            if !trimmed.isEmpty { least = min(least, trimmed.lowerBound - line) }
            line = stop + 1
        }
        return least == Int.max ? 0 : least
    }
}
