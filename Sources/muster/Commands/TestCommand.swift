import ArgumentParser
import MusterEngine
import MusterModel
import MusterSource

/// `muster test`: do the rules say what their examples expect?
struct TestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Run the examples that rules and adapters carry, and the cases in tests/.",
        discussion: """
            A rule without a passing and a failing example is reported: nothing shows that it can ring. \
            A case is a folder with muster.yaml, evidence and expected.yaml, the verdicts by rule and subject. \
            `--coverage` names every assertion that nothing makes false and every adapter that reads nothing.
            """)

    @OptionGroup var options: ProjectOptions

    @Argument(help: "The id of one rule.")
    var rule: String?

    @Option(help: "The folder of the cases, relative to the project.")
    var cases = CaseRunner.usualFolder

    @Flag(help: "Name the assertions and adapters that no example and no case shows to work.")
    var coverage = false

    @Option(help: "Fail below this share of covered assertions, and of adapters, in percent.")
    var minCoverage: Int?

    @Flag(name: .shortAndLong, help: "Print every example.")
    var verbose = false

    func validate() throws {
        if rule != nil, coverage || minCoverage != nil {
            throw ValidationError("coverage is of all rules together; leave out the rule's id")
        }
        if let minCoverage, !(0...100).contains(minCoverage) {
            throw ValidationError("--min-coverage is a share in percent, 0 to 100")
        }
    }

    mutating func run() throws {
        let project = try options.load()
        if let rule, !project.rules.contains(where: { $0.id.isSame(as: rule) }) {
            Screen.talk("error: there is no rule '\(rule)'\n")
            throw ExitStatus.couldNotRun.code
        }
        let results = ExampleRunner(project).run(rule: rule)
        for result in results where !result.passed || verbose { show(result) }
        let silent = silentRules(project, results)
        for id in silent { Screen.result("FAIL  \(id): needs a passing and a failing example\n") }
        let adapters = rule == nil ? AdapterExampleRunner(project).run() : []
        for result in adapters where !result.passed || verbose { show(result) }
        let cases = rule == nil ? CaseRunner(project, folder: cases).run() : []
        for result in cases where !result.passed || verbose { show(result) }
        let failed =
            results.count { !$0.passed } + adapters.count { !$0.passed }
            + cases.count { !$0.passed }
        let passed = results.count + adapters.count + cases.count - failed
        Screen.result("\(passed) passed, \(failed + silent.count) failed\n")
        let isCovered = checkCoverage(project)
        guard failed == 0, silent.isEmpty, !results.isEmpty, isCovered else {
            throw ExitStatus.findings.code
        }
    }

    private func show(_ result: ExampleRunner.Result) {
        let word = result.passed ? "PASS" : "FAIL"
        Screen.result("\(word)  \(result.rule): \(result.name)\n")
        guard !result.passed else { return }
        let found = [result.found.name, result.found.reason?.rawValue].compactMap { $0 }
        let expected = [result.expected.name, result.expected.reason?.rawValue].compactMap { $0 }
        Screen.result(
            "      \(result.location.description): expected \(expected.joined(separator: ": ")), "
                + "found \(found.joined(separator: ": "))"
                + (result.message.isEmpty ? "" : " (\(result.message))") + "\n")
        Screen.result(DiagnosticRenderer().render(result.diagnostics))
    }

    private func show(_ result: AdapterExampleRunner.Result) {
        let word = result.passed ? "PASS" : "FAIL"
        Screen.result("\(word)  \(result.kind) from \(result.adapter): \(result.name)\n")
        for difference in result.differences {
            Screen.result("      \(result.location.description): \(difference)\n")
        }
        Screen.result(DiagnosticRenderer().render(result.diagnostics))
    }

    private func show(_ result: CaseRunner.Result) {
        Screen.result("\(result.passed ? "PASS" : "FAIL")  case \(result.name)\n")
        for difference in result.differences {
            let place = difference.location.map { "\($0.description): " } ?? ""
            Screen.result("      \(place)\(difference.message)\n")
        }
        Screen.result(DiagnosticRenderer().render(result.diagnostics))
    }

    /// Whether the share asked for is reached.
    private func checkCoverage(_ project: Project) -> Bool {
        guard coverage || minCoverage != nil else { return true }
        let found = CoverageRunner(project, casesIn: cases).run()
        if coverage { CoveragePage(found).print() }
        guard let minCoverage, found.percent < minCoverage else { return true }
        Screen.result("coverage is \(found.percent) %, below \(minCoverage) %\n")
        return false
    }

    private func silentRules(_ project: Project, _ results: [ExampleRunner.Result]) -> [String] {
        project.rules.map(\.id).filter { id in
            if let rule, !rule.isSame(as: id) { return false }
            let own = results.filter { $0.rule.isSame(as: id) }
            return !own.contains { $0.expected == .pass } || !own.contains { $0.expected == .fail }
        }
    }
}
