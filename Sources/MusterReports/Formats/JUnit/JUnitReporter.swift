import MusterModel
import MusterParallel
import MusterSource

/// JUnit XML, one file a framework, for whatever shows test results: a suite is a control, a case is a
/// finding.
///
/// The strict profile is valid against both public schemas (Jenkins' `junit-10.xsd` and the Windy Road
/// `JUnit.xsd`). JUnit is not the gate, since skipped cases are green everywhere: the exit status is.
public struct JUnitReporter: Reporter {
    /// The word for `--format`.
    public let name = "junit"
    /// What it is for, in a line.
    public let summary = "test results for CI services: a suite is a control, a case is a finding"

    /// The package of findings whose rule proves nothing in a framework of the assessment.
    static let unmapped = "unmapped"
    /// The most cases in a file: some services take no more in one upload.
    static let mostCases = 5000

    /// Makes the reporter.
    public init() {}

    /// `TEST-muster-<framework>.xml`, numbered where one framework needs several files.
    public func render(_ index: AssessmentIndex, options: ReportOptions) -> [ReportFile] {
        let builder = JUnitSuiteBuilder(index: index)
        // The last package is that of rules without a framework.
        return ParallelMap.map(index.assessment.frameworks + [nil]) { framework -> [ReportFile] in
            let suites = framework.map { builder.suites(of: $0) } ?? builder.unmappedSuites()
            if framework == nil, suites.isEmpty { return [] }
            let package = framework?.framework.id ?? Self.unmapped
            let parts = Self.parts(of: suites)
            return parts.enumerated().map { place, part in
                let number = parts.count > 1 ? "-\(place + 1)" : ""
                let file = JUnitFile(
                    suites: part, asOf: index.assessment.asOf, profile: options.junitProfile)
                return ReportFile(
                    path: "TEST-muster-\(package)\(number).xml", content: file.content)
            }
        }.flatMap { $0 }
    }

    /// Suites in files of at most `mostCases`; a suite that fits no file alone is continued in the next.
    static func parts(of suites: [JUnitSuite]) -> [[JUnitSuite]] {
        var parts: [[JUnitSuite]] = [[]]
        var room = mostCases
        for suite in suites {
            var rest = suite.cases[...]
            if rest.count > room, rest.count <= mostCases {
                parts.append([])
                room = mostCases
            }
            while !rest.isEmpty {
                if room == 0 {
                    parts.append([])
                    room = mostCases
                }
                var piece = suite
                piece.cases = Array(rest.prefix(room))
                parts[parts.count - 1].append(piece)
                rest = rest.dropFirst(room)
                room -= piece.cases.count
            }
        }
        return parts
    }
}
