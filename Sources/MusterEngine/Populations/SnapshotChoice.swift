import MusterModel
import MusterSource

/// Which of several files counts, when each of them is the whole state of one thing at some moment.
struct SnapshotChoice {
    /// A file and the moment it speaks of.
    typealias Dated = (file: EvidenceFile, date: EvidenceDate?)

    /// The newest of those that speak of no later moment than asked for; of two about one moment the one that was
    /// received last, as a correction is. More than one where nothing tells them apart.
    let current: [Dated]
    /// What speaks of a later moment.
    let upcoming: [Moment]
    /// What cannot be put in order, so that nobody knows whether it is the newest.
    let doubts: [PopulationFault]

    init(_ files: [Dated], asOf: Moment, declared: Location) {
        var known: [(dated: Dated, at: Moment)] = []
        var upcoming: [Moment] = []
        var doubts: [PopulationFault] = []
        for dated in files {
            guard let moment = dated.date?.exact else {
                doubts.append(Self.doubt(dated, declared))
                continue
            }
            if moment > asOf {
                upcoming.append(moment)
            } else {
                known.append((dated, moment))
            }
        }
        let newest = known.max { Self.precedes($0, $1) }
        current = known.filter { entry in newest.map { !Self.precedes(entry, $0) } ?? false }
            .map(\.dated)
        self.upcoming = upcoming
        self.doubts = doubts
    }

    private static func precedes(
        _ left: (dated: Dated, at: Moment), _ right: (dated: Dated, at: Moment)
    ) -> Bool {
        if left.at != right.at { return left.at < right.at }
        guard let later = right.dated.file.received else { return false }
        return left.dated.file.received.map { $0 < later } ?? true
    }

    private static func doubt(_ dated: Dated, _ declared: Location) -> PopulationFault {
        if let fault = dated.file.fault { return fault }
        let month = dated.date.map { ": '\($0.text)' gives a month where a day is needed" }
        return PopulationFault(
            reason: month == nil ? .undated : .imprecise,
            message: "nobody knows when '\(dated.file.path)' was the state\(month ?? "")",
            location: declared)
    }
}
