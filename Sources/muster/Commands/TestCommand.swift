import ArgumentParser
import MusterEngine
import MusterModel
import MusterSource

/// `muster test`: do the rules say what their examples expect?
struct TestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Run the examples that the rules carry.",
        discussion:
            "A rule without a passing and a failing example is reported: nothing shows that it can ring."
    )

    @OptionGroup var options: ProjectOptions

    @Argument(help: "The id of one rule.")
    var rule: String?

    @Flag(name: .shortAndLong, help: "Print every example.")
    var verbose = false

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
        let failed = results.count { !$0.passed } + adapters.count { !$0.passed }
        let passed = results.count + adapters.count - failed
        Screen.result("\(passed) passed, \(failed + silent.count) failed\n")
        guard failed == 0, silent.isEmpty, !results.isEmpty else { throw ExitStatus.findings.code }
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

    private func silentRules(_ project: Project, _ results: [ExampleRunner.Result]) -> [String] {
        project.rules.map(\.id).filter { id in
            if let rule, !rule.isSame(as: id) { return false }
            let own = results.filter { $0.rule.isSame(as: id) }
            return !own.contains { $0.expected == .pass } || !own.contains { $0.expected == .fail }
        }
    }
}
