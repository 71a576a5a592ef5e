import MusterSource

extension EngineDiagnostics {
    static func unknownMutant(
        _ rule: String, change: String, to: String, at location: Location
    ) -> Diagnostic {
        Diagnostic(
            "MUS-3401", .error, "no mutant of rule '\(rule)' changes '\(change)' to '\(to)'",
            at: location,
            hint:
                "the drill prints both texts as it wants them; take the reason away if the rule changed"
        )
    }
}
