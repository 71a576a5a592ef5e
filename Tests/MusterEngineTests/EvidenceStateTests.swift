import MusterModel
import MusterSource
import Testing

/// What the evidence cannot carry, it must not carry: section by section of the honesty contract.
@Suite struct EvidenceStateTests {
    private let good = SmallProject.servers(#"{"name": "a", "port": 22}"#)
    private let bad = SmallProject.servers(#"{"name": "a", "port": 23}"#)

    private func project(_ rule: String = SmallProject.rule(), entry: String?) -> SmallProject {
        var project = SmallProject(rule)
        project.setMuster(entry: entry)
        return project
    }

    // MARK: Nothing passes on nothing

    @Test func aPassRestsOnEvidenceAndAFailureToo() throws {
        #expect(try SmallProject(evidence: good).verdicts() == ["a: pass"])
        #expect(try SmallProject(evidence: bad).verdicts() == ["a: fail"])
    }

    @Test func aKindNobodyDeclaredHasNoEvidence() throws {
        var project = project(entry: "{files: evidence/n.json, kind: notice}")
        project.set("evidence/n.json", #"{"notices": []}"#)
        #expect(try project.verdicts() == ["server: noEvidence"])
    }

    @Test func aPatternThatMatchesNoFileIsNoEvidence() throws {
        #expect(try SmallProject().verdicts() == ["server: noEvidence"])
    }

    @Test func aNamedFileThatIsNotThereIsUnreadable() throws {
        let project = project(entry: "{files: evidence/a.json, kind: server}")
        #expect(try project.verdicts() == ["server: unreadable"])
    }

    @Test func aFileThatHoldsNoItemIsAnEmptyPopulation() throws {
        #expect(
            try SmallProject(evidence: SmallProject.servers("")).verdicts()
                == ["server: emptyPopulation"])
    }

    @Test func aFilterThatDropsEveryItemIsAnEmptyPopulation() throws {
        let rule = SmallProject.rule(more: "where: server.port > 100")
        #expect(try SmallProject(rule, evidence: good).verdicts() == ["server: emptyPopulation"])
    }

    @Test func fewerItemsThanExpectedAreAnIncompletePopulation() throws {
        let rule = SmallProject.rule(more: "expect: {atLeast: 2}")
        #expect(
            try SmallProject(rule, evidence: good).verdicts()
                == ["a: pass", "server: incompletePopulation"])
    }

    @Test func aRuleOverASetNeedsItsNumberToo() throws {
        let set = "with: {servers: server}"
        let check = "servers.all(s, s.port != 23)"
        let rule = SmallProject.rule(each: set, check: check, more: "expect: {atLeast: 2}")
        #expect(
            try SmallProject(rule, evidence: good).verdicts() == ["server: incompletePopulation"])
        // A failure needs no second item.
        #expect(try SmallProject(rule, evidence: bad).verdicts() == ["server: fail"])
        let one = SmallProject.rule(each: set, check: check)
        #expect(try SmallProject(one, evidence: good).verdicts() == ["server: pass"])
    }

    // MARK: Reading

