import MusterModel
import MusterSource

/// How old evidence is at a moment, against the longest age a rule accepts.
struct EvidenceAge {
    let date: EvidenceDate?
    let asOf: Moment

    /// Why the date of the evidence keeps it from proving anything, if so. `longest` is in seconds.
    func fault(longest: Int64?) -> PopulationFault? {
        if let date, date.first > asOf {
            return fault(.undated, "the evidence is dated \(date.text), after the assessment")
        }
        guard let longest else { return nil }
        guard let date else {
            return fault(
                .undated,
                "the rule accepts evidence of at most \(Self.words(longest)), and this has no date")
        }
        guard asOf.seconds - date.first.seconds > longest else { return nil }
        let limit = Self.words(longest)
        // Evidence of a month that is not over was taken before now.
        guard asOf.seconds - min(date.last, asOf).seconds > longest else {
            return fault(
                .imprecise, "the evidence is of \(date.text), and its day decides about \(limit)")
        }
        return fault(.stale, "the evidence is of \(date.text), older than \(limit)")
    }

    /// The first moments at which the answer may change.
    static func boundaries(of date: EvidenceDate, longest: Int64?) -> [Moment] {
        guard let longest else { return [date.first] }
        let ends = [date.first, date.last].compactMap { day -> Moment? in
            let (end, overflows) = day.seconds.addingReportingOverflow(longest)
            return overflows || end == .max ? nil : Moment(seconds: end + 1)
        }
        return [date.first] + ends
    }

    private func fault(_ reason: UndeterminedReason, _ message: String) -> PopulationFault {
        PopulationFault(reason: reason, message: message, location: nil)
    }

    private static func words(_ seconds: Int64) -> String {
        if seconds % 86_400 == 0 { return "\(seconds / 86_400) days" }
        return seconds % 3600 == 0 ? "\(seconds / 3600) hours" : "\(seconds) seconds"
    }
}
