import ArgumentParser
import MusterEngine
import MusterReports
import MusterSource

/// `muster explain`: why does it say that?
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract:
            "Explain a rule, a control, a claim or a finding, with what the evidence says of it.")

    @OptionGroup var options: ProjectOptions

    @Argument(
        help:
            "A rule (tls.minimum-version), a control (A.8.24, CC6.7), a claim or a finding's id; nothing lists the names."
    )
    var name: String?

    @Option(help: "Judge the state at this date or time (default: now).")
    var asOf: MomentArgument?

    mutating func run() throws {
        let project = try options.load()
        let explainer = Explainer(
            Assessor(project, asOf: asOf?.moment ?? Clock.now).assess(toolVersion: ToolVersion.text)
        )
        guard let name else {
            Screen.result(explainer.names.map { $0 + "\n" }.joined())
            return
        }
        if let text = explainer.explain(name) {
            Screen.result(text)
            return
        }
        let near = NearestName.of(name, among: explainer.names)
        Screen.talk("error: nothing here is called '\(name)'\n")
        Screen.talk(near.map { "  = hint: did you mean '\($0)'?\n" } ?? "")
        throw ExitStatus.couldNotRun.code
    }
}
