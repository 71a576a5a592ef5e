import MusterSource

extension Explanation {
    /// The text with the value of each part below it, as a power-assert draws them.
    ///
    /// ```
    /// size(names) > 2 && ok
    /// |    |      |   |
    /// 1    ["a"]  |   false
    ///             false
    /// ```
    /// A text of several lines is drawn line by line.
    public var drawing: String {
        var result = ""
        var start = 0
        while true {
            let end = text.bytes[start...].firstIndex(of: 0x0A) ?? text.bytes.count
            draw(start..<end, into: &result)
            guard end < text.bytes.count else { return result }
            start = end + 1
        }
    }

    private struct Mark {
        let column: Int
        let text: String
    }

    private func draw(_ line: Range<Int>, into result: inout String) {
        result += Self.shown(text.bytes[line]) + "\n"
        var marks = self.marks(in: line)
        guard !marks.isEmpty else { return }
        result += Self.row(marks.map { ($0.column, "|") })
        while !marks.isEmpty {
            var row: [(Int, String)] = []
            var left: [Mark] = []
            var limit = Int.max
            for mark in marks.reversed() {
                if mark.column + mark.text.unicodeScalars.count < limit {
                    row.append((mark.column, mark.text))
                } else {
                    row.append((mark.column, "|"))
                    left.append(mark)
                }
                limit = mark.column
            }
            result += Self.row(row.reversed())
            marks = left.reversed()
        }
    }

    /// What is drawn below a line, from left to right; of two parts with one place the outer one.
    private func marks(in line: Range<Int>) -> [Mark] {
        var seen: Set<Int> = []
        let here = steps.filter { step in
            line.contains(step.focus.lowerBound) && seen.insert(step.focus.lowerBound).inserted
        }
        return here.sorted { $0.focus.lowerBound < $1.focus.lowerBound }.map { step in
            Mark(
                column: Self.shown(text.bytes[line.lowerBound..<step.focus.lowerBound])
                    .unicodeScalars.count,
                text: Self.shown(Array(step.text.utf8)[...]))
        }
    }

    private static func row(_ items: [(column: Int, text: String)]) -> String {
        var row = ""
        var width = 0
        for item in items {
            row += String(repeating: " ", count: max(0, item.column - width)) + item.text
            width = item.column + item.text.unicodeScalars.count
        }
        return row + "\n"
    }

    /// Control characters must not move what stands below them.
    private static func shown(_ bytes: ArraySlice<UInt8>) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            if scalar == "\t" || scalar == "\r" {
                scalars.append(" ")
            } else {
                scalars.append(ShownText.isHidden(scalar) ? "·" : scalar)
            }
        }
        return String(scalars)
    }
}
