import MusterModel
import MusterSource

/// Lapses of one rule that happen at one moment for one reason: one line and one event for all of them, so that a
/// file with a hundred entries that grows too old is told once.
struct LapseGroup {
    private static let namedSubjects = 3

    /// At least one, in order of subject.
    let lapses: [Lapse]
    /// The first, which speaks for all.
    let first: Lapse

    /// Groups lapses that are in order of moment and rule; the groups come in the order of their first.
    static func groups(_ lapses: [Lapse]) -> [LapseGroup] {
        var groups: [[Lapse]] = []
        var index: [TextKey: Int] = [:]
        for lapse in lapses {
            let words = LapseWords(lapse: lapse)
            let key = TextKey(
                "\(lapse.at.text) \(lapse.rule)",
                "\(words.cause) \(words.change) \(lapse.owner ?? "")")
            if let known = index[key] {
                groups[known].append(lapse)
            } else {
                index[key] = groups.count
                groups.append([lapse])
            }
        }
        return groups.compactMap { group in
            group.first.map { LapseGroup(lapses: group, first: $0) }
        }
    }

    /// The first subjects, and how many more.
    var subjects: String {
        let named = lapses.prefix(Self.namedSubjects).map(\.subject).joined(separator: ", ")
        let more = lapses.count - Self.namedSubjects
        return named + (more > 0 ? " and \(more) more" : "")
    }
}
