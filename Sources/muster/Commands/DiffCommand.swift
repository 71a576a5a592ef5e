import ArgumentParser
import MusterModel
import MusterReports

/// `muster diff`: what is new between two runs, and what is old?
struct DiffCommand: ParsableCommand {
    /// What goes to standard output.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Compare two results.json files: new, worsened, gone, fixed, re-dated, same.",
        discussion: """
            Findings are matched by rule and subject. `--fail-on new`: exit status 1 if something is open \
            (fails or is undetermined, and is not waived) that was not open before; `worsened`: also if \
            something is worse than before; `any`: if anything differs. Without it the status is 0.
            """)

    @Argument(help: "The results.json of the first run.")
    var before: String

    @Argument(help: "The results.json of the second run.")
    var after: String

    @Option(help: "What the second run may not have: new, worsened or any.")
    var failOn: GateArgument?

    @Option(help: "What to print: text or json.")
    var format = Format.text

    mutating func run() throws {
        let comparison = Comparison(
            from: try RecordedResultsFile(path: before).load(),
            to: try RecordedResultsFile(path: after).load())
        Screen.talk(Baseline.warning(of: comparison))
        switch format {
        case .text:
            let options = ReportOptions(width: Screen.width, isColored: Screen.allowsColor)
            Screen.result(ComparisonTable(comparison).text(options: options))
        case .json: Screen.result(ComparisonJSON(comparison).bytes(gate: failOn?.gate))
        }
        let isClosed = comparison.differences.contains { failOn?.gate.closes(for: $0) ?? false }
        (isClosed ? ExitStatus.findings : .passes).endProcess()
    }
}
