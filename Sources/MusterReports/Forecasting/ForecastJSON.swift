public import MusterModel
import MusterSource
import MusterWriters

/// A forecast as JSON, for scripts. Members stand in a fixed order; one without a value is null.
public struct ForecastJSON: Sendable {
    private let forecast: Forecast

    /// Writes `forecast`.
    public init(_ forecast: Forecast) {
        self.forecast = forecast
    }

    /// The bytes, ending in a line feed.
    public var bytes: [UInt8] {
        var json = JSONWriter(.indented)
        json.object { json in
            json.member("schema", "muster-forecast-1")
            json.member("sample", forecast.isSample)
            json.member("organisation", forecast.organisation)
            json.member("system", forecast.system)
            json.member("asOf", forecast.asOf.text)
            json.member("until", forecast.until.text)
            json.member("lapses", forecast.lapses) { Self.write($1, to: &$0) }
        }
        json.finish()
        return json.bytes
    }

    private static func write(_ lapse: Lapse, to json: inout JSONWriter) {
        json.object { json in
            json.member("at", lapse.at.text)
            json.member("cause", lapse.cause.rawValue)
            json.member("worsens", lapse.worsens)
            json.member("finding", lapse.finding)
            json.member("rule", lapse.rule)
            json.member("subject", lapse.subject)
            json.member("severity", lapse.severity.rawValue)
            side("before", lapse.before, to: &json)
            side("after", lapse.after, to: &json)
            json.member("message", lapse.message)
            json.member("owner", lapse.owner)
            json.member("claims", lapse.claims)
            JSONPlaces.member("location", lapse.location, to: &json)
        }
    }

    private static func side(_ name: StaticString, _ side: Lapse.Side?, to json: inout JSONWriter) {
        json.key(name)
        guard let side else { return json.null() }
        json.object { json in
            json.member("verdict", side.verdict.name)
            json.member("reason", side.verdict.reason?.rawValue)
            json.member("waived", side.isWaived)
        }
    }
}
