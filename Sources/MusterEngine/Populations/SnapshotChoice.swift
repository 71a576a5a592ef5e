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
    /// The files that do not count, each with the reason.
    let setAside: [(path: String, reason: String)]

    init(_ files: [Dated], asOf: Moment, declared: Location) {
        var known: [(dated: Dated, at: Moment)] = []
        var upcoming: [Moment] = []
        var doubts: [PopulationFault] = []
        var setAside: [(path: String, reason: String)] = []
        for dated in files {
            guard let moment = dated.date?.exact else {
                doubts.append(Self.doubt(dated, declared))
                setAside.append((dated.file.path, doubts[doubts.count - 1].message))
                continue
            }
            if moment > asOf {
                upcoming.append(moment)
                setAside.append((dated.file.path, "it speaks of a later moment, \(moment.text)"))
            } else {
                known.append((dated, moment))
            }
        }
        let newest = known.max { Self.precedes($0, $1) }
        current = known.filter { entry in newest.map { !Self.precedes(entry, $0) } ?? false }
            .map(\.dated)
        if let newest {
            setAside += known.filter { Self.precedes($0, newest) }.map {
                ($0.dated.file.path, Self.reason(newest.dated.file.path, newest.at, over: $0.at))
            }
        }
        self.upcoming = upcoming
        self.doubts = doubts
        self.setAside = setAside
    }

    private static func precedes(
        _ left: (dated: Dated, at: Moment), _ right: (dated: Dated, at: Moment)
    ) -> Bool {
        if left.at != right.at { return left.at < right.at }
        guard let later = right.dated.file.received else { return false }
        return left.dated.file.received.map { $0 < later } ?? true
    }

    private static func reason(_ newest: String, _ at: Moment, over earlier: Moment) -> String {
        at == earlier
            ? "'\(newest)' speaks of the same moment and was received later"
            : "'\(newest)' speaks of a later moment, \(at.text)"
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
