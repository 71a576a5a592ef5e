/// The cases of the YAML test suite where this parser differs, each with the reason: libyaml's grammar in every one.
enum YAMLSuiteExceptions {
    private static let tabs = "libyaml refuses tabs where YAML 1.2 lets them separate tokens"
    private static let colons = "libyaml refuses a plain scalar in brackets that begins with ':'"
    private static let flowKeys =
        "libyaml ends a key in brackets at its line; the colon on the next line is a surprise"
    private static let directives =
        "libyaml refuses reserved directives, which may be ignored with a warning"
    private static let anchors = "libyaml's anchor names are letters, digits, '-' and '_'"
    private static let endMarks = "libyaml wants '---' after '...' before more content"
    private static let comments = "libyaml takes '#' without a space before it for a comment"

    /// Valid, but refused.
    static let refused: [String: String] = [
        "2SXE": anchors, "4MUZ-02": flowKeys, "58MP": colons, "5T43": colons, "6CA3": tabs,
        "6LVF": directives, "7Z25": endMarks, "8XYN": anchors, "96NN-01": tabs, "9SA2": flowKeys,
        "A2M4": tabs, "DBG4": colons, "DK95-03": tabs, "DK95-04": tabs,
        "FP8R":
            "libyaml takes the unindented text of a top-level block scalar for the next document",
        "HM87-00": colons, "HWV9": "libyaml refuses '...' before any document", "K3WX": flowKeys,
        "M7A3": endMarks, "MUS6-06": directives, "NJ66": flowKeys, "Q5MG": tabs,
        "QT73": "libyaml refuses '...' before any document", "R4YG": tabs, "UT92": flowKeys,
        "VJP3-01": flowKeys, "W5VH": anchors, "Y79Y-001": tabs, "Y79Y-010": tabs,
    ]

    /// Read to something else than `in.json`.
    static let different: [String: String] = [
        "652Z": "libyaml takes '?' in brackets for a key indicator even without a space after it",
        "HM87-01":
            "libyaml takes '?' in brackets for a key indicator even without a space after it",
        "JEF9-02":
            "libyaml gives no line feed for a last line of spaces that the file's end cuts off",
    ]

    /// Invalid, but read.
    static let accepted: [String: String] = [
        "9HCY": "libyaml takes a directive without '...' before it", "9JBA": comments,
        "DK95-01": "libyaml does not check how far quoted text is indented",
        "G5U8": "libyaml takes '-' in brackets for a plain scalar", "MUS6-00": comments,
        "QB6E": "libyaml does not check how far quoted text is indented",
        "S98Z": "libyaml lets blank lines before a block scalar's text be indented further",
        "SU5Z": comments,
        "Y79Y-003": "libyaml takes a tab within brackets for a blank, at the start of a line too",
    ]
}
