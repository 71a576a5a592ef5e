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
