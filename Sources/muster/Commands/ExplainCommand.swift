import ArgumentParser
import MusterEngine
import MusterModel
import MusterReports
import MusterSource

/// `muster explain`: why does it say that?
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract:
            "Explain a rule, a control, a claim or a finding, with what the evidence says of it.",
        discussion: """
            A finding is named by its id or by rule and subject: `muster explain tls.minimum-version \
            mail.example:465`. Its expressions are drawn with the value of every part, the lines they \
            read, the records these came with, and a waiver to fill in.
            """)

    @OptionGroup var options: ProjectOptions

    @Argument(
        help:
            "A rule (tls.minimum-version), a control (A.8.24, CC6.7), a claim or a finding's id; nothing lists the names."
    )
    var name: String?

    @Argument(help: "After a rule: the subject of one finding, as a check prints it.")
    var subject: String?

    @Option(help: "Judge the state at this date or time (default: now).")
    var asOf: MomentArgument?

    @Option(help: "Leave out evidence received after this date or time (default: none).")
    var knownAt: MomentArgument?

    mutating func run() throws {
        let moment = asOf?.moment ?? Clock.now
        let project = try options.load(knownAt: knownAt)
        let explainer = Explainer(
            Assessor(project, asOf: moment, mostListed: .max)
                .assess(toolVersion: ToolVersion.text))
        guard let name else {
            Screen.result(explainer.names.map { $0 + "\n" }.joined())
            return
        }
        if let subject {
            guard let finding = explainer.finding(rule: name, subject: subject) else {
                throw missing(
                    "finding of '\(name)' about '\(subject)'", subject,
                    among: explainer.subjects(of: name))
            }
            return show(finding, explainer, project, moment)
        }
        if let finding = explainer.finding(id: name) {
            return show(finding, explainer, project, moment)
        }
        guard let text = explainer.explain(name) else {
            throw missing("thing called '\(name)'", name, among: explainer.names)
        }
        Screen.result(text)
    }

    private func show(
        _ finding: Finding, _ explainer: Explainer, _ project: Project, _ moment: Moment
    ) {
        let detail = FindingExplainer(project, asOf: moment).explain(finding)
        Screen.result(explainer.explain(finding, detail: detail))
    }

    private func missing(_ what: String, _ name: String, among names: [String]) -> ExitCode {
        let near = NearestName.of(name, among: names)
        Screen.talk("error: there is no \(what) here\n")
        Screen.talk(near.map { "  = hint: did you mean '\($0)'?\n" } ?? "")
        return ExitStatus.couldNotRun.code
    }
}
