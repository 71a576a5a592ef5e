import MusterModel
import MusterSource
import MusterWriters

/// Claims, waivers and evidence files in results.json.
enum JSONLedger {
    static func write(_ result: ClaimResult, to json: inout JSONWriter) {
        json.object { json in
            json.member("id", result.claim.id)
            json.member("quote", result.claim.quote)
            json.member("state", result.state.name)
            if case .undetermined(let reason) = result.state {
                json.member("reason", reason.rawValue)
            } else {
                json.member("reason", nil)
            }
            json.member("rules", result.claim.rules)
            json.member("restsOn", result.claim.restsOn)
            json.member("topics", result.claim.topics)
            json.member("names", result.claim.names)
            json.member("findings", result.findings)
            json.member("declares", result.claim.declares) { json, declaration in
                json.object { json in
                    json.member("word", declaration.word)
                    json.member("value", declaration.value)
                    json.member("approvedBy", declaration.approvedBy)
                    json.member("on", declaration.on?.dayText)
                    json.member("parameter", declaration.parameter)
                }
            }
            JSONPlaces.member("location", result.claim.location, to: &json)
            JSONPlaces.member("quoted", result.quoted, to: &json)
        }
    }

    /// A sentence of the page that no claim quotes, as a reader sees it.
    static func write(_ sentence: Location, to json: inout JSONWriter) {
        json.object { json in
            json.member("sentence", PageSentence.words(sentence))
            JSONPlaces.member("location", sentence, to: &json)
        }
    }

    static func write(_ result: WaiverResult, to json: inout JSONWriter) {
        json.object { json in
            json.member("state", result.state.rawValue)
            json.member("finding", result.finding)
            json.member("endsSoon", result.endsSoon)
            json.member("notices", result.notices) { JSONPlaces.write($1, to: &$0) }
            json.key("waiver")
            write(result.waiver, to: &json)
        }
    }

    static func write(_ waiver: Waiver, to json: inout JSONWriter) {
        json.object { json in
            json.member("rule", waiver.rule)
            json.member("subject", waiver.subject)
            json.member("reason", waiver.reason)
            json.member("approvedBy", waiver.approvedBy)
            json.member("approved", waiver.approved.dayText)
            json.member("expires", waiver.expires.dayText)
            json.member("fingerprint", waiver.fingerprint)
            JSONPlaces.member("location", waiver.location, to: &json)
        }
    }

    static func write(_ input: InputFile, to json: inout JSONWriter) {
        json.object { json in
            json.member("path", input.path)
            json.member("byteCount", input.byteCount)
            json.member("sha256", input.sha256)
            json.member("parser", input.parser)
            json.member("kinds", input.kinds)
            json.member("items", input.items)
            json.member("effective", input.effective?.text)
            json.member("collected", input.collected?.text)
            json.member("received", input.received?.text)
            json.member("origin", input.origin)
            json.member("readable", input.isReadable)
            if !input.setAside.isEmpty {
                json.member("setAside", input.setAside) { json, setAside in
                    json.object { json in
                        json.member("kind", setAside.kind)
                        json.member("reason", setAside.reason)
                    }
                }
            }
        }
    }
}
