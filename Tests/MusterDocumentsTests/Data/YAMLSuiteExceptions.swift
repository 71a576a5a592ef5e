/// The valid cases of the YAML test suite that libyaml cannot read, each with the reason.
///
/// There are no others: every case that is read is read right, and every invalid one is refused.
enum YAMLSuiteExceptions {
    private static let tabs = "libyaml refuses tabs where YAML 1.2 lets them separate tokens"
    private static let colons = "libyaml refuses a plain scalar in brackets that begins with ':'"
    private static let flowKeys =
        "libyaml ends a key in brackets at its line; the colon on the next line is a surprise"
    private static let directives =
        "libyaml refuses reserved directives, which may be ignored with a warning"
    private static let anchors = "libyaml's anchor names are letters, digits, '-' and '_'"
    private static let endMarks = "libyaml wants '---' after '...' before more content"
    private static let questionMarks =
        "libyaml takes '?' in brackets for a key indicator even without a space after it"

    /// By name.
    static let refused: [String: String] = [
        "2SXE": anchors, "4MUZ-02": flowKeys, "58MP": colons, "5T43": colons,
        "652Z": questionMarks, "6CA3": tabs,
        "6LVF": directives, "7Z25": endMarks, "8XYN": anchors, "96NN-01": tabs, "9SA2": flowKeys,
        "A2M4": tabs, "DBG4": colons, "DK95-03": tabs, "DK95-04": tabs,
        "FP8R":
            "libyaml takes the unindented text of a top-level block scalar for the next document",
        "HM87-00": colons, "HM87-01": questionMarks,
        "HWV9": "libyaml refuses '...' before any document", "K3WX": flowKeys,
        "M7A3": endMarks, "MUS6-06": directives, "NJ66": flowKeys, "Q5MG": tabs,
        "QT73": "libyaml refuses '...' before any document", "R4YG": tabs, "UT92": flowKeys,
        "VJP3-01": flowKeys, "W5VH": anchors, "Y79Y-001": tabs, "Y79Y-010": tabs,
    ]
}
