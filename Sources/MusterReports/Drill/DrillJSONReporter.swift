public import MusterModel
import MusterSource
import MusterWriters

/// A drill as JSON, for scripts; its schema is `docs/schemas/drill-1.schema.json`.
public struct DrillJSONReporter: Sendable {
    /// The name of the shape.
    static let schema = "muster-drill-1"

    /// Makes the reporter.
    public init() {}

    /// The file's bytes: members in a fixed order, null where there is no value.
    public func render(_ result: DrillResult) -> [UInt8] {
        let tally = DrillTally(result)
        var json = JSONWriter(.indented, capacity: result.mutants.count * 500)
        json.object { json in
            json.member("schema", Self.schema)
            json.member("sample", result.isSample)
            json.member("organisation", result.organisation)
            json.member("system", result.system)
            json.member("asOf", result.asOf.text)
            json.member("passes", result.passes)
            json.member(
                "summary",
                object: { json in
                    json.member("rules", result.rules.count)
                    json.member("files", result.files.count)
                    json.member("silences", result.silences.count)
                    json.member("mutants", result.mutants.count)
                    json.member("killed", tally.killed)
                    json.member("explained", tally.explained.count)
                    json.member("survived", result.survivors.count)
                    json.member("discarded", result.discarded)
                })
            json.member("rules", result.rules)
            json.member("files", result.files)
            json.member("starved", result.starved) { Self.write($1, to: &$0) }
            json.member("mutants", result.mutants) { Self.write($1, to: &$0) }
            json.member("diagnostics", result.diagnostics) { JSONPlaces.write($1, to: &$0) }
        }
        json.finish()
        return json.bytes
    }

    private static func write(_ starved: StarvedRule, to json: inout JSONWriter) {
        json.object { json in
            json.member("rule", starved.rule)
            json.member("path", starved.path)
            json.member("starvation", starved.starvation.rawValue)
            json.member("outcome", starved.outcome.rawValue)
            json.member("isFinding", starved.outcome.isFinding)
            json.member("note", starved.note)
        }
    }

    private static func write(_ mutant: Mutant, to json: inout JSONWriter) {
        json.object { json in
            json.member("rule", mutant.rule)
            json.member("part", mutant.part)
            json.member("change", mutant.before)
            json.member("to", mutant.after)
            JSONPlaces.member("location", mutant.location, to: &json)
            let (fate, by) = words(mutant.fate)
            json.member("fate", fate)
            json.member("by", by)
        }
    }

    /// A word, and who or what is behind it.
    private static func words(_ fate: Mutant.Fate) -> (fate: String, by: String?) {
        switch fate {
        case .killedByExample(let name): ("killedByExample", name)
        case .killedByEvidence(let subject): ("killedByEvidence", subject)
        case .explained(let because): ("explained", because)
        case .survived: ("survived", nil)
        }
    }
}
