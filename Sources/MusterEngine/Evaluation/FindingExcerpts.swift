import MusterModel
import MusterSource

/// Has findings let go of a part of a large file: what stays are the lines they show.
struct FindingExcerpts {
    /// About what an excerpt takes in memory, in bytes.
    private static let cost = 512

    private let document: Document

    init(_ document: Document) { self.document = document }

    /// Changes places in the document into places in excerpts, unless they would take more than the part itself.
    func apply(to parts: inout [ItemFindings]) {
        let places = parts.reduce(0) { sum, part in
            sum + part.findings.reduce(0) { $0 + $1.observations.count }
        }
        guard places * Self.cost < document.sources[0].count else { return }
        for index in parts.indices {
            for place in parts[index].findings.indices { cut(&parts[index].findings[place]) }
        }
    }

    private func cut(_ finding: inout Finding) {
        let observations = finding.observations.map { observation in
            guard let location = observation.location,
                document.sources.contains(where: { $0 === location.source })
            else { return observation }
            return Observation(
                observation.label, at: location.excerpt(), isSecret: observation.isSecret)
        }
        finding = Finding(
            id: finding.id, rule: finding.rule, subject: finding.subject,
            severity: finding.severity, evidenceClass: finding.evidenceClass,
            verdict: finding.verdict, message: finding.message, observations: observations,
            fingerprint: finding.fingerprint, count: finding.count)
    }
}
