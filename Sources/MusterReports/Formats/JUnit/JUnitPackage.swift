import MusterModel

/// What a file of JUnit XML is about, or several files that are numbered.
enum JUnitPackage: Sendable {
    case framework(FrameworkResult)
    /// Findings whose rule proves nothing in a framework of the assessment.
    case unmapped
    /// The published claims.
    case claims

    /// As it stands in the file's name and before the dot of a class.
    var name: String {
        switch self {
        case .framework(let result): result.framework.id
        case .unmapped: "unmapped"
        case .claims: "claims"
        }
    }

    /// Whether it has a file even if it has no suite.
    var isAlwaysWritten: Bool {
        if case .framework = self { true } else { false }
    }
}
