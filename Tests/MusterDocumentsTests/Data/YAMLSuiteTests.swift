import Testing

/// The YAML test suite; skipped where it is not on the machine.
@Suite(.enabled(if: SuiteFolder.exists("yaml"), "the YAML suite is not on this machine"))
struct YAMLSuiteTests {
    @Test(arguments: YAMLSuite.cases.filter(YAMLSuite.isDecided))
    func aCaseIsReadOrRefusedAsTheSuiteSays(name: String) {
        switch YAMLSuite.verdict(name) {
        case .passed: break
        case .leftOut(let reason):
            let isListed = YAMLSuiteExceptions.refused[name] != nil
            #expect(isListed || SuiteFolder.isChosen, "\(name) is not on the list: \(reason)")
        case .failed(let problem): Issue.record("\(name): \(problem)")
        }
    }
}
