import MusterModel
import MusterSource

/// A small project with evidence of its own and the verdicts it must give.
struct TestCase: Sendable {
    /// The verdict that one subject must get.
    struct Expectation: Sendable {
        let rule: Located<String>
        let subject: Located<String>
        let verdict: Verdict
    }

    /// The folder.
    let name: String
    /// Over the rules of the project the case belongs to.
    let project: Project
    let asOf: Moment
    /// The rules that the case speaks of, as written.
    let rules: [Located<String>]
    let expected: [Expectation]

    func expects(_ rule: String) -> Bool { rules.contains { $0.value.isSame(as: rule) } }
}
