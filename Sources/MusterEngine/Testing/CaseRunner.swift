import MusterModel
import MusterParallel
public import MusterSource

/// Runs the case folders of a project: evidence as it comes, and the verdicts it must lead to.
public struct CaseRunner {
    /// Where cases lie unless another folder is named.
    public static let usualFolder = "tests"

    /// What came of one case.
    public struct Result: Sendable {
        /// The folder.
        public let name: String
        /// What is not as expected, a sentence each, with the place in expected.yaml where there is one.
        public let differences: [(message: String, location: Location?)]
        /// Mistakes in the case itself, or in its evidence.
        public let diagnostics: [Diagnostic]
        /// How many verdicts were compared.
        public let verdicts: Int

        /// Whether every verdict is the expected one.
        public var passed: Bool {
            differences.isEmpty && !diagnostics.contains { $0.severity == .error }
        }
    }

    private let project: Project
    private let folder: String

    /// Runs the cases below `folder` over `project`'s rules.
    public init(_ project: Project, folder: String = CaseRunner.usualFolder) {
        self.project = project
        self.folder = folder
    }

    /// In order of folder.
    public func run() -> [Result] {
        ParallelMap.map(CaseReader(project, folder: folder).read()) { outcome in
            guard let testCase = outcome.testCase else {
                return Result(
                    name: outcome.name, differences: [], diagnostics: outcome.diagnostics,
                    verdicts: 0)
            }
            return Self.run(testCase)
        }
    }

    /// What is wrong with the evidence is a part of the case, and no mistake in it.
    private static func run(_ testCase: TestCase) -> Result {
        let assessment = Assessor(testCase.project, asOf: testCase.asOf).assess(toolVersion: "test")
        let found = assessment.findings.filter { testCase.expects($0.rule) }
        return Result(
            name: testCase.name, differences: differences(testCase, found), diagnostics: [],
            verdicts: testCase.expected.count)
    }

    private static func differences(
        _ testCase: TestCase, _ found: [Finding]
    ) -> [(message: String, location: Location?)] {
        let byName = Dictionary(
            found.map { (TextKey($0.rule, $0.subject), $0) },
            uniquingKeysWith: { first, _ in first })
        var expected: Set<TextKey> = []
        var differences: [(message: String, location: Location?)] = []
        for expectation in testCase.expected {
            let name = TextKey(expectation.rule.value, expectation.subject.value)
            expected.insert(name)
            let subject = "\(expectation.rule.value) \(expectation.subject.value)"
            let wanted = words(expectation.verdict)
            guard let finding = byName[name] else {
                differences.append(
                    (
                        "\(subject): expected \(wanted), found no such subject",
                        expectation.subject.location
                    ))
                continue
            }
            guard !agree(expectation.verdict, finding.verdict) else { continue }
            let message = finding.message.isEmpty ? "" : " (\(finding.message))"
            differences.append(
                (
                    "\(subject): expected \(wanted), found \(words(finding.verdict))\(message)",
                    expectation.subject.location
                ))
        }
        for finding in found where !expected.contains(TextKey(finding.rule, finding.subject)) {
            differences.append(
                (
                    "\(finding.rule) \(finding.subject): found \(words(finding.verdict)), "
                        + "and expected.yaml does not name it", nil
                ))
        }
        return differences
    }

    private static func agree(_ expected: Verdict, _ found: Verdict) -> Bool {
        if case .notApplicable = expected, case .notApplicable = found { return true }
        return expected == found
    }

    private static func words(_ verdict: Verdict) -> String {
        [verdict.name, verdict.reason?.rawValue].compactMap { $0 }.joined(separator: ": ")
    }
}
