import Testing

/// toml-test's cases; skipped where the suite is not on the machine.
@Suite(.enabled(if: SuiteFolder.exists("toml"), "the TOML suite is not on this machine"))
struct TOMLSuiteTests {
    @Test(arguments: TOMLSuite.cases)
    func aTextIsReadOrRefusedAsTheSuiteSays(path: String) {
        #expect(TOMLSuite.verdict(path) == .passed)
    }
}
