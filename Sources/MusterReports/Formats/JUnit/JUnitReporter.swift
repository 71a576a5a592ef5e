import MusterModel
import MusterParallel
import MusterSource

/// JUnit XML, one file a framework, for whatever shows test results: a suite is a control, a case is a
/// finding. The claims have a file of their own, in which a case is a claim.
///
/// The strict profile is valid against both public schemas (Jenkins' `junit-10.xsd` and the Windy Road
/// `JUnit.xsd`). JUnit is not the gate, since skipped cases are green everywhere: the exit status is.
public struct JUnitReporter: Reporter {
    /// The word for `--format`.
    public let name = "junit"
    /// What it is for, in a line.
    public let summary =
        "test results for CI services: a suite is a control, a case is a finding or a claim"

    /// The most cases in a file: some services take no more in one upload.
    static let mostCases = 5000

    /// Makes the reporter.
    public init() {}

    /// `TEST-muster-<framework>.xml`, numbered where one framework needs several files; then `TEST-muster-unmapped.xml`
    /// and `TEST-muster-claims.xml`, if there is anything in them.
    public func render(_ index: AssessmentIndex, options: ReportOptions) -> [ReportFile] {
        let builder = JUnitSuiteBuilder(index: index)
        let packages = index.assessment.frameworks.map { JUnitPackage.framework($0) }
        return ParallelMap.map(packages + [.unmapped, .claims]) { package -> [ReportFile] in
            let suites = builder.suites(of: package)
            if suites.isEmpty, !package.isAlwaysWritten { return [] }
            let parts = Self.parts(of: suites)
            return parts.enumerated().map { place, part in
                let number = parts.count > 1 ? "-\(place + 1)" : ""
                let file = JUnitFile(
                    suites: part, asOf: index.assessment.asOf, profile: options.junitProfile)
                return ReportFile(
                    path: "TEST-muster-\(package.name)\(number).xml", content: file.content)
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
