/// How the parser did on one case of a suite.
enum SuiteVerdict: Equatable {
    case passed
    /// What is wrong.
    case failed(String)
    /// Why the case does not count.
    case leftOut(String)
}
