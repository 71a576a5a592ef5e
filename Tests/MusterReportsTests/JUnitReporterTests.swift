import Foundation
import MusterModel
import MusterReports
import MusterSource
import Testing

struct JUnitReporterTests {
    private static let hasSchemas =
        Tool.exists("xmllint") && FileManager.default.fileExists(atPath: Tool.schemas.path)

    private func files(
        _ assessment: Assessment = Fixture.assessment(),
        _ profile: ReportOptions.JUnitProfile = .strict
    ) -> [ReportFile] {
        JUnitReporter().render(assessment, options: ReportOptions(junitProfile: profile))
    }

    private func text(_ file: ReportFile) -> String { String(decoding: file.bytes, as: UTF8.self) }

    @Test func thereIsAFileForEachFrameworkAndOneForRulesThatProveNothing() {
        #expect(
            files().map(\.path) == [
                "TEST-muster-iso27001-2022.xml", "TEST-muster-soc2-2017.xml",
                "TEST-muster-unmapped.xml", "TEST-muster-claims.xml",
            ])
    }

    @Test(
        .enabled(if: hasSchemas, "xmllint or the public schemas are not here"),
        arguments: ["junit-10.xsd", "windyroad-JUnit.xsd"])
    func theStrictProfileIsValidAgainstBothPublicSchemas(schema: String) throws {
        let path = Tool.schemas.appendingPathComponent(schema).path
        for file in files() + files(Fixture.assessment(isSample: true)) {
            let run = try Tool.withFile(file.bytes) {
                try Tool.run("xmllint", ["--noout", "--schema", path, $0])
            }
            #expect(run.status == 0, "\(file.path): \(run.text)")
        }
    }

    @Test func aFailureStartsItsBodyWithTheMessageAndNamesTheEvidence() {
        let expected = """
                <testcase classname="iso27001-2022.A-8-24" name="A.8.24 tls.minimum-version [mail.northpost.example:465]" time="0.000">
                  <failure type="fail" message="[FAIL] accepts TLSv1.1">[FAIL] accepts TLSv1.1
            evidence: evidence/nginx/mail.conf:3:19  ssl_protocols TLSv1.1 TLSv1.2;  (accepts TLSv1.1)
            sha256: \(Fixture.digest)  evidence/nginx/mail.conf
            fix: Set `ssl_protocols TLSv1.2 TLSv1.3;` and reload.
            other controls: A.8.21, CC6.7
            report: report.html#finding/a00000000007</failure>
                </testcase>
            """
        #expect(text(files()[0]).contains(expected))
    }

    @Test(arguments: [
        ("[pg-main]\" time=\"0.000\">\n      <failure type=\"stale\" message=\"[STALE] last drill"),
        ("[pg-queue]\" time=\"0.000\">\n      <error type=\"error\" message=\"[UNDETERMINED: rule error] div"),
        ("<skipped message=\"[WAIVED until 2027-01-31 by cto@northpost.example] Second region"),
        ("opens in January. (fail: same region)\">"),
        ("name=\"A.8.34 (no automated rule)\" time=\"0.000\">\n      <skipped message=\"[MANUAL] no automated"),
        ("name=\"A.8.21 tls.minimum-version (under A.8.24)\" time=\"0.000\">\n      <skipped"),
        ("<testsuite id=\"2\" package=\"iso27001-2022\" name=\"A.8.24 Use of cryptography\" "
            + "timestamp=\"2026-12-01T09:00:00\" hostname=\"localhost\" tests=\"3\" failures=\"2\" "
            + "errors=\"0\" skipped=\"0\" time=\"0.000\">"),
    ])
    func verdictsBecomeTheResultsReadersKnow(part: String) {
        #expect(text(files()[0]).contains(part), "\(part)")
    }

    @Test(arguments: [
        (UndeterminedReason.noEvidence, "<error type=\"no-evidence\""),
        (.unreadable, "<error type=\"error\""), (.sampleData, "<error type=\"sample-data\""),
        (.stale, "<failure type=\"stale\""),
    ])
    func aReasonBecomesAType(reason: UndeterminedReason, part: String) {
        let finding = Finding(
            id: "c00000000001", rule: "tls.minimum-version", subject: "s", severity: .low,
            evidenceClass: .measured, verdict: .undetermined(reason))
        #expect(
            text(files(Fixture.assessment(rules: [Fixture.tlsRule], findings: [finding]))[0])
                .contains(part))
    }

    @Test func hostileTextCannotLeaveItsPlace() {
        let shown = text(files()[2])
        #expect(shown.contains("[&lt;script>alert(&quot;x&quot;)&lt;/script>]]>&amp;U+0001U+202E]"))
        #expect(
            shown.contains(">[FAIL] &lt;script>alert(\"x\")&lt;/script>]]&gt;&amp;U+0001U+202E\n"))
    }

    @Test func aLongNameIsCutAndKeepsTheFindingsID() throws {
        let shown = text(files()[2])
        let start = try #require(shown.range(of: "name=\"odd.hostile [aaa"))
        let name = shown[start.upperBound...].prefix { $0 != "\"" }
        #expect(name.hasSuffix("a… a00000000006]"))
        #expect("odd.hostile [aaa".count + name.count == 200)
    }

    @Test func twoCasesOfOneNameAreNumbered() {
        let assessment = Fixture.assessment(
            rules: [Fixture.tlsRule], findings: [Fixture.tlsFailure, Fixture.tlsFailure])
        let shown = text(files(assessment)[0])
        #expect(shown.contains("[mail.northpost.example:465] #2\""))
        #expect(shown.contains("<system-err>more than one case is named"))
    }

    @Test func aFileHoldsAtMostFiveThousandCases() {
        let made = files(
            Fixture.assessment(rules: [Fixture.tlsRule], findings: Fixture.many(12_001)))
        let iso = made.filter { $0.path.hasPrefix("TEST-muster-iso") }
        // 12,001 findings and three gaps, in the files 1 to 3.
        #expect(iso.map(\.path) == (1...3).map { "TEST-muster-iso27001-2022-\($0).xml" })
        #expect(iso.map { cases(in: $0) }.reduce(0, +) == 12_001 + 4)
        #expect(iso.allSatisfy { cases(in: $0) <= 5000 })
    }

    private func cases(in file: ReportFile) -> Int {
        text(file).split(separator: "\n").count { $0.hasPrefix("    <testcase ") }
    }

    @Test func theExtendedProfileNamesFileAndLineAndTotals() {
        let shown = text(files(Fixture.assessment(), .extended)[0])
        #expect(shown.contains("time=\"0.000\" file=\"evidence/nginx/mail.conf\" line=\"3\">"))
        #expect(
            shown.contains(
                "<testsuites name=\"muster\" tests=\"9\" failures=\"3\" errors=\"1\" skipped=\"4\" time=\"0.000\" "
                    + "timestamp=\"2026-12-01T09:00:00\">"))
    }
}
