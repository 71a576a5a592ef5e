import MusterCEL
import MusterSource
import Testing

@Suite struct ExplanationTests {
    private func explain(
        _ text: String, _ bindings: [(String, PlainValue)] = []
    ) throws -> Explanation {
        let environment = Environment(variables: bindings.map { Variable($0.0, .dyn) })
        return try #require(
            Explanation(ExpressionText(text), in: environment) { evaluator in
                for (slot, binding) in bindings.enumerated() { evaluator.bind(slot, binding.1) }
            })
    }

    @Test func everyPartStandsAboveItsValue() throws {
        let drawing = try explain("a + 2 == b", [("a", .int(1)), ("b", .int(4))]).drawing
        #expect(
            drawing == """
                a + 2 == b
                | |   |  |
                1 3   |  4
                      false

                """)
    }

    @Test func aPartThatWasNotNeededIsNotExplained() throws {
        let bindings: [(String, PlainValue)] = [("a", .int(1)), ("b", .int(4))]
        #expect(
            try explain("a > 1 && b > 1", bindings).steps.map(\.text) == ["false", "false", "1"])
        #expect(
            try explain("a == 1 || b > 1", bindings).steps.map(\.text) == ["true", "true", "1"])
        #expect(
            try explain("a == 1 ? a : b", bindings).steps.map(\.text) == ["1", "true", "1", "1"])
    }

    @Test func anErrorIsShownAtItsPart() throws {
        let drawing = try explain("a / 0 == 1 || true", [("a", .int(1))]).drawing
        #expect(
            drawing == """
                a / 0 == 1 || true
                | |   |    |
                1 |   |    true
                  |   error: division of 1 by zero
                  error: division of 1 by zero

                """)
    }

    @Test func partsOfALoopThatNeedItsVariableAreLeftOut() throws {
        let list = PlainValue.list([.int(1), .int(2)])
        let explanation = try explain(
            "a.all(x, x < b + 1)", [("a", list), ("b", .int(1))])
        let shown = explanation.steps.map { step in
            String(decoding: explanation.text.bytes[step.span], as: UTF8.self) + " " + step.text
        }
        #expect(shown == ["a.all(x, x < b + 1) false", "a [1, 2]", "b + 1 2", "b 1"])
    }

    @Test func anInnerLoopIsExplainedUnlessItNeedsTheOuterVariable() throws {
        let explanation = try explain("[1].all(x, [2].all(y, y > 1) && [3].all(z, z > x))")
        #expect(explanation.steps.map(\.span.count) == [50, 17])
    }

    @Test func linesAreDrawnOneByOneAndWideTextKeepsItsColumn() throws {
        let drawing = try explain("'é' + a ==\n  b", [("a", .string("x")), ("b", .int(1))]).drawing
        #expect(
            drawing == """
                'é' + a ==
                    | | |
                    | | false
                    | "x"
                    "éx"
                  b
                  |
                  1

                """)
    }

    @Test func theNumberOfPartsIsLimited() throws {
        let text = Array(repeating: "a", count: 1_000).joined(separator: " + ")
        let explanation = try explain(text, [("a", .int(1))])
        #expect(explanation.steps.count == Explanation.mostSteps)
        #expect(explanation.steps.first?.text == "1000")
    }

    @Test func aTextThatCannotBeParsedHasNoExplanation() {
        let environment = Environment(variables: [])
        #expect(Explanation(ExpressionText("1 +"), in: environment, bind: { _ in }) == nil)
    }
}
