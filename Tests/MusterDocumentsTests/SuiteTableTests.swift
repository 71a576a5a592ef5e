import Testing

/// The lines that `make suites` puts in order: one a suite, one for every case that failed or is left out.
@Suite(.enabled(if: SuiteFolder.isChosen, "only for make suites"))
struct SuiteTableTests {
    @Test func everySuiteThatIsThereIsCounted() {
        count("json", JSONSuite.cases, JSONSuite.verdict)
        count("toml", TOMLSuite.cases, TOMLSuite.verdict)
        count("yaml", YAMLSuite.cases, YAMLSuite.verdict)
    }

    private func count(_ suite: String, _ cases: [String], _ verdict: (String) -> SuiteVerdict) {
        var (passed, failed, leftOut) = (0, 0, 0)
        for name in cases {
            switch verdict(name) {
            case .passed: passed += 1
            case .failed(let problem):
                failed += 1
                print("suites-failed:\t\(suite)\t\(name)\t\(problem)")
            case .leftOut(let reason):
                leftOut += 1
                print("suites-left-out:\t\(suite)\t\(name)\t\(reason)")
            }
        }
        if !cases.isEmpty { print("suites:\t\(suite)\t\(passed)\t\(failed)\t\(leftOut)") }
        #expect(failed == 0)
    }
}
