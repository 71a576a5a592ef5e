import MusterModel
import MusterSource

/// The line an observation points at, in three parts, without the white space around it.
struct Excerpt: Equatable {
    /// What stands left of the mark.
    let before: String
    /// What the observation is about; empty if the place is between characters.
    let marked: String
    /// What stands right of the mark.
    let after: String

    /// Cuts at most about `width` scalars; nil without a place, or where the line must not be shown.
    init?(_ observation: Observation, hiding secrets: SecretLines, width: Int) {
        guard let location = observation.location, !observation.isSecret, !secrets.hide(location)
        else { return nil }
        let snippet = Snippet(location, width: width)
        guard !snippet.isWithheld else { return nil }
        if let plain = Self.plain(snippet, hasMark: !location.range.isEmpty) {
            (before, marked, after) = plain
            return
        }
        let scalars = Array(snippet.text.unicodeScalars)
        let start = min(snippet.markStart, scalars.count)
        let end = location.range.isEmpty ? start : min(start + snippet.markLength, scalars.count)
        before = Self.string(scalars[..<start].drop { $0 == " " })
        marked = Self.string(scalars[start..<end])
        let last = scalars[end...].lastIndex { $0 != " " }
        after = last.map { Self.string(scalars[end...$0]) } ?? ""
    }

    /// The whole line as cut.
    var text: String { before + marked + after }

    /// The three parts of a line of ASCII, in which scalars and bytes count the same; else nil.
    private static func plain(
        _ snippet: Snippet, hasMark: Bool
    ) -> (before: String, marked: String, after: String)? {
        var text = snippet.text
        return text.withUTF8 { bytes in
            guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
            let start = min(snippet.markStart, bytes.count)
            let end = hasMark ? min(start + snippet.markLength, bytes.count) : start
            let first = bytes[..<start].firstIndex { $0 != 0x20 } ?? start
            let last = bytes[end...].lastIndex { $0 != 0x20 }
            return (
                string(bytes[first..<start]), string(bytes[start..<end]),
                last.map { string(bytes[end...$0]) } ?? ""
            )
        }
    }

    private static func string(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: bytes), as: UTF8.self)
    }

    /// Encoded by hand: appending scalars to a string one sequence at a time dominated the reports.
    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(scalars.count)
        for scalar in scalars {
            if scalar.isASCII {
                bytes.append(UInt8(truncatingIfNeeded: scalar.value))
            } else {
                bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
