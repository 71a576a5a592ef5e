import MusterModel
import MusterSource
import Testing

/// Every file a user writes is read strictly, and all its mistakes are reported at once.
@Suite struct StrictReadingTests {
    private let good = SmallProject.servers(#"{"name": "a", "port": 22}"#)

    /// The code of the only diagnostic, and the text it points at.
    private func only(_ project: SmallProject) throws -> (code: String, text: String?) {
        let found = project.load().diagnostics
        try #require(found.count == 1, "\(found.map { "\($0.code) \($0.message)" })")
        return (found[0].code, found[0].location?.text)
    }

    @Test func theUsualProjectIsWithoutMistake() {
        #expect(SmallProject(evidence: good).codes().isEmpty)
    }

    @Test func aMissingProjectFileIsAnErrorWithAHint() throws {
        var project = SmallProject()
        project.set("muster.yaml", nil)
        let found = project.load().diagnostics
        #expect(found.map(\.code) == ["MUS-3201"])
        #expect(found[0].hint?.contains("muster init") == true)
    }

    @Test(arguments: [
        ("sampel: true", "MUS-3002", "sampel"),
        ("sample: 1", "MUS-3001", "1"),
        ("frameworks: [fv]", "MUS-3005", "fv"),
        ("gate: {failOn: hihg}", "MUS-3004", "hihg"),
        ("gate: {failOn: 5}", "MUS-3001", "5"),
        ("gate: {undetermined: maybe}", "MUS-3004", "maybe"),
        ("parameters: {port.closd: {}}", "MUS-3103", "port.closd"),
        ("parameters: {port.closed: [x]}", "MUS-3001", "[x]"),
        ("parameters: {port.closed: {nope: 1}}", "MUS-3005", "nope"),
        ("notApplicable: [{rule: nope, because: x, approvedBy: y}]", "MUS-3103", "nope"),
        ("notApplicable: [{rule: port.closed, because: x}]", "MUS-3003", "rule"),
        ("waivers: w.yaml", "MUS-3201", "w.yaml"),
        ("claims: evidence", "MUS-3202", "evidence"),
        ("organisation: again", "MUS-2001", "organisation"),
    ])
    func aMistakeInTheProjectFileIsShownAtItsPlace(line: String, code: String, text: String)
        throws
    {
        let found = try only(SmallProject(evidence: good, muster: line))
        #expect(found.text == text)
        if code != "MUS-2001" { #expect(found.code == code) }
    }

    @Test(arguments: [
        ("{kind: server}", "MUS-3003", "kind"),
        ("{files: [], kind: server}", "MUS-3001", "[]"),
        ("{files: {a: b}, kind: server}", "MUS-3001", "{a: b}"),
        ("{files: a, kind: sever}", "MUS-3005", "sever"),
        ("{files: a, kind: server, format: jsno}", "MUS-3004", "jsno"),
        ("{files: a, kind: server, adapter: jason}", "MUS-3005", "jason"),
        ("{files: a, kind: server, effective: 2026-06}", "MUS-3001", "2026-06"),
        ("{files: a, kind: server, given: [x]}", "MUS-3001", "[x]"),
        ("{files: a, kind: server, fils: b}", "MUS-3002", "fils"),
    ])
    func aMistakeInAnEvidenceEntryIsShownAtItsPlace(entry: String, code: String, text: String)
        throws
    {
        var project = SmallProject()
        project.setMuster(entry: entry)
        let found = try only(project)
        #expect(found.code == code)
        #expect(found.text == text)
    }

    @Test func anExpressionForTheDateIsCheckedWhenTheProjectIsLoaded() throws {
        var project = SmallProject(evidence: good)
        project.setMuster(entry: "{files: a, kind: server, effectiveFrom: dok.at}")
        #expect(try only(project).text == "dok")
    }

    @Test func noEvidenceAndNoRuleAreErrorsNotPasses() {
        var project = SmallProject(evidence: good)
        project.setMuster(entry: nil)
        #expect(project.codes() == ["MUS-3206"])
        project = SmallProject(evidence: good)
        project.set("rules/rule.yaml", nil)
        #expect(project.codes() == ["MUS-3204"])
        project.set("muster.yaml", "organisation: a\nsystem: b\nrules: [nowhere]\n")
        #expect(project.load().diagnostics.map(\.code).contains("MUS-3205"))
    }

    @Test(arguments: [
        ("expect: {atLeast: 0}", "MUS-3001"), ("expect: {none: fail}", "MUS-3004"),
        ("expect: {atleast: 2}", "MUS-3002"), ("expect: {all: params}", "MUS-3003"),
        ("expect: {empty: notApplicable}", "MUS-3003"), ("maxAge: a month", "MUS-3001"),
        ("examples: [{name: x, verdict: pass}]", "MUS-3003"),
        ("examples: [{name: x, given: 5, verdict: pass}]", "MUS-3001"),
        ("examples: [{name: x, given: {sever: {}}, verdict: pass}]", "MUS-3005"),
        ("examples: [{name: x, given: {}, verdict: undetermined}]", "MUS-3003"),
        ("examples: [{name: x, given: {}, verdict: maybe}]", "MUS-3004"),
        ("params: {p: {type: strng}}", "MUS-3004"), ("params: {p: {default: 1}}", "MUS-3003"),
        ("params: {p: {type: int, default: x}}", "MUS-3302"),
        ("params: {p: {type: list(string), default: [1]}}", "MUS-3302"),
        ("with: {params: notice}", "MUS-3001"),
        ("with: {n: notise}", "MUS-3005"), ("whre: \"true\"", "MUS-3002"),
    ])
    func aMistakeInARuleIsOneError(more: String, code: String) throws {
        // A default is held to its type when the rule is given values.
        let muster = code == "MUS-3302" ? "parameters: {port.closed: {}}" : ""
        let project = SmallProject(
            SmallProject.rule(more: more), evidence: good, muster: muster)
        #expect(try only(project).code == code)
    }

    @Test func aNameGivenTwiceIsAnError() {
        let rule = SmallProject.rule(more: "with: {server: notice}")
        #expect(SmallProject(rule, evidence: good).codes().contains("MUS-3006"))
    }

    @Test func aRuleOverASetHasNoFilterAndNoListOfNames() throws {
        for more in ["where: \"true\"", "expect: {all: \"['a']\", by: \"'a'\"}"] {
            let rule = SmallProject.rule(
                each: "with: {servers: server}", check: "servers.size() > 0", more: more)
            #expect(try only(SmallProject(rule, evidence: good)).code == "MUS-3001")
        }
    }

    @Test(arguments: [
        ("{fw: {C.1/x: Because.}}", "C.1/x"), ("{fw: {C.9/a: Because.}}", "C.9/a"),
        ("{fv: {C.1/a: Because.}}", "C.1/a"),
    ])
    func aProofHasToLeadToAnAspect(proves: String, text: String) throws {
        let found = try only(SmallProject(SmallProject.rule(proves: proves), evidence: good))
        #expect(found.code == "MUS-3005")
        #expect(found.text == text)
    }

    @Test func aProofWithoutASlashIsAnError() throws {
        let rule = SmallProject.rule(proves: "{fw: {C.1: Because.}}")
        #expect(try only(SmallProject(rule, evidence: good)).code == "MUS-3001")
    }

    @Test(arguments: [
        ("key: [name]", "key: [nmae]", "MUS-3005"), ("key: [name]", "key: []", "MUS-3001"),
        ("class: measured", "class: measurd", "MUS-3004"),
        ("title: A server", "titel: A server", "MUS-3003"),
        ("port: {type: int}", "port: {type: number}", "MUS-3004"),
        ("      port: it.port\n", "", "MUS-3003"),
        ("port: it.port", "port: it.port\n      prt: it.port", "MUS-3002"),
        ("each: doc.servers", "each: dok.servers", "MUS-1"),
    ])
    func aMistakeInAKindIsAnError(old: String, new: String, code: String) {
        var project = SmallProject(evidence: good)
        project.set("rules/server.yaml", SmallProject.server.replacing(old, with: new))
        let found = project.load()
        #expect(found.project == nil)
        let codes = found.diagnostics.filter { $0.path == "rules/server.yaml" }.map(\.code)
        #expect(codes.contains { $0.hasPrefix(code) }, "\(codes)")
    }

    @Test(arguments: [
        ("count: 2", "count: 3", "MUS-3007"),
        ("group: g, title: Two", "group: h, title: Two", "MUS-3004"),
        ("id: C.2", "id: C.1", "MUS-3006"), ("short: FW\n", "", "MUS-3003"),
    ])
    func aMistakeInAFrameworkIsAnError(old: String, new: String, code: String) {
        var project = SmallProject(evidence: good)
        project.set("rules/framework.yaml", SmallProject.framework.replacing(old, with: new))
        #expect(project.codes().contains(code))
    }

    @Test func twoRulesOfOneNameAreAnErrorWithBothPlaces() throws {
        var project = SmallProject(evidence: good)
        project.set("rules/z.yaml", SmallProject.rule())
        let found = project.load().diagnostics
        #expect(found.map(\.code) == ["MUS-3006"])
        #expect(found[0].path == "rules/z.yaml")
        #expect(found[0].notes.map(\.location?.source.path) == ["rules/rule.yaml"])
    }

    @Test func anIDThatATerminalOrAnXMLFileCouldNotBearIsAnError() throws {
        #expect(
            try only(SmallProject(SmallProject.rule(id: "\"a b\""), evidence: good)).code
                == "MUS-3301")
    }

    @Test func aFileOfTheLibraryThatIsNeitherRuleNorKindIsAnError() throws {
        var project = SmallProject(evidence: good)
        project.set("rules/z.yaml", "rul: x\n")
        #expect(try only(project).code == "MUS-3001")
    }

    private static let waiver =
        "- {rule: port.closed, subject: a, reason: r, approvedBy: x, approved: 2026-01-01"

    private static let waiverFiles: [(text: String, code: String?)] = [
        ("", nil), ("[]", nil), ("rule: x", "MUS-3001"), ("- 5", "MUS-3001"),
        (
            "- {rule: nope, subject: a, reason: r, approvedBy: x, approved: 2026-01-01, "
                + "expires: 2026-02-01}", "MUS-3103"
        ),
        (waiver + "}", "MUS-3003"), (waiver + ", expires: 2025-12-31}", "MUS-3101"),
        (waiver + ", expires: 2027-01-03}", "MUS-3102"),
        (waiver + ", expires: 2027-01-02}", nil), (waiver + ", expires: 2026-02}", "MUS-3001"),
    ]

    @Test(arguments: waiverFiles)
    func waiversAreReadStrictly(text: String, code: String?) {
        var project = SmallProject(evidence: good)
        project.set("waivers.yaml", text + "\n")
        #expect(project.codes() == (code.map { [$0] } ?? []))
    }

    @Test(arguments: [("2026-04-01", true), ("2026-04-02", false)])
    func aWaiverOfACriticalRuleLastsNinetyDaysAtMost(expires: String, isAccepted: Bool) {
        var project = SmallProject(SmallProject.rule(severity: "critical"), evidence: good)
        project.set(
            "waivers.yaml",
            "- {rule: port.closed, subject: a, reason: r, approvedBy: x, approved: 2026-01-01, "
                + "expires: \(expires)}\n")
        #expect(project.codes() == (isAccepted ? [] : ["MUS-3102"]))
    }

    @Test func aWaiverWithATimeOfDayCoversTheWholeDay() throws {
        var project = SmallProject(
            evidence: SmallProject.servers(#"{"name": "a", "port": 23}"#))
        project.set(
            "waivers.yaml",
            "- {rule: port.closed, subject: a, reason: r, approvedBy: x, approved: 2026-05-01, "
                + "expires: 2026-05-31T12:00:00Z}\n")
        #expect(try project.assess(asOf: "2026-05-31T23:59:59Z").waivers[0].state == .active)
        #expect(try project.assess(asOf: "2026-06-01T00:00:00Z").waivers[0].state == .expired)
    }

    @Test func mistakesInAllFilesAreReportedTogether() {
        var project = SmallProject(
            SmallProject.rule(check: "server.prot != 23", more: "sevrity: high"))
        project.set(
            "muster.yaml", "sytem: b\nevidence: [{files: a, kind: sever}]\nrules: [rules]\n")
        project.set("rules/server.yaml", SmallProject.server.replacing("it.port", with: "its.port"))
        project.set("claims.yaml", "page: nowhere.md\nclaims: [{id: c, quote: q, rules: [nope]}]\n")
        project.set("waivers.yaml", "- {rule: port.closed}\n")
        let paths = Set(project.load().diagnostics.compactMap(\.path))
        #expect(
            paths == [
                "muster.yaml", "rules/rule.yaml", "rules/server.yaml", "claims.yaml",
                "waivers.yaml",
            ])
        let own = project.load().diagnostics.filter { $0.path == "muster.yaml" }
        #expect(own.map(\.code).sorted() == ["MUS-3002", "MUS-3003", "MUS-3003", "MUS-3005"])
    }
}
