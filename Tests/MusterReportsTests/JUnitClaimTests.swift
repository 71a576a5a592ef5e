import MusterModel
import MusterReports
import MusterSource
import Testing

/// Each claim is a case: what a service shows as failed is the promise that broke.
struct JUnitClaimTests {
    private func claim(
        _ state: ClaimResult.State, findings: [String] = [], quoted: Location? = nil
    ) -> ClaimResult {
        ClaimResult(
            claim: Claim(
                id: "tls-everywhere", quote: "We accept TLS 1.2 or newer.",
                rules: ["tls.minimum-version"], declares: [],
                location: Fixture.place("rule", in: Fixture.file)),
            state: state, findings: findings, quoted: quoted)
    }

    private func text(
        _ claims: [ClaimResult], findings: [Finding] = [Fixture.tlsFailure],
        isSample: Bool = false
    ) -> String {
        let fixture = Fixture.assessment(isSample: isSample, findings: findings)
        let assessment = Assessment(
            organisation: fixture.organisation, system: fixture.system,
            isSample: fixture.isSample, asOf: fixture.asOf, toolVersion: fixture.toolVersion,
            rulesDigest: fixture.rulesDigest, rules: fixture.rules, findings: fixture.findings,
            frameworks: fixture.frameworks, claims: claims, waivers: fixture.waivers,
            inputs: fixture.inputs, diagnostics: fixture.diagnostics, gate: fixture.gate)
        let file = JUnitReporter().render(assessment, options: ReportOptions())
            .first { $0.path == "TEST-muster-claims.xml" }
        return file.map { String(decoding: $0.bytes, as: UTF8.self) } ?? "no file"
    }

    @Test func aBrokenClaimIsAFailureThatNamesItsFindings() {
        let shown = text([
            claim(
                .broken, findings: ["a00000000007"],
                quoted: Fixture.place("We accept", in: Fixture.page))
        ])
        #expect(
            shown.contains(
                """
                    <testcase classname="claims.published" name="tls-everywhere" time="0.000">
                      <failure type="broken" message="[BROKEN] “We accept TLS 1.2 or newer.”: accepts TLSv1.1">[BROKEN] “We accept TLS 1.2 or newer.”: accepts TLSv1.1
                finding: fail  tls.minimum-version [mail.northpost.example:465]  accepts TLSv1.1
                page: evidence/pages/trust.md:1:1
                claim: rules/checks/rule.yaml:1:1
                rules: tls.minimum-version
                report: report.html#claim/tls-everywhere</failure>
                    </testcase>
                """))
        #expect(
            shown.contains(
                "<testsuite id=\"0\" package=\"claims\" name=\"claims\" timestamp=\"2026-12-01T09:00:00\" "
                    + "hostname=\"localhost\" tests=\"1\" failures=\"1\" errors=\"0\" skipped=\"0\" time=\"0.000\">"
            ))
    }

    @Test(arguments: [
        (ClaimResult.State.moved, "<failure type=\"moved\" message=\"[MOVED] “We"),
        (.untested, "<failure type=\"untested\" message=\"[UNTESTED] “We"),
        (
            .undetermined(.undeclared),
            "<error type=\"undeclared\" message=\"[UNDETERMINED: undeclared] “We"
        ),
        (.undetermined(.stale), "<failure type=\"stale\" message=\"[UNDETERMINED: stale] “We"),
        (
            .undetermined(.noEvidence),
            "<error type=\"no-evidence\" message=\"[UNDETERMINED: no evidence] “We"
        ),
    ])
    func aClaimThatIsNotKeptDoesNotLookGreen(state: ClaimResult.State, part: String) {
        #expect(text([claim(state)]).contains(part))
    }

    @Test func aKeptClaimIsABareCase() {
        let shown = text([claim(.kept, findings: ["a00000000007"])])
        #expect(
            shown.contains(
                "<testcase classname=\"claims.published\" name=\"tls-everywhere\" time=\"0.000\"/>")
        )
        #expect(shown.contains("failures=\"0\" errors=\"0\" skipped=\"0\""))
    }

    @Test func aClaimIsOnlyAsRedAsItsFindingsAreToTheGate() {
        let waived = Fixture.tlsFailure.waived(by: Fixture.waiver)
        let other = Finding(
            id: "b00000000001", rule: "tls.minimum-version", subject: "other", severity: .high,
            evidenceClass: .measured, verdict: .fail)
        let covered = text([claim(.broken, findings: ["a00000000007"])], findings: [waived])
        #expect(covered.contains("<skipped message=\"[WAIVED, BROKEN] “We accept"))
        #expect(covered.contains("accepts TLSv1.1  (waived)\n"))
        let half = text(
            [claim(.broken, findings: ["a00000000007", "b00000000001"])],
            findings: [waived, other])
        #expect(half.contains("<failure type=\"broken\""))
        // No waiver covers a page that says something else.
        let moved = text([claim(.moved, findings: ["a00000000007"])], findings: [waived])
        #expect(moved.contains("<failure type=\"moved\""))
    }

    @Test func withoutClaimsThereIsNoFileAndASampleSaysSo() {
        #expect(text([]) == "no file")
        let sample = text([claim(.moved)], isSample: true)
        #expect(sample.contains("name=\"claims (sample data)\""))
        #expect(sample.contains("no longer says this (sample data)\">"))
    }
}
