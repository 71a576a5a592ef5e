import MusterModel
import MusterSource

/// When evidence was received, and what follows from it.
struct EvidenceReceipts: Sendable {
    /// Clocks of different zones and machines may disagree by this much, in seconds.
    static let tolerance: Int64 = 86_400

    let knowledge: Knowledge
    /// Whether the history says it, and not the record: a commit gets its date without anybody writing it down, though
    /// whoever wants to can set it.
    let fromHistory: Bool

    /// The moment from which a file is known as it is now; nil if nothing says it.
    func received(_ path: String, _ record: EvidenceRecord?) -> Moment? {
        guard fromHistory else { return record?.received?.value }
        guard let file = knowledge.changes?[path]?.at else { return nil }
        // The record dates the file, so both have to be there.
        guard record != nil else { return file }
        return knowledge.changes?[path + EvidenceRecord.suffix].map { max(file, $0.at) }
    }

    /// Whether the file may be used at all. What was collected later cannot have been received before.
    func knows(received: Moment?, _ record: EvidenceRecord?) -> Bool {
        guard let limit = knowledge.knownAt, let earliest = received ?? record?.collected?.value
        else { return true }
        return earliest <= limit
    }

    /// Why a known file proves nothing: it cannot be placed in time.
    func fault(
        of path: String, received: Moment?, _ record: EvidenceRecord?, at declared: Location
    ) -> Diagnostic? {
        if knowledge.knownAt != nil, received == nil {
            return EngineDiagnostics.neverReceived(path, at: record?.location ?? declared)
        }
        return Self.contradiction(
            in: path, effective: record?.effective?.value, received: received, record,
            at: declared)
    }

    /// What keeps the clocks of a file from being true together: what was collected cannot speak of a later time.
    static func contradiction(
        in path: String, effective: Moment?, received: Moment?, _ record: EvidenceRecord?,
        at declared: Location
    ) -> Diagnostic? {
        guard let record else { return nil }
        let clocks = [
            ("effective", effective), ("collected", record.collected?.value),
            ("received", received),
        ].compactMap { name, moment in moment.map { (name, $0) } }
        for (earlier, later) in zip(clocks, clocks.dropFirst())
        where earlier.1.seconds > later.1.seconds + tolerance {
            return EngineDiagnostics.clocksContradict(
                path, earlier, later, at: record.location ?? declared)
        }
        return nil
    }
}
