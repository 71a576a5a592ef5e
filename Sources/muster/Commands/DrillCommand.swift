import ArgumentParser
import MusterEngine
import MusterModel
import MusterReports
import MusterSource

/// `muster drill`: do the alarms ring?
struct DrillCommand: ParsableCommand {
    /// What goes to standard output.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, markdown
    }

    static let configuration = CommandConfiguration(
        commandName: "drill",
        abstract: "Prove that the alarms ring: starve the evidence, mutate the rules.",
        discussion: """
            Takes away or spoils each evidence file in turn and changes each rule in every small way. \
            A rule that stays green without its evidence, and a change that no example and no evidence \
            shows, end with exit status 1. Nothing on the disk is touched.
            """)

    @OptionGroup var options: ProjectOptions

    @Argument(help: "The id of one rule.")
    var rule: String?

    @Option(help: "Judge the state at this date or time (default: now).")
    var asOf: MomentArgument?

    @Option(help: "What to print: text, json or markdown.")
    var format = Format.text

    @Flag(name: .shortAndLong, help: "Print what is wrong and the counts alone.")
    var quiet = false

    @Flag(name: .shortAndLong, help: "Print also why survivors and unchanged verdicts are right.")
    var verbose = false

    mutating func run() throws {
        let project = try options.load()
        if let rule, !project.rules.contains(where: { $0.id.isSame(as: rule) }) {
            Screen.talk("error: there is no rule '\(rule)'\n")
            throw ExitStatus.couldNotRun.code
        }
        let result = Drill(project, asOf: asOf?.moment ?? Clock.now).run(rule: rule)
        Screen.talk(DiagnosticRenderer(width: Screen.width - 8).render(result.diagnostics))
        switch format {
        case .json: Screen.result(DrillJSONReporter().render(result))
        case .markdown: Screen.result(DrillMarkdownReporter().render(result))
        case .text: show(result)
        }
        // Ends the process here, as a check does: freeing every document first would help nobody.
        (result.passes ? ExitStatus.passes : .findings).endProcess()
    }

    private func show(_ result: DrillResult) {
        var view = ReportOptions(width: Screen.width, isColored: Screen.allowsColor)
        view.verbosity = quiet ? .quiet : verbose ? .verbose : .normal
        Screen.result(DrillTextReporter().render(result, options: view))
        Screen.result("exit \((result.passes ? ExitStatus.passes : .findings).rawValue)\n")
    }
}
