import MusterModel
import MusterSource

/// Reads waivers.yaml.
struct WaiverReader {
    let collector: DiagnosticCollector

    func read(_ document: Document) -> [Waiver] {
        if document.node(document.root).kind == .null { return [] }
        guard document.node(document.root).kind == .list else {
            collector.add(
                EngineDiagnostics.wrongShape(
                    "waivers.yaml", expected: "a list", at: document.location(document.root)))
            return []
        }
        return document.elements(document.root).compactMap { id in
            MappingReader(document, id, what: "a waiver", collector: collector).flatMap(readWaiver)
        }
    }

    private func readWaiver(_ entry: MappingReader) -> Waiver? {
        let rule = entry.requiredText("rule")
        let subject = entry.requiredText("subject")
        let reason = entry.requiredText("reason")
        let approvedBy = entry.requiredText("approvedBy")
        let approved = requiredMoment(entry, "approved")
        let expires = requiredMoment(entry, "expires")
        let fingerprint = readFingerprint(entry)
        entry.finish()
        guard let rule, let subject, let reason, let approvedBy, let approved, let expires else {
            return nil
        }
        if expires.value < approved.value {
            collector.add(EngineDiagnostics.expiryBeforeApproval(at: expires.location))
        }
        return Waiver(
            rule: rule.value, subject: subject.value, reason: reason.value,
            approvedBy: approvedBy.value, approved: approved.value.startOfDay,
            expires: expires.value.startOfDay, fingerprint: fingerprint,
            location: rule.location)
    }

    /// A fingerprint without a letter is a number to YAML, and loses its zeros: it has to be quoted.
    private func readFingerprint(_ entry: MappingReader) -> String? {
        guard let fingerprint = entry.text("fingerprint") else { return nil }
        if !Fingerprint.isOne(fingerprint.value) {
            collector.add(
                EngineDiagnostics.badFingerprint(fingerprint.value, at: fingerprint.location))
        }
        return fingerprint.value
    }

    private func requiredMoment(_ entry: MappingReader, _ key: String) -> Located<Moment>? {
        if entry.value(key) == nil { entry.missing(key) }
        return entry.moment(key)
    }
}

extension Moment {
    /// Midnight UTC at the start of its day: waivers count in days.
    fileprivate var startOfDay: Moment {
        let secondOfDay = ((seconds % 86_400) + 86_400) % 86_400
        return Moment(seconds: seconds &- secondOfDay)
    }
}
