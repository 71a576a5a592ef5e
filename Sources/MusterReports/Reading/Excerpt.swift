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
        before = Self.trimmed(snippet.before) { $0.drop { $0 == Self.blank } }
        marked = snippet.marked
        after = Self.trimmed(snippet.after) { text in
            text[..<(text.lastIndex { $0 != Self.blank }.map { $0 + 1 } ?? 0)]
        }
    }

    /// The whole line as cut.
    var text: String { before + marked + after }

    private static let blank: UInt8 = 0x20

    /// The text without the blanks at one end, which `keep` leaves out.
    private static func trimmed(
        _ text: String, keep: (UnsafeBufferPointer<UInt8>) -> Slice<UnsafeBufferPointer<UInt8>>
    ) -> String {
        var text = text
        return text.withUTF8 { bytes -> String? in
            let kept = keep(bytes)
            if kept.count == bytes.count { return nil }
            return String(decoding: UnsafeBufferPointer(rebasing: kept), as: UTF8.self)
        } ?? text
    }
}
