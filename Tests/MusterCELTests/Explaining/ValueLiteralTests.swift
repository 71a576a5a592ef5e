import MusterCEL
import MusterSource
import Testing

@Suite struct ValueLiteralTests {
    private func text(_ expression: String, longest: Int = 1_000) throws -> String {
        let evaluation = try #require(Evaluation(expression))
        let value = try #require(evaluation.value, "\(evaluation.error?.message ?? "")")
        return evaluation.evaluator.text(value, longest: longest)
    }

    @Test(arguments: [
        ("[1, 2u, 1.0, null, true]", "[1, 2u, 1.0, null, true]"),
        ("'a\"b\\n'", #""a\"b\n""#), (#"b'a\xff'"#, #"b"a\xff""#),
        ("{'a': [], 1: {}}", #"{"a": [], 1: {}}"#), ("0.0 / 0.0", #"double("NaN")"#),
        ("-1.0 / 0.0", #"double("-Infinity")"#), ("type(1)", "int"),
        ("timestamp('2026-01-01T00:00:00Z')", #"timestamp("2026-01-01T00:00:00Z")"#),
        ("duration('90m')", #"duration("5400s")"#), ("optional.of([1])", "optional.of([1])"),
        ("optional.none()", "optional.none()"), ("ip('::1')", #"ip("::1")"#),
        ("cidr('10.0.0.0/8')", #"cidr("10.0.0.0/8")"#),
    ])
    func aValueIsWrittenAsItsExpression(expression: String, expected: String) throws {
        #expect(try text(expression) == expected)
        if !expected.contains("NaN") {
            #expect(try #require(Evaluation("\(expression) == \(expected)")).isTrue)
        }
    }

    @Test func aLongValueIsCutBetweenScalars() throws {
        #expect(try text("lists.range(100000)", longest: 8) == "[0, 1, 2…")
        #expect(try text("'ééé'", longest: 4) == "\"é…")
        #expect(try text("'abc'", longest: 5) == "\"abc\"")
    }

    @Test func aFaultOfTheEvidenceIsWrittenWithItsReason() throws {
        let evaluation = try #require(
            Evaluation("{'bad': doc.?bad, 'tags': doc.tags}", over: DocumentTests.document))
        let value = try #require(evaluation.value)
        #expect(
            evaluation.evaluator.text(value)
                == #"{"bad": optional.of(fault("a month, not a day")), "tags": ["x", "y"]}"#)
        #expect(evaluation.evaluator.typeName(value) == "map")
    }

    @Test func aDeepValueIsWrittenWithoutRecursion() throws {
        let deep = String(repeating: "[", count: 200) + String(repeating: "]", count: 200)
        #expect(try text(deep) == deep)
    }

    @Test func stepsAreCounted() throws {
        let few = try #require(Evaluation("lists.range(10).all(x, x >= 0)"))
        let many = try #require(Evaluation("lists.range(1000).all(x, x >= 0)"))
        #expect(few.isTrue && many.isTrue)
        #expect(few.evaluator.stepsUsed >= 10)
        #expect(many.evaluator.stepsUsed >= few.evaluator.stepsUsed + 990)
    }
}
