import MusterModel
import MusterSource

/// Messages about what became of waivers. Codes MUS-312x.
extension EngineDiagnostics {
    static func badFingerprint(_ text: String, at location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-3120", .error, "'\(text)' is no fingerprint", at: location,
            hint:
                "expected 16 digits from 0-9 and a-f, as `muster explain` prints them for a finding"
        )
    }

    static func waiverEnded(_ waiver: Waiver, daysAgo: Int64) -> Diagnostic {
        Diagnostic(
            "MUS-3121", .warning,
            "\(name(waiver)) ended on \(waiver.expires.dayText), \(days(daysAgo)) ago",
            at: waiver.location,
            hint: "mend what it covered, or have it approved anew; until then it covers nothing")
    }

    static func waiverEnds(_ waiver: Waiver, daysLeft: Int64) -> Diagnostic {
        let when = daysLeft == 0 ? "today" : "in \(days(daysLeft))"
        return Diagnostic(
            "MUS-3122", .warning,
            "\(name(waiver)) ends \(when), with the day \(waiver.expires.dayText) in UTC",
            at: waiver.location)
    }

    static func waiverWidened(_ waiver: Waiver, found: String) -> Diagnostic {
        Diagnostic(
            "MUS-3123", .warning,
            "\(name(waiver)) accepts another value than the one that is found now",
            at: waiver.location,
            hint: "read the finding; if it may stand, have 'fingerprint: \"\(found)\"' approved")
    }

    static func waiverUnapproved(_ waiver: Waiver, _ problem: WaiverApproval.Problem)
        -> Diagnostic
    {
        let why =
            switch problem {
            case .ownChange(let path): "approved by the author of the last change of '\(path)'"
            case .unknownAuthor(let path):
                "not known to be independent: git has no last change of '\(path)'"
            case .noFile: "not known to be independent: the finding rests on no file with a history"
            }
        return Diagnostic(
            "MUS-3124", .warning, "\(name(waiver)) is \(why)", at: waiver.location,
            hint: "muster.yaml asks for four eyes: someone else has to approve it")
    }

    static func waiverUnbound(_ waiver: Waiver, found: String) -> Diagnostic {
        Diagnostic(
            "MUS-3125", .warning, "\(name(waiver)) is bound to no value: it covers worse ones too",
            at: waiver.location, hint: "add 'fingerprint: \"\(found)\"'")
    }

    static func waiverOfNothing(_ waiver: Waiver) -> Diagnostic {
        Diagnostic(
            "MUS-3126", .warning, "\(name(waiver)) covers nothing: there is no such finding",
            at: waiver.location,
            hint: "`muster explain \(waiver.rule)` lists the findings of the rule")
    }

    private static func name(_ waiver: Waiver) -> String {
        "the waiver of '\(waiver.rule)' for '\(waiver.subject)'"
    }

    private static func days(_ count: Int64) -> String { "\(count) day\(count == 1 ? "" : "s")" }
}
