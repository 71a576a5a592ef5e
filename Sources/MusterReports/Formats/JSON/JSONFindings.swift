import MusterModel
import MusterSource
import MusterWriters

/// Findings in results.json; no excerpt shows a line that holds a secret.
struct JSONFindings {
    private static let excerptWidth = 200

    let secrets: SecretLines

    func write(_ finding: Finding, to json: inout JSONWriter) {
        json.object { json in
            json.member("id", finding.id)
            json.member("rule", finding.rule)
            json.member("subject", finding.subject)
            json.member("severity", finding.severity.rawValue)
            json.member("class", finding.evidenceClass.rawValue)
            json.member("verdict", finding.verdict.name)
            json.member("reason", finding.verdict.reason?.rawValue)
            if case .notApplicable(let justification) = finding.verdict {
                json.member("justification", justification)
            } else {
                json.member("justification", nil)
            }
            // One that stands for itself does not say so, a hundred thousand times.
            if finding.count > 1 { json.member("count", finding.count) }
            json.member("message", finding.message)
            json.member("observations", finding.observations) { write($1, to: &$0) }
            json.member("fingerprint", finding.fingerprint)
            json.key("waiver")
            if let waiver = finding.waiver {
                JSONLedger.write(waiver, to: &json)
            } else {
                json.null()
            }
        }
    }

    private func write(_ observation: Observation, to json: inout JSONWriter) {
        json.object { json in
            json.member("label", observation.label)
            json.member("secret", observation.isSecret)
            JSONPlaces.member("location", observation.location, to: &json)
            json.key("excerpt")
            guard let excerpt = Excerpt(observation, hiding: secrets, width: Self.excerptWidth)
            else {
                return json.null()
            }
            json.object { json in
                json.member("before", excerpt.before)
                json.member("marked", excerpt.marked)
                json.member("after", excerpt.after)
            }
        }
    }
}
