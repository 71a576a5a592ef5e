import MusterCEL
import Testing

/// Answers that other implementations get wrong.
@Suite struct PeerMistakeTests {
    @Test(arguments: [
        "size('ÿ') == 1",
        "[1, 2, 3].exists(x, x / 0 == 1 || x == 3)",
        "[1, 2, 3].exists(x, 6 / (x - 1) == 3)",
        "![1, 2, 0].all(x, 6 / x < 6)",
        "1 == dyn(1.0) && 1u == dyn(1)",
        "{1: 'a'}[dyn(1.0)] == 'a'",
        "!has({}.absent)",
        "dyn(9007199254740993) != 9007199254740992.0",
        "dyn(9007199254740993) > 9007199254740992.0",
        "dyn(18446744073709551615u) > 9223372036854775807",
        "dyn(-1) < 0u",
        "'e\\u0301' != '\\u00e9'",
        "size('\\r\\n') == 2",
        "size({'e\\u0301': 1, '\\u00e9': 2}) == 2",
        "1 / 0 == 1 || true",
        "!(false && 1 / 0 == 1)",
        "-9223372036854775808 < 0",
        "-7 / 2 == -3 && -7 % 2 == -1",
        "-9223372036854775808 % -1 == 0",
        "'taco'.charAt(4) == ''",
    ])
    func theAnswerIsTrue(expression: String) throws {
        let evaluation = try #require(Evaluation(expression), "does not compile")
        #expect(evaluation.isTrue, "\(expression): \(evaluation.error?.message ?? "false")")
    }

    @Test(arguments: [
        ("-dyn(false)", EvaluationError.Kind.noSuchOverload),
        ("duration('9000000000s') + duration('9000000000s')", .overflow),
        ("{'a': 1, 'a': 2}.a", .badKey),
        ("{1: 1, dyn(1u): 2}", .badKey),
        ("[1, 2][-1]", .badIndex),
        ("[1, 2][2]", .badIndex),
        ("[7, 8][dyn(0.5)]", .badIndex),
        ("dyn(1) + 1u", .noSuchOverload),
        ("-(-9223372036854775808)", .overflow),
        ("-9223372036854775808 / -1", .overflow),
        ("0u - 1u", .overflow),
        ("1 % 0", .divideByZero),
        ("dyn(1.5) % 2.0", .noSuchOverload),
        ("{'a': 1}.b", .missingField("b")),
        ("dyn(1) && true", .noSuchOverload),
        ("dyn('a') ? 1 : 2", .noSuchOverload),
        ("[1, 0].map(x, 1 / x)", .divideByZero),
        ("[1, 0].exists_one(x, 1 / x == 1)", .divideByZero),
        ("dyn(1).all(x, true)", .noSuchOverload),
        ("{1.5: 'a'}", .badKey),
        ("int('9223372036854775808')", .conversion),
        ("timestamp('2023-02-29T00:00:00Z')", .conversion),
        ("timestamp('2023-01-01T00:00:00Z').getHours('Nowhere/Else')", .badArgument),
        ("'a'.matches('a{1001}')", .badPattern),
        ("nothing", .unknownName("nothing")),
        ("nothing(1)", .unknownFunction("nothing")),
        ("size(1, 2)", .noSuchOverload),
    ])
    func theErrorIsOfTheRightKind(expression: String, kind: EvaluationError.Kind) throws {
        let evaluation = try #require(Evaluation(expression), "does not compile")
        let error = try #require(evaluation.error, "\(expression) does not fail")
        #expect(error.kind == kind, "\(expression): \(error.kind)")
    }

    @Test func aPatternThatBacktracksElsewhereIsLinear() throws {
        let text = String(repeating: "a", count: 100_000) + "!"
        let evaluation = try #require(
            Evaluation("text.matches('^(a+)+$')", [("text", .string(text))]))
        #expect(evaluation.plain?.matches(.bool(false)) == true)
    }
}
