import MusterModel
import MusterWriters

/// Frameworks, controls and rules in results.json.
enum JSONCatalogue {
    static func write(_ result: FrameworkResult, to json: inout JSONWriter) {
        json.object { json in
            json.member("id", result.framework.id)
            json.member("title", result.framework.title)
            json.member("short", result.framework.short)
            json.member("groups", result.framework.groups) { json, group in
                write(group, result.tally(ofGroup: group.id), to: &json)
            }
            json.member("controls", result.controls) { write($1, to: &$0) }
        }
    }

    static func write(_ rule: Rule, to json: inout JSONWriter) {
        json.object { json in
            json.member("id", rule.id)
            json.member("title", rule.title)
            json.member("severity", rule.severity.rawValue)
            json.member("class", rule.evidenceClass.rawValue)
            json.member("kinds", rule.kinds)
            json.member("where", rule.scope)
            json.member("checks", rule.checks) { json, check in
                json.object { json in
                    json.member("that", check.that)
                    json.member("otherwise", check.otherwise)
                }
            }
            json.member("proves", rule.proves) { json, proof in
                json.object { json in
                    json.member("framework", proof.framework)
                    json.member("control", proof.control)
                    json.member("aspect", proof.aspect)
                    json.member("reason", proof.reason)
                }
            }
            json.member("why", rule.why)
            json.member("fix", rule.fix)
            JSONPlaces.member("location", rule.location, to: &json)
        }
    }

    private static func write(
        _ group: Framework.Group, _ tally: FrameworkResult.Tally, to json: inout JSONWriter
    ) {
        json.object { json in
            json.member("id", group.id)
            json.member("title", group.title)
            json.member("count", group.count)
            json.member("measured", tally.measured)
            json.member("recorded", tally.recorded)
            json.member("attested", tally.attested)
            json.member("partly", tally.partly)
            json.member("open", tally.open)
            json.member("broken", tally.broken)
            json.member("unaddressed", tally.unaddressed)
        }
    }

    private static func write(_ result: ControlResult, to json: inout JSONWriter) {
        json.object { json in
            json.member("id", result.control.id)
            json.member("group", result.control.group)
            json.member("theme", result.control.theme)
            json.member("title", result.control.title)
            json.member("state", result.state.name)
            if case .proven(let weakest) = result.state {
                json.member("class", weakest.rawValue)
            } else {
                json.member("class", nil)
            }
            json.member("aspects", result.aspects) { write($1, to: &$0) }
        }
    }

    private static func write(_ result: AspectResult, to json: inout JSONWriter) {
        json.object { json in
            json.member("id", result.aspect.id)
            json.member("title", result.aspect.title)
            json.member("state", result.state.name)
            if case .proven(let weakest) = result.state {
                json.member("class", weakest.rawValue)
            } else {
                json.member("class", nil)
            }
            json.member("rules", result.rules)
        }
    }
}
