public import MusterModel
import MusterWriters

/// Two runs side by side as JSON, for scripts. Members stand in a fixed order; one without a value is null.
/// Findings that are the same are counted and not listed.
public struct ComparisonJSON: Sendable {
    private let comparison: Comparison

    /// Writes `comparison`.
    public init(_ comparison: Comparison) {
        self.comparison = comparison
    }

    /// The bytes, ending in a line feed. `gate` is the one asked for, if any.
    public func bytes(gate: ComparisonGate?) -> [UInt8] {
        var json = JSONWriter(.indented)
        json.object { json in
            json.member("schema", "muster-diff-1")
            json.member("before", object: { Self.write(comparison.before, to: &$0) })
            json.member("after", object: { Self.write(comparison.after, to: &$0) })
            json.member(
                "gate",
                object: { json in
                    json.member("failOn", gate?.rawValue)
                    json.member(
                        "passes",
                        !comparison.differences.contains { gate?.closes(for: $0) ?? false })
                })
            json.member(
                "summary",
                object: { json in
                    for change in Difference.Change.allCases {
                        json.key(text: change.rawValue)
                        json.int(comparison.differences(change).count)
                    }
                })
            json.member("differences", comparison.differences.filter { $0.change != .same }) {
                Self.write($1, gate, to: &$0)
            }
        }
        json.finish()
        return json.bytes
    }

    private static func write(_ results: RecordedResults, to json: inout JSONWriter) {
        json.member("organisation", results.organisation)
        json.member("system", results.system)
        json.member("sample", results.isSample)
        json.member("asOf", results.asOf)
        json.member("findings", results.findings.count)
    }

    private static func write(
        _ difference: Difference, _ gate: ComparisonGate?, to json: inout JSONWriter
    ) {
        let shown = difference.after ?? difference.before
        json.object { json in
            json.member("change", difference.change.rawValue)
            json.member("because", difference.because)
            json.member("closesGate", gate?.closes(for: difference) ?? false)
            json.member("finding", shown?.id)
            json.member("rule", shown?.rule)
            json.member("subject", shown?.subject)
            side("before", difference.before, to: &json)
            side("after", difference.after, to: &json)
        }
    }

    private static func side(
        _ name: StaticString, _ finding: RecordedFinding?, to json: inout JSONWriter
    ) {
        json.key(name)
        guard let finding else { return json.null() }
        json.object { json in
            json.member("severity", finding.severity.rawValue)
            json.member("verdict", finding.verdict.name)
            json.member("reason", finding.verdict.reason?.rawValue)
            json.member("waivedUntil", finding.waivedUntil)
            json.member("message", finding.message)
            json.member("place", finding.place)
            json.member("evidenceOf", finding.dates)
        }
    }
}
