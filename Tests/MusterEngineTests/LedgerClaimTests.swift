import MusterModel
import MusterSource
import Testing

@testable import MusterEngine

/// Rules over the ledger itself: what one published sentence says of another.
@Suite struct LedgerClaimTests {
    private let page = """
        Rows of the audit trail are **kept for seven years**. The database is dumped each night, and
        dumps are kept for thirty days. Only two routes lead abroad: Alder, Birch and Cedar.
        The audit trail is immutable.

        """

    private func project(_ claims: String, page: String? = nil) -> AcceptanceProject {
        AcceptanceProject().file("claims.yaml", "page: trust.md\nclaims:\n" + claims, record: nil)
            .file("trust.md", page ?? self.page, record: nil)
    }

    private let rows = """
          - id: rows
            quote: kept for seven years
            restsOn: [dumps]
          - id: dumps
            quote: dumps are kept for thirty days
            topics: [backup]

        """

    // MARK: The three contradictions

    @Test func sevenYearsInBackupsOfThirtyDaysContradict() throws {
        let assessment = try project(rows).assess()
        let finding = try #require(
            assessment.findings.first { $0.rule == "claims.backed-up-as-long" })
        #expect(finding.verdict == .fail)
        #expect(finding.subject == "rows")
        #expect(
            finding.message
                == "is promised for 2555 days and rests on dumps with 30 days")
        #expect(finding.observations.first?.location?.text == "dumps are kept for thirty days")
        // Nobody has to bind the rule: it speaks of the claim.
        #expect(assessment.claims.map(\.state) == [.broken, .untested])
        #expect(assessment.claims[0].findings == [finding.id])
    }

    @Test func anArchiveThatReachesBackAsFarMendsIt() throws {
        let archive = page.replacing("thirty days", with: "eight years")
        let claims = rows.replacing("thirty days", with: "eight years")
        let found = try project(claims, page: archive).verdicts(of: "claims.backed-up-as-long")
        #expect(found == ["rows: pass"])
    }

    @Test func twoRoutesAndThreeNamesContradict() throws {
        let claims = """
              - {id: routes, quote: Only two routes lead abroad, names: [Alder, Birch, Cedar]}

            """
        let assessment = try project(claims).assess()
        let finding = try #require(assessment.findings.first { $0.rule == "claims.count-is-true" })
        #expect(finding.verdict == .fail)
        #expect(finding.message == "says 2, and the page names 3: Alder, Birch, Cedar")
        #expect(assessment.claims[0].state == .broken)
        #expect(
            try project(claims.replacing(", Cedar", with: "")).verdicts(of: "claims.count-is-true")
                == ["routes: pass"])
    }

    @Test func anImmutableLogWithOneAdministratorContradicts() throws {
        let header =
            "system,account,person,role,privileged,enabled,mfa,last_used,left_on,reviewed_on,reviewer\n"
        func verdicts(_ second: String) throws -> [String] {
            try project("  - {id: log, quote: The audit trail is immutable}\n")
                .file(
                    "accounts.csv",
                    header + "host,root,r.vane,root,yes,yes,yes,2026-05-01,,2026-04-01,m.holt\n"
                        + "vault,\(second),\(second),owner,yes,yes,yes,2026-05-01,,2026-04-01,m.holt\n"
                ).entries("files: accounts.csv, kind: access.account").muster(
                    "parameters: {claims.immutable-beyond-one-person: {systems: [host, vault]}}"
                ).verdicts(of: "claims.immutable-beyond-one-person")
        }
        #expect(try verdicts("r.vane") == ["log: fail"])
        #expect(try verdicts("m.holt") == ["log: pass"])
    }

    @Test(arguments: [
        "claims.backed-up-as-long", "claims.count-is-true",
    ])
    func aLedgerThatSaysNoSuchThingIsNotApplicable(rule: String) throws {
        let found = try project("  - {id: a, quote: The database is dumped}\n").verdicts(of: rule)
        #expect(found == ["ledger.claim: notApplicable"])
        #expect(try AcceptanceProject().verdicts(of: rule) == ["ledger.claim: notApplicable"])
    }

    // MARK: The kind

    @Test func aClaimIsAnItemWithItsWordsNumbersAndNoVerdict() throws {
        let rule = """
            rule: own.claims
            title: What a claim says
            severity: low
            proves: {}
            each: {claim: ledger.claim}
            check:
              - that: >-
                  claim.quote == 'kept for seven years' && claim.stands && claim.page == 'trust.md'
                  && claim.rules == ['own.claims'] && claim.restsOn == [] && claim.topics == ['audit']
                  && claim.days == [2555, 3] && !has(claim.counts)
                  && claim.numbers == [{'value': 7, 'unit': 'year', 'days': 2555}]
                  && claim.declares == [{'word': 'promptly', 'value': '72h',
                  'approvedBy': 'dpo', 'on': '2026-01-02', 'parameter': 'limit'}]
            params: {limit: {type: duration}}
            why: Because.
            fix: Do it.
            """
        let claims = """
              - id: rows
                quote: kept for seven years
                topics: [audit]
                rules: [own.claims]
                declares: {promptly: {value: 72h, approvedBy: dpo, on: 2026-01-02, parameter: limit}}

            """
        #expect(try project(claims).own(rule).verdicts(of: "own.claims") == ["rows: pass"])
        // Words that the page no longer says are still a claim, and say so.
        let moved = try project(claims, page: "kept for a while\n").own(rule)
            .verdicts(of: "own.claims")
        #expect(moved == ["rows: fail"])
    }

    // MARK: A claim rests on others

    private func states(_ claims: String, port: Int) throws -> [ClaimResult.State] {
        var project = SmallProject(
            evidence: SmallProject.servers(#"{"name": "a", "port": \#(port)}"#))
        project.set("page.md", "One. Two. Three.\n")
        project.set("claims.yaml", "page: page.md\nclaims:\n" + claims)
        return try project.assess().claims.map(\.state)
    }

    private let chain = """
          - {id: c, quote: Three, rules: [notice.sent], restsOn: [b]}
          - {id: b, quote: Two, rules: [notice.sent], restsOn: a}
          - {id: a, quote: One, rules: [port.closed]}

        """

    @Test func aClaimIsNotBetterThanThoseItRestsOn() throws {
        let kept = chain.replacing("notice.sent", with: "port.closed")
        #expect(try states(kept, port: 22) == [.kept, .kept, .kept])
        #expect(try states(kept, port: 23) == [.broken, .broken, .broken])
        let untested = kept.replacing("One, rules: [port.closed]", with: "One")
        #expect(
            try states(untested, port: 22)
                == [.undetermined(.noEvidence), .undetermined(.noEvidence), .untested])
    }

    // MARK: References that lead nowhere, or round

    private func diagnostics(_ claims: String) throws -> [Diagnostic] {
        try project(claims).load().diagnostics.filter { $0.severity == .error }
    }

    @Test func aReferenceToNoClaimIsAnErrorAtItsPlace() throws {
        let found = try diagnostics(rows.replacing("restsOn: [dumps]", with: "restsOn: [dmups]"))
        #expect(found.map(\.code) == ["MUS-3114"])
        #expect(found[0].location?.text == "dmups")
        #expect(found[0].hint == "did you mean 'dumps'?")
    }

    @Test func aClaimThatRestsOnItselfIsAnErrorAtItsPlace() throws {
        let found = try diagnostics(rows.replacing("topics: [backup]", with: "restsOn: dumps"))
        #expect(found.map(\.code) == ["MUS-3115"])
        #expect(found[0].message == "claim 'dumps' rests on itself")
        #expect(found[0].location?.text == "dumps")
    }

    @Test func aCircleOfClaimsIsOneErrorWithEveryPlaceOfIt() throws {
        let claims = """
              - {id: z, quote: The database, restsOn: [a]}
              - {id: a, quote: dumped each night, restsOn: [b, z2]}
              - {id: b, quote: kept for seven years, restsOn: [c]}
              - {id: c, quote: The audit trail, restsOn: [a]}
              - {id: z2, quote: is immutable}

            """
        let found = try diagnostics(claims)
        #expect(found.map(\.code) == ["MUS-3115"])
        #expect(found[0].message == "claim 'a' rests on itself by way of 'b', 'c'")
        #expect(found[0].location?.text == "b")
        #expect(
            found[0].notes.map(\.message) == ["'b' rests on 'c'", "'c' rests on 'a'"])
        #expect(found[0].notes.map { $0.location?.text } == ["c", "a"])
    }

    @Test func aRuleThatDoesNotExistIsReportedWhereItIsNamed() throws {
        let found = try diagnostics(
            "  - {id: a, quote: dumped, rules: [backup.daily, backup.dayly]}\n")
        #expect(found.map(\.code) == ["MUS-3103"])
        #expect(found[0].location?.text == "backup.dayly")
    }

    @Test func aNameThatThePageDoesNotHoldIsAWarning() throws {
        let loaded = try project(
            "  - {id: r, quote: Only two routes, names: [Alder, Elder]}\n"
        ).load()
        let found = loaded.diagnostics.filter { $0.code == "MUS-3116" }
        #expect(found.map { $0.location?.text } == ["Elder"])
    }

    @Test func aQuoteThatStandsTwiceIsReportedWithBothPlaces() throws {
        let loaded = try project(
            "  - {id: r, quote: dumps, rules: []}\n", page: "Our dumps\nare dumps.\n"
        )
        .load()
        let found = try #require(loaded.diagnostics.first { $0.code == "MUS-3106" })
        #expect(found.location?.text == "dumps")
        #expect(found.notes.map { $0.location?.description } == ["trust.md:1:5", "trust.md:2:5"])
    }

    // MARK: The shipped rules

    @Test func theExamplesOfTheRulesOverClaimsHoldAndKillEveryMutant() throws {
        let project = try AcceptanceProject().project()
        let rules = project.rules.map(\.id).filter { $0.hasPrefix("claims.") }
        #expect(rules.count == 3)
        for id in rules {
            for result in ExampleRunner(project).run(rule: id) {
                #expect(
                    result.passed,
                    "\(id): \(result.name): \(result.found) \(result.message) \(result.diagnostics)"
                )
            }
            let drill = Drill(project, asOf: try moment("2026-06-01T09:00:00Z")).run(rule: id)
            let alive = drill.mutants.filter {
                if case .survived = $0.fate { true } else { false }
            }
            #expect(!drill.mutants.isEmpty)
            #expect(alive.map { "\($0.part): \($0.before) → \($0.after)" } == [])
        }
    }
}
