import MusterModel
import MusterSource

/// Reads one finding of a results.json.
struct RecordedFindingReader {
    /// The verdicts by name.
    private enum VerdictName: String, CaseIterable {
        case pass, fail, undetermined, notApplicable
    }

    private let entry: MappingReader
    private let dates: EvidenceDates

    init(_ entry: MappingReader, dates: EvidenceDates) {
        self.entry = entry
        self.dates = dates
    }

    /// Nil, and diagnostics, if it is none.
    func read() -> RecordedFinding? {
        let id = entry.requiredText("id")
        let rule = entry.requiredText("rule")
        let subject = entry.requiredText("subject")
        let severity = entry.choice("severity", Severity.self)
        if severity == nil { entry.missing("severity") }
        let verdict = verdict()
        let message = entry.text("message")
        let count = entry.int("count") ?? 1
        let fingerprint = entry.text("fingerprint")
        let waivedUntil = entry.mapping("waiver", what: "a waiver")?.requiredText("expires")
        let places = places()
        guard let id, let rule, let subject, let severity, let verdict else { return nil }
        return RecordedFinding(
            id: id.value, rule: rule.value, subject: subject.value, severity: severity,
            verdict: verdict, message: message?.value ?? "", place: places.first?.text,
            waivedUntil: waivedUntil?.value, fingerprint: fingerprint?.value,
            dates: dates.dates(of: places.map(\.path)), count: count)
    }

    private func verdict() -> Verdict? {
        guard let name = entry.choice("verdict", VerdictName.self) else {
            entry.missing("verdict")
            return nil
        }
        switch name {
        case .pass: return .pass
        case .fail: return .fail
        case .undetermined:
            guard let reason = entry.choice("reason", UndeterminedReason.self) else {
                entry.missing("reason")
                return nil
            }
            return .undetermined(reason)
        case .notApplicable: return .notApplicable(entry.text("justification")?.value ?? "")
        }
    }

    private func places() -> [(path: String, text: String)] {
        entry.mappings("observations", what: "an observation").compactMap { observation in
            guard let place = observation.mapping("location", what: "a location"),
                let path = place.requiredText("path")
            else { return nil }
            let line = place.int("line") ?? 1
            return (path.value, "\(path.value):\(line):\(place.int("column") ?? 1)")
        }
    }
}
