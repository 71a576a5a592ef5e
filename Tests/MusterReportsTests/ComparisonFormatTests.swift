import MusterModel
import MusterReports
import Testing

@Suite struct ComparisonFormatTests {
    private func finding(_ id: String, _ verdict: Verdict, message: String = "") -> RecordedFinding
    {
        RecordedFinding(
            id: id, rule: "port.closed", subject: "host \(id)", severity: .high, verdict: verdict,
            message: message, place: "a.json:2:1", waivedUntil: nil, fingerprint: nil, dates: [])
    }

    private var comparison: Comparison {
        func results(_ asOf: String, _ findings: [RecordedFinding]) -> RecordedResults {
            RecordedResults(
                organisation: "Acme", system: "shop", isSample: true, asOf: asOf, findings: findings
            )
        }
        return Comparison(
            from: results("2026-05-01T00:00:00Z", [finding("a", .pass), finding("b", .fail)]),
            to: results(
                "2026-06-01T00:00:00Z",
                [finding("a", .pass), finding("b", .pass), finding("c", .fail, message: "open")]))
    }

    @Test func theTableListsWhatDiffersAndCountsWhatIsTheSame() {
        #expect(
            ComparisonTable(comparison).text(options: ReportOptions()) == """
                 SAMPLE DATA   Acme, shop
                from 2026-05-01T00:00:00Z to 2026-06-01T00:00:00Z

                new
                port.closed  host c  high
                    absent → fail: open
                    a.json:2:1

                fixed
                port.closed  host b  high
                    fail → pass
                    a.json:2:1

                1 new, 0 worsened, 0 gone, 1 fixed, 0 improved, 0 redated, 0 added, 1 same

                """)
    }

    @Test func theJSONSaysWhetherTheGateIsShutAndByWhat() {
        let open = String(decoding: ComparisonJSON(comparison).bytes(gate: nil), as: UTF8.self)
        #expect(open.contains("\"failOn\": null,\n    \"passes\": true"))
        let shut = String(decoding: ComparisonJSON(comparison).bytes(gate: .new), as: UTF8.self)
        #expect(shut.contains("\"failOn\": \"new\",\n    \"passes\": false"))
        #expect(shut.components(separatedBy: "\"closesGate\": true").count == 2)
        #expect(!shut.contains("host a"))
    }
}

extension String {
    /// The parts between a separator.
    fileprivate func components(separatedBy separator: String) -> [Substring] {
        split(separator: separator, omittingEmptySubsequences: false)
    }
}
