import MusterDocuments
import MusterSource

/// JSONTestSuite's parsing cases: `y_` must be read, `n_` refused with a position, `i_` is open, but decided.
enum JSONSuite {
    /// Valid by RFC 8259, which only advises against repeated names; evidence may not have them, so these are read
    /// only with `DuplicateKeys.lastWins`.
    static let repeatedKeys = [
        "y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json",
    ]

    /// What the RFC leaves open, decided.
    ///
    /// Text that stands for no characters, other encodings and more than 250 levels are refused. Numbers are accepted:
    /// rounded to a double, or a fault in the place of the value where none holds them.
    static let acceptedOpenCases: Set<String> = [
        "i_number_huge_exp.json", "i_number_neg_int_huge_exp.json",
        "i_number_pos_double_huge_exp.json", "i_number_real_neg_overflow.json",
        "i_number_real_pos_overflow.json",
        "i_number_double_huge_neg_exp.json", "i_number_real_underflow.json",
        "i_number_too_big_neg_int.json", "i_number_too_big_pos_int.json",
        "i_number_very_big_negative_int.json", "i_structure_UTF-8_BOM_empty_object.json",
    ]

    static var cases: [String] {
        SuiteFolder.names(in: "json").filter { $0.hasSuffix(".json") }
    }

    static func verdict(_ name: String) -> SuiteVerdict {
        guard let bytes = SuiteFolder.bytes("json/" + name) else { return .failed("no file") }
        let parsed = ParsedText(JSONParser(), bytes: bytes)
        let isRead = parsed.outcome.document != nil
        let hasPlace = isRead || parsed.outcome.diagnostics.first?.location != nil
        guard hasPlace else { return .failed("refused without a position") }
        switch name.prefix(2) {
        case "y_":
            if repeatedKeys.contains(name) { return repeatedKeyVerdict(parsed, bytes) }
            return isRead ? .passed : .failed("refused: \(parsed.codes)")
        case "n_": return isRead ? .failed("read") : .passed
        default:
            let isWanted = acceptedOpenCases.contains(name)
            return isRead == isWanted ? .passed : .failed(isRead ? "read" : "refused")
        }
    }

    private static func repeatedKeyVerdict(_ parsed: ParsedText, _ bytes: [UInt8]) -> SuiteVerdict {
        var limits = ParseLimits()
        limits.duplicateKeys = .lastWins
        let isReadThen = ParsedText(JSONParser(), bytes: bytes, limits: limits).codes.isEmpty
        guard parsed.codes == ["MUS-2006"] else { return .failed("codes \(parsed.codes)") }
        return isReadThen ? .passed : .failed("refused with lastWins")
    }
}
