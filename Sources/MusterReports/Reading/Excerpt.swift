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
        after = Self.string(scalars[end...].reversed().drop { $0 == " " }.reversed())
    }

    /// The whole line as cut.
    var text: String { before + marked + after }

    private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
