import Testing

/// JSONTestSuite's parsing cases; skipped where the suite is not on the machine.
@Suite(.enabled(if: SuiteFolder.exists("json"), "the JSON suite is not on this machine"))
struct JSONSuiteTests {
    @Test(arguments: JSONSuite.cases)
    func aTextIsReadOrRefusedAsTheSuiteSays(name: String) {
        #expect(JSONSuite.verdict(name) == .passed)
    }
}
