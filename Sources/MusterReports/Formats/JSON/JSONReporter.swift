import MusterModel
import MusterParallel
import MusterSource
import MusterWriters

/// The whole assessment as JSON, for scripts; its schema is `docs/schemas/results-1.schema.json`.
///
/// Members stand in a fixed order, and one that has no value is null, not left out. New members may be
/// added; a member that changes its meaning makes a new schema name.
public struct JSONReporter: Reporter {
    /// The word for `--format`.
    public let name = "json"
    /// What it is for, in a line.
    public let summary = "the whole assessment, for scripts; see docs/schemas/results-1.schema.json"

    /// The name of the shape.
    static let schema = "muster-results-1"

    /// Findings that are written by one thread at a time.
    private static let chunk = 128
    /// What a finding takes, roughly, in bytes.
    private static let findingBytes = 1200

    /// Makes the reporter.
    public init() {}

    /// `results.json`.
    public func render(_ index: AssessmentIndex, options: ReportOptions) -> [ReportFile] {
        let assessment = index.assessment
        let findings = Self.findings(index)
        // Room that is not written to costs nothing; a buffer that is too small is copied.
        var json = JSONWriter(.indented, capacity: 1 << 20)
        json.object { json in
            Self.head(assessment, to: &json)
            json.member("frameworks", assessment.frameworks) { JSONCatalogue.write($1, to: &$0) }
            json.member("claims", assessment.claims) { JSONLedger.write($1, to: &$0) }
            json.member("uncovered", assessment.uncovered) { JSONLedger.write($1, to: &$0) }
            json.member("rules", assessment.rules) { JSONCatalogue.write($1, to: &$0) }
            json.key("findings")
            json.array { json in for part in findings { json.elements(part) } }
            json.member("waivers", assessment.waivers) { JSONLedger.write($1, to: &$0) }
            json.member("inputs", assessment.inputs) { JSONLedger.write($1, to: &$0) }
            json.member("diagnostics", assessment.diagnostics) { JSONPlaces.write($1, to: &$0) }
        }
        json.finish()
        return [ReportFile(path: "results.json", content: json.buffer)]
    }

    /// The elements of the list of findings: most of the file, made side by side.
    private static func findings(_ index: AssessmentIndex) -> [JSONWriter] {
        let findings = index.assessment.findings
        let starts = Array(stride(from: 0, to: findings.count, by: chunk))
        return ParallelMap.map(starts) { start in
            let part = findings[start..<min(start + chunk, findings.count)]
            // Within the object and the list.
            var json = JSONWriter(elementsAtDepth: 2, capacity: part.count * findingBytes)
            let writer = JSONFindings(secrets: index.secrets)
            for finding in part { writer.write(finding, to: &json) }
            return json
        }
    }

    private static func head(_ assessment: Assessment, to json: inout JSONWriter) {
        json.member("schema", schema)
        json.member("sample", assessment.isSample)
        json.member("organisation", assessment.organisation)
        json.member("system", assessment.system)
        json.member("asOf", assessment.asOf.text)
        json.member("knownAt", assessment.knownAt?.text)
        json.member(
            "tool",
            object: { json in
                json.member("name", "muster")
                json.member("version", assessment.toolVersion)
            })
        json.member("rulesDigest", assessment.rulesDigest)
        json.member(
            "gate",
            object: { json in
                json.member("failOn", assessment.gate.failOn?.rawValue)
                json.member("undeterminedFails", assessment.gate.undeterminedFails)
                json.member("passes", assessment.passesMuster)
            })
        json.member(
            "summary",
            object: { json in
                let tally = FindingTally(assessment.findings)
                json.member(
                    "findings",
                    object: { json in
                        json.member("total", tally.total)
                        json.member("pass", tally.pass)
                        json.member("fail", tally.fail)
                        json.member("undetermined", tally.undetermined)
                        json.member("notApplicable", tally.notApplicable)
                        json.member("waived", tally.waived)
                    })
                json.member(
                    "claims",
                    object: { json in
                        json.member("total", assessment.claims.count)
                        json.member("kept", assessment.claims.count { $0.state == .kept })
                        json.member("broken", assessment.claims.count { $0.state == .broken })
                        json.member("uncovered", assessment.uncovered.count)
                    })
            })
    }
}
