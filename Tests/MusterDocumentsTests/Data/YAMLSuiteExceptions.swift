/// The cases of the YAML test suite where this parser differs, each with the reason.
enum YAMLSuiteExceptions {
    /// Valid, but refused.
    static let refused: [String: String] = [:]
    /// Read to something else than `in.json`.
    static let different: [String: String] = [:]
    /// Invalid, but read.
    static let accepted: [String: String] = [:]
}
