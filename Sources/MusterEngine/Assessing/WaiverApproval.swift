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
        /// The finding rests on no file, so nobody is known to have changed one.
        case noFile
    }

    let changes: ChangeTable?
    /// The evidence of the project: other files a finding names are no change of what it is about.
    let evidence: [GlobPattern]

    /// The first problem among the files a finding rests on; nil if there is none.
    func problem(_ waiver: Waiver, _ finding: Finding) -> Problem? {
        var problem: Problem?
        let paths = finding.observations.compactMap { $0.location?.source.path }
            .filter { path in evidence.contains { $0.matches(path) } }
        if paths.isEmpty { return .noFile }
        for path in paths {
            guard let author = changes?[path]?.author else {
                problem = problem ?? .unknownAuthor(path: path)
                continue
            }
            if Self.areSame(author, waiver.approvedBy) { return .ownChange(path: path) }
        }
        return problem
    }

    /// Addresses are compared without regard to ASCII case, as mail systems do, and without a name before them.
    private static func areSame(_ left: String, _ right: String) -> Bool {
        address(left).elementsEqual(address(right))
    }

    /// `Eve <eve@acme.example>` is the address in brackets.
    private static func address(_ text: String) -> [UInt8] {
        let bytes = text.utf8.map(lower)
        guard let start = bytes.lastIndex(of: UInt8(ascii: "<")),
            let end = bytes[start...].firstIndex(of: UInt8(ascii: ">"))
        else { return bytes }
        return Array(bytes[(start + 1)..<end])
    }

    private static func lower(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
}