    @Test func aFileThatDoesNotParseTakesBackPassesAndLeavesFailures() throws {
        let both = SmallProject.servers(#"{"name": "a", "port": 22}, {"name": "b", "port": 23}"#)
        var project = SmallProject(evidence: both)
        project.set("evidence/z.json", "{")
        #expect(try project.verdicts() == ["a: unreadable", "b: fail"])
    }

    @Test func aFileThatDoesNotParseIsUnreadableEvenWhereNoneIsGood() throws {
        let rule = SmallProject.rule(more: "expect: {none: pass}")
        #expect(try SmallProject(rule, evidence: "{").verdicts() == ["server: unreadable"])
    }

    @Test func anAdapterThatCannotListTheItemsMakesTheFileUnreadable() throws {
        #expect(try SmallProject(evidence: "{}").verdicts() == ["server: unreadable"])
        #expect(
            try SmallProject(evidence: #"{"servers": {"a": 1}}"#).verdicts()
                == ["server: unreadable"])
    }

    @Test func aFieldThatIsNotThereIsMissingOnlyWhereItIsRead() throws {
        let evidence = SmallProject.servers(#"{"name": "a"}, {"name": "b", "port": 22}"#)
        #expect(
            try SmallProject(evidence: evidence).verdicts() == ["a: missingField", "b: pass"])
        let byName = SmallProject.rule(check: "server.name != 'x'")
        #expect(try SmallProject(byName, evidence: evidence).verdicts() == ["a: pass", "b: pass"])
    }

    @Test func anAbsentOptionalFieldIsMissingWhenItIsReadWithoutAsking() throws {
        let rule = SmallProject.rule(check: "server.version == '1'")
        #expect(try SmallProject(rule, evidence: good).verdicts() == ["a: missingField"])
        let asks = SmallProject.rule(check: "\"!has(server.version) || server.version == '1'\"")
        #expect(try SmallProject(asks, evidence: good).verdicts() == ["a: pass"])
    }

    @Test func aValueOfAnotherTypeIsUnreadable() throws {
        let evidence = SmallProject.servers(#"{"name": "a", "port": "ssh"}"#)
        #expect(try SmallProject(evidence: evidence).verdicts() == ["a: unreadable"])
    }

    @Test func aListElementOfAnotherTypeIsUnreadableNotUnequal() throws {
        let rule = SmallProject.rule(check: "server.tags.all(t, t != 'bad')")
        func verdicts(_ tags: String) throws -> [String] {
            try SmallProject(
                rule,
                evidence: SmallProject.servers(#"{"name": "a", "port": 1, "tags": \#(tags)}"#)
            ).verdicts()
        }
        #expect(try verdicts(#"["x"]"#) == ["a: pass"])
        #expect(try verdicts(#"["x", null]"#) == ["a: unreadable"])
        #expect(try verdicts(#"["x", {}]"#) == ["a: unreadable"])
        #expect(try verdicts(#"["bad", null]"#) == ["a: fail"])
    }

    @Test func aMonthWhereADayIsNeededIsImprecise() throws {
        let rule = SmallProject.rule(check: "server.until > asOf")
        let evidence = SmallProject.servers(#"{"name": "a", "port": 1, "until": "2026-07"}"#)
        let project = SmallProject(rule, evidence: evidence)
        // The first day of the month is midnight of the first, the last one midnight of the 31st.
        #expect(try project.verdicts(asOf: "2026-06-30T23:59:59Z") == ["a: pass"])
        #expect(try project.verdicts(asOf: "2026-07-01T00:00:00Z") == ["a: imprecise"])
        #expect(try project.verdicts(asOf: "2026-07-30T23:59:59Z") == ["a: imprecise"])
        #expect(try project.verdicts(asOf: "2026-07-31T00:00:00Z") == ["a: fail"])
    }

    @Test func aFailureOnEveryDayOfAMonthSaysSoAndNamesItsLine() throws {
        let rule = SmallProject.rule(check: "server.until > asOf")
        let evidence = SmallProject.servers(#"{"name": "a", "port": 1, "until": "2025-07"}"#)
        let finding = try #require(
            try SmallProject(rule, evidence: evidence).assess().findings.first)
        #expect(finding.verdict == .fail)
        #expect(finding.message.hasPrefix("whatever the day of 2025-07: "))
        #expect(finding.observations.first?.location?.source.path == "evidence/a.json")
    }

    @Test func aMonthDecidesNothingWhereADayInTheMiddleIsAnotherAnswer() throws {
        let rule = SmallProject.rule(
            check: "server.until < timestamp('2026-02-14T00:00:00Z')"
                + " || server.until >= timestamp('2026-02-15T00:00:00Z')")
        let evidence = SmallProject.servers(#"{"name": "a", "port": 1, "until": "2026-02"}"#)
        #expect(try SmallProject(rule, evidence: evidence).verdicts() == ["a: imprecise"])
        let leap = SmallProject.rule(check: "server.until < timestamp('2028-02-29T00:00:00Z')")
        let february = SmallProject.servers(#"{"name": "a", "port": 1, "until": "2028-02"}"#)
        #expect(try SmallProject(leap, evidence: february).verdicts() == ["a: imprecise"])
    }

    @Test func aFilterThatCannotSayLeavesTheItemInDoubtNeverOut() throws {
        let rule = SmallProject.rule(more: "where: server.public")
        func verdicts(_ value: String) throws -> [String] {
            try SmallProject(
                rule,
                evidence: SmallProject.servers(
                    #"{"name": "a", "port": 1\#(value)}, {"name": "b", "port": 2, "public": true}"#)
            ).verdicts()
        }
        #expect(try verdicts(#", "public": false"#) == ["b: pass"])
        #expect(try verdicts("") == ["a: missingField", "b: pass"])
        #expect(try verdicts(#", "public": "yes""#) == ["a: ruleError", "b: pass"])
    }

    @Test func anAssertionThatIsNeitherTrueNorFalseIsARuleError() throws {
        let rule = SmallProject.rule(check: "server.public")
        let evidence = SmallProject.servers(#"{"name": "a", "port": 1, "public": "no"}"#)
        #expect(try SmallProject(rule, evidence: evidence).verdicts() == ["a: ruleError"])
    }

    @Test func aRuleThatFailsItselfIsARuleError() throws {
        let rule = SmallProject.rule(check: "server.port / 0 == 1")
        #expect(try SmallProject(rule, evidence: good).verdicts() == ["a: ruleError"])
    }

    @Test func aParameterWithoutValueIsUndeclared() throws {
        let rule = SmallProject.rule(
            check: "server.port != params.port", more: "params: {port: {type: int}}")
        #expect(try SmallProject(rule, evidence: good).verdicts() == ["a: undeclared"])
        #expect(
            try SmallProject(
                rule, evidence: good, muster: "parameters: {port.closed: {port: 22}}"
            ).verdicts() == ["a: fail"])
    }

    // MARK: Several assertions

    @Test func aFailureDecidesBeforeAnOpenQuestionAndThatBeforeAPass() throws {
        let rule = """
            rule: r
            title: T
            severity: low
            proves: {}
            each: {server: server}
            check:
              - that: server.version == '1'
                otherwise: "'wrong version'"
              - that: server.port != 23
                otherwise: "'port ' + string(server.port)"
            why: W.
            fix: F.

            """
        #expect(try SmallProject(rule, evidence: good).verdicts() == ["a: missingField"])
        let finding = try SmallProject(rule, evidence: bad).assess().findings[0]
        #expect(finding.verdict == .fail)
        #expect(finding.message == "port 23")
    }
}
