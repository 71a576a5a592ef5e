public import MusterModel

/// One output format: an assessment becomes files, and nothing but the assessment and the options
/// decides their bytes.
public protocol Reporter: Sendable {
    /// The word for `--format`, and the name of the format's folder in the sources.
    var name: String { get }
    /// What it is for, in a line.
    var summary: String { get }
    /// The files, in the order in which they should be written; a format for the screen gives one.
    func render(_ index: AssessmentIndex, options: ReportOptions) -> [ReportFile]
}

extension Reporter {
    /// The files of an assessment of which one format alone is wanted.
    public func render(_ assessment: Assessment, options: ReportOptions) -> [ReportFile] {
        render(AssessmentIndex(assessment), options: options)
    }
}
