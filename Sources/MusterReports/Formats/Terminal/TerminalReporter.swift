import MusterModel
import MusterSource
import MusterWriters

/// The view for people at a terminal and in a build log.
public struct TerminalReporter: Reporter {
    /// The word for `--format`.
    public let name = "terminal"
    /// What it is for, in a line.
    public let summary = "what does not pass, with the lines that show it, for people"

    /// Makes the reporter.
    public init() {}

    /// `report.txt`: what goes to standard output.
    public func render(_ index: AssessmentIndex, options: ReportOptions) -> [ReportFile] {
        let assessment = index.assessment
        var page = TerminalPage(options: options)
        if assessment.isSample {
            page.line(page.style.notice(ProjectWords.sampleBanner))
            page.gap()
        }
        if options.verbosity != .quiet {
            TerminalFindings(index: index, options: options).draw(on: &page)
            TerminalLedger(index: index, isVerbose: options.verbosity == .verbose).draw(on: &page)
        }
        TerminalSummary(assessment: assessment).draw(on: &page)
        return [ReportFile(path: "report.txt", content: ByteBuffer(Array(page.text.utf8)))]
    }
}
