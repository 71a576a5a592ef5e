import MusterDocuments
import MusterSource
import Testing

/// JSONTestSuite's parsing cases; skipped where the suite is not on the machine.
@Suite(.enabled(if: SuiteFolder.exists("json"), "the JSON suite is not on this machine"))
struct JSONSuiteTests {
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

    private static func cases(_ prefix: String) -> [String] {
        SuiteFolder.names(in: "json").filter { $0.hasPrefix(prefix) }
    }

    private func outcome(_ name: String, limits: ParseLimits = ParseLimits()) throws -> ParsedText {
        let bytes = try #require(SuiteFolder.bytes("json/" + name))
        return ParsedText(JSONParser(), bytes: bytes, limits: limits)
    }

    @Test(arguments: cases("y_"))
    func aValidTextIsAccepted(name: String) throws {
        var limits = ParseLimits()
        if Self.repeatedKeys.contains(name) {
            #expect(try outcome(name).codes.contains("MUS-2006"))
            limits.duplicateKeys = .lastWins
        }
        #expect(try outcome(name, limits: limits).codes == [])
    }

    @Test(arguments: cases("n_"))
    func anInvalidTextIsRefusedWithAPosition(name: String) throws {
        let parsed = try outcome(name)
        #expect(parsed.outcome.document == nil)
        let first = try #require(parsed.outcome.diagnostics.first)
        #expect(first.location != nil)
    }

    @Test(arguments: cases("i_"))
    func anOpenCaseIsDecided(name: String) throws {
        let parsed = try outcome(name)
        #expect((parsed.outcome.document != nil) == Self.acceptedOpenCases.contains(name))
        #expect(parsed.outcome.document != nil || parsed.outcome.diagnostics.first?.location != nil)
    }
}
