public import MusterModel
public struct HTMLReporter: Reporter {
    public let name = "html"
    public let summary = ""
    public init() {}
    public func render(_ assessment: Assessment, options: ReportOptions) -> [ReportFile] { [] }
}
