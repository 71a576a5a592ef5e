import MusterModel
import MusterReports
import MusterSource
import Testing

struct TerminalReporterTests {
    private func text(_ assessment: Assessment, _ options: ReportOptions = ReportOptions())
        -> String
    {
        let files = TerminalReporter().render(assessment, options: options)
        return String(decoding: files.first?.bytes ?? [], as: UTF8.self)
    }

    @Test func aFailureShowsItsLineWithACaretAndTheFix() {
        let assessment = Fixture.assessment(
            rules: [Fixture.tlsRule], findings: [Fixture.tlsFailure])
        let expected = """
            FAIL    tls.minimum-version  mail.northpost.example:465  high      A.8.24 A.8.21 CC6.7
                    evidence/nginx/mail.conf:3:19   ssl_protocols TLSv1.1 TLSv1.2;
                                                                  ^~~~~~~ accepts TLSv1.1
                    fix: Set `ssl_protocols TLSv1.2 TLSv1.3;` and reload.

            """
        #expect(text(assessment).hasPrefix(expected))
    }

    @Test func theSummaryNamesEveryCountWithItsDenominator() {
        let lines = text(Fixture.assessment(), ReportOptions(width: 400, verbosity: .quiet))
        #expect(
            lines == """
                9 findings: 2 pass, 4 fail (1 waived), 2 undetermined, 1 not applicable · \
                ISO 27001:2022: 0 of 4 Annex A controls, 0 of 1 clauses proven · \
                SOC 2: 1 of 2 criteria proven · 1 of 2 claims broken
                does not pass muster: 4 findings failed or undetermined at medium or above, \
                1 claim moved, untested or undeclared

                """)
    }

    @Test func failuresComeFirstBySeverityThenUndeterminedThenWaived() {
        let heads = text(Fixture.assessment()).split(separator: "\n")
            .filter { !$0.hasPrefix(" ") }
            .compactMap { line in
                ["FAIL", "UNDET", "WAIVED", "PASS", "N/A"].first { line.hasPrefix($0) }.map {
                    word in
                    "\(word) \(line.split(separator: " ")[1])"
                }
            }
        #expect(
            heads == [
                "FAIL files.secrets-owner-only", "FAIL tls.minimum-version", "FAIL odd.hostile",
                "UNDET backup.restore-drill", "UNDET backup.restore-drill",
                "WAIVED backup.separate-region",
            ])
    }

    @Test func passesAndWhatDoesNotApplyAreShownOnlyOnRequest() {
        #expect(!text(Fixture.assessment()).contains("PASS"))
        let verbose = text(Fixture.assessment(), ReportOptions(verbosity: .verbose))
        #expect(verbose.contains("PASS    tls.minimum-version"))
        #expect(verbose.contains("N/A     people.training"))
    }

    @Test func anUndeterminedFindingSaysWhyAndWhatToDo() {
        let shown = text(Fixture.assessment())
        #expect(
            shown.contains(
                "        stale: last drill 415 days ago, limit 365\n"))
        #expect(shown.contains("        do: Collect it again.\n"))
    }

    @Test func aWaivedFindingShowsItsVerdictAndTheWaiver() {
        let shown = text(Fixture.assessment(), ReportOptions(width: 120))
        #expect(
            shown.contains(
                "        fail, waived until 2027-01-31 by cto@northpost.example: Second region opens in January.\n"
            ))
    }

    @Test func colourIsUsedOnlyWhenAsked() {
        #expect(!text(Fixture.assessment()).contains("\u{1B}"))
        let coloured = text(Fixture.assessment(), ReportOptions(isColored: true))
        #expect(coloured.contains("\u{1B}[1;31mFAIL    \u{1B}[0m"))
    }

    @Test func aNarrowTerminalPutsTheLineBelowItsPlace() {
        let assessment = Fixture.assessment(
            rules: [Fixture.tlsRule], findings: [Fixture.tlsFailure])
        let expected = """
                    evidence/nginx/mail.conf:3:19
                      ssl_protocols TLSv1.1 TLSv1.2;
                                    ^~~~~~~ accepts TLSv1.1

            """
        #expect(text(assessment, ReportOptions(width: 60)).contains(expected))
    }

    @Test func manyLinesOfEvidenceAreCountedNotPoured() {
        let observation = Observation("x", at: Fixture.place("TLSv1.1", in: Fixture.mail))
        let finding = Finding(
            id: "b00000000001", rule: "tls.minimum-version", subject: "s", severity: .high,
            evidenceClass: .measured, verdict: .fail,
            observations: Array(repeating: observation, count: 7))
        let assessment = Fixture.assessment(rules: [Fixture.tlsRule], findings: [finding])
        #expect(text(assessment).contains("        and 2 more lines; --verbose shows all\n"))
    }

    @Test func anAssessmentWithoutFindingsDoesNotPassMuster() {
        let shown = text(Fixture.assessment(rules: [], findings: []))
        #expect(shown.contains("0 findings: 0 pass, 0 fail, 0 undetermined"))
        #expect(shown.hasSuffix("does not pass muster: nothing was judged\n"))
    }
}
