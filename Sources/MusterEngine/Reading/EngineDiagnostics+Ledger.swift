import MusterModel
import MusterSource

extension EngineDiagnostics {
    static func expiryBeforeApproval(at location: Location) -> Diagnostic {
        Diagnostic("MUS-3101", .error, "the waiver expires before it was approved", at: location)
    }

    static func waiverTooLong(_ waiver: Waiver, days: Int, longest: Int) -> Diagnostic {
        Diagnostic(
            "MUS-3102", .error,
            "the waiver of '\(waiver.rule)' lasts \(days) days; at most \(longest) are allowed for its severity",
            at: waiver.location, hint: "let it expire earlier and renew it with a fresh approval")
    }

    static func unknownRule(_ id: String, known: [String], at location: Location) -> Diagnostic {
        let near = NearestName.of(id, among: known)
        return Diagnostic(
            "MUS-3103", .error, "there is no rule '\(id)'", at: location,
            hint: near.map { "did you mean '\($0)'?" }
                ?? "`muster explain` without a name lists the rules")
    }

    static func claimWithoutRule(_ id: String, at location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-3104", .warning, "claim '\(id)' names no rule: nothing tests it", at: location,
            hint: "bind it under 'rules:', or it is reported as untested")
    }

    static func quoteMoved(_ id: String, page: String, at location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-3105", .warning, "the words of claim '\(id)' no longer stand in \(page)",
            at: location,
            hint:
                "the page was changed: read the new text and decide whether the rules still test it"
        )
    }

    static func quoteTwice(
        _ id: String, page: String, at location: Location, places: [Location]
    ) -> Diagnostic {
        Diagnostic(
            "MUS-3106", .warning, "the words of claim '\(id)' stand more than once in \(page)",
            at: location, notes: places.map { .init("they stand here", at: $0) },
            hint: "quote enough of the sentence to be unique")
    }

    static func missingPage(_ path: String, why: String, at location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-3107", .error, "the page '\(path)' cannot be read: \(why)", at: location,
            hint: "save the published page there, as Markdown, HTML or text")
    }

    static func vagueWord(_ word: String, claim: String, at location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-3110", .warning,
            "claim '\(claim)' says '\(word)', and no number is declared for it", at: location,
            hint: "name the number, who approved it and when under 'declares:'")
    }

    static func untakenParameter(
        _ declared: DeclaredParameter, known: [String]
    ) -> Diagnostic {
        let name = declared.parameter.value
        return Diagnostic(
            "MUS-3111", .error,
            "no rule of claim '\(declared.claim)' has a parameter '\(name)'",
            at: declared.parameter.location,
            hint: NearestName.of(name, among: known).map { "did you mean '\($0)'?" }
                ?? (known.isEmpty ? nil : "known: \(known.joined(separator: ", "))"))
    }

    static func parameterTwice(
        _ declared: DeclaredParameter, rule: String, first: Location
    ) -> Diagnostic {
        Diagnostic(
            "MUS-3112", .error,
            "parameter '\(declared.parameter.value)' of '\(rule)' is given two values",
            at: declared.parameter.location, notes: [.init("the other one", at: first)],
            hint: "a promise and its test must share one number: take one of them away")
    }

    static func unknownClaim(_ id: String, known: [String], at location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-3114", .error, "there is no claim '\(id)'", at: location,
            hint: NearestName.of(id, among: known).map { "did you mean '\($0)'?" }
                ?? "'restsOn' names other claims of the ledger by their ids")
    }

    static func circularClaims(
        _ ids: [String], at location: Location, notes: [Diagnostic.Note]
    ) -> Diagnostic {
        let way =
            ids.count == 1
            ? "itself" : "itself by way of '\(ids.dropFirst().joined(separator: "', '"))'"
        return Diagnostic(
            "MUS-3115", .error, "claim '\(ids.first ?? "")' rests on \(way)", at: location,
            notes: notes, hint: "take away the reference that is not meant")
    }

    static func nameNotOnPage(
        _ name: String, claim: String, page: String, at location: Location
    ) -> Diagnostic {
        Diagnostic(
            "MUS-3116", .warning,
            "claim '\(claim)' names '\(name)', which does not stand in \(page)",
            at: location, hint: "'names' are the things a sentence counts, as the page names them")
    }

    static func uncoveredSentence(at location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-3113", .note, "the page promises something here that no claim quotes",
            at: location, hint: "add a claim that quotes it, or leave it out on purpose")
    }
}
