import MusterModel
import MusterReports
import MusterSource
import Testing

/// A finding that stands for many subjects is counted as many, everywhere.
@Suite struct CountedPassesTests {
    private let assessment = Fixture.assessment(
        rules: [Fixture.tlsRule],
        findings: [
            Fixture.tlsFailure,
            Finding(
                id: "b00000000001", rule: "tls.minimum-version", subject: "passing tls.endpoint",
                severity: .high, evidenceClass: .measured, verdict: .pass,
                observations: [Observation("it", at: Fixture.place("mail", in: Fixture.mail))],
                count: 998_000),
        ])

    private func occurrences(of part: String, in text: String) -> Int {
        text.split(separator: part, omittingEmptySubsequences: false).count - 1
    }

    private func text(_ reporter: some Reporter, of other: Assessment? = nil) -> String {
        reporter.render(other ?? assessment, options: ReportOptions())
            .map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    }

    @Test func theSummaryCountsSubjects() {
        #expect(text(TerminalReporter()).contains("998001 findings: 998000 pass, 1 fail, 0 und"))
    }

    @Test func resultsSayHowMany() {
        let json = text(JSONReporter())
        #expect(json.contains("\"count\": 998000,"))
        #expect(json.contains("\"total\": 998001"))
        let failure = text(
            JSONReporter(),
            of: Fixture.assessment(rules: [Fixture.tlsRule], findings: [Fixture.tlsFailure]))
        // The frameworks' groups have counts of their own; a finding that stands for itself adds none.
        #expect(
            occurrences(of: "\"count\": ", in: json) == occurrences(of: "\"count\": ", in: failure)
                + 1)
    }

    @Test func thePageSaysHowMany() {
        let page = text(HTMLReporter())
        #expect(page.contains("passing tls.endpoint · 998000</td>"))
        #expect(page.contains("998000 of 998001"))
    }
}
