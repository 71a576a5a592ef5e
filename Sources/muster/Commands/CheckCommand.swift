import ArgumentParser
import MusterEngine
import MusterModel
import MusterReports
import MusterSource
import MusterWriters

/// `muster check`: the main job.
struct CheckCommand: ParsableCommand {
    /// What goes to standard output.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Judge the project's evidence and write the reports.",
        discussion: """
            Reads muster.yaml, the rules, the claims, the waivers and the evidence; prints what does \
            not pass; writes JUnit XML, HTML and JSON. Exit status 1 means a finding at or above the gate. \
            `--baseline results.json --fail-on new` lets through what was open in that earlier run; the \
            reports go on showing it. `--as-of T --known-at K` gives the state at T as it was known at K.
            """)

    @OptionGroup var options: ProjectOptions

    @Option(help: "Judge the state at this date or time (default: now).")
    var asOf: MomentArgument?

    @Option(help: "Leave out evidence received after this date or time (default: none).")
    var knownAt: MomentArgument?

    @Option(help: "The folder to write the reports to; a relative one is the project's.")
    var reports = "reports"

    @Flag(help: "Write no reports.")
    var noReports = false

    @Option(help: "What to print: text or json.")
    var format = Format.text

    @Option(help: "An earlier results.json: what was open then does not close the gate.")
    var baseline: String?

    @Option(help: "With a baseline, what closes the gate: new (default), worsened or any.")
    var failOn: GateArgument?

    @Flag(name: .shortAndLong, help: "Print the summary alone.")
    var quiet = false

    @Flag(
        name: .shortAndLong,
        help: "Print every finding, also what passes, and how each file was read.")
    var verbose = false

    mutating func run() throws {
        if failOn != nil, baseline == nil {
            throw ValidationError(
                "--fail-on needs --baseline; the gate itself stands in muster.yaml")
        }
        let project = try options.load(knownAt: knownAt, forAssessing: true)
        let assessment = Assessor(project, asOf: asOf?.moment ?? Clock.now).assess(
            toolVersion: ToolVersion.text)
        // The text view shows them itself, below the findings they explain.
        if format == .json || quiet {
            Screen.talk(
                DiagnosticRenderer(width: Screen.width - 8).render(
                    (assessment.diagnostics + assessment.waivers.flatMap(\.notices))
                        .filter { $0.severity != .note }))
        }
        var options = ReportOptions(width: Screen.width, isColored: Screen.allowsColor)
        options.verbosity = quiet ? .quiet : verbose ? .verbose : .normal
        // Read before the reports are written: the baseline may be the report of the last run.
        let held = try baseline.map {
            try Baseline(path: $0, gate: failOn?.gate ?? .new, assessment)
        }
        let index = AssessmentIndex(assessment)
        let written = noReports ? [] : try writeReports(index)
        switch format {
        case .json: show(JSONReporter(), index, options)
        case .text:
            show(TerminalReporter(), index, options)
            if verbose, !quiet { Screen.result(fileLines(assessment)) }
            if let held { Screen.result(ComparisonTable(held.comparison).text(options: options)) }
            Screen.result(closingLine(assessment, held, written))
        }
        status(assessment, held).endProcess()
    }

    private func show(
        _ reporter: some Reporter, _ index: AssessmentIndex, _ options: ReportOptions
    ) {
        for file in reporter.render(index, options: options) { Screen.result(file.bytes) }
    }

    /// Which parser read each evidence file, and why that one; which files another snapshot has replaced.
    private func fileLines(_ assessment: Assessment) -> String {
        var lines = assessment.inputs.map { input in
            let path = VisibleText.text(input.path)
            guard let parser = input.parser, let reason = input.parserReason else {
                return "  \(path)  not read\n"
            }
            let setAside = input.setAside.map { "; " + VisibleText.text($0.text) }.joined()
            return "  \(path)  \(parser): \(reason)\(setAside)\n"
        }
        if !lines.isEmpty { lines = ["files\n"] + lines + ["\n"] }
        return lines.joined()
    }

    /// Where the reports are and what the caller will see.
    private func closingLine(
        _ assessment: Assessment, _ held: Baseline?, _ written: [String]
    ) -> String {
        let places = written.isEmpty ? "" : written.joined(separator: "  ") + "  "
        let old = held.map { "  (\($0.letThrough) open already in the baseline)" } ?? ""
        return "\(places)exit \(status(assessment, held).rawValue)\(old)\n"
    }

    private func status(_ assessment: Assessment, _ held: Baseline?) -> ExitStatus {
        (held?.passes ?? assessment.passesMuster) ? .passes : .findings
    }

    /// Writes the files and returns what to tell: single files, and folders for formats with many.
    private func writeReports(_ index: AssessmentIndex) throws -> [String] {
        let writer = DiskWriter(root: options.folder)
        do {
            return try ReportSet(folder: reports).write(index, with: writer)
        } catch {
            Screen.talk("error: cannot write \(error.path): \(error.reason)\n")
            throw ExitStatus.couldNotRun.code
        }
    }
}
