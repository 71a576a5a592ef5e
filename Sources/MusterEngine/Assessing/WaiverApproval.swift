import MusterModel
import MusterSource

/// Whether someone else than the one who made a change approved that it may stand.
struct WaiverApproval: Sendable {
    /// What keeps an approval from counting.
    enum Problem: Equatable {
        /// The approver made the last change of this file.
        case ownChange(path: String)
        /// The history knows no last change of this file.
        case unknownAuthor(path: String)
    }

    let changes: ChangeTable?
    /// The evidence of the project: other files a finding names are no change of what it is about.
    let evidence: [GlobPattern]

    /// The first problem among the files a finding rests on; nil if there is none.
    func problem(_ waiver: Waiver, _ finding: Finding) -> Problem? {
        var problem: Problem?
        for path in finding.observations.compactMap({ $0.location?.source.path })
        where evidence.contains(where: { $0.matches(path) }) {
            guard let author = changes?[path]?.author else {
                problem = problem ?? .unknownAuthor(path: path)
                continue
            }
            if Self.areSame(author, waiver.approvedBy) { return .ownChange(path: path) }
        }
        return problem
    }

    /// Addresses are compared without regard to ASCII case, as mail systems do.
    private static func areSame(_ left: String, _ right: String) -> Bool {
        left.utf8.map(lower).elementsEqual(right.utf8.map(lower))
    }

    private static func lower(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
}
