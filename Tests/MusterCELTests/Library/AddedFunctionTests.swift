import MusterCEL
import MusterSource
import Testing

/// Functions whose bodies come from outside the engine.
@Suite struct AddedFunctionTests {
    /// `answer(x)` and `x.answer()` give what `body` says.
    private func environment(
        _ parameter: CELType = .dyn, _ result: CELType = .dyn, limits: Limits = Limits(),
        _ body: @escaping Function.AddedBody
    ) -> Environment {
        let function = Function(
            "answer",
            [
                Overload("answer_global", [parameter], result),
                Overload("answer_member", [parameter], result, member: true),
            ], body: body)
        return Environment(
            variables: [Variable("doc", .dyn)], functions: Library.all + [function],
            limits: limits)
    }

    private func outcome(
        _ environment: Environment, _ text: String
    ) throws -> (Evaluator, Outcome) {
        let compilation = environment.compile(ExpressionText(text), checked: false)
        let evaluator = Evaluator(try #require(compilation.program))
        evaluator.bind(0, DocumentTests.document, DocumentTests.document.root)
        return (evaluator, evaluator.run())
    }

    private func error(_ environment: Environment, _ text: String) throws -> EvaluationError {
        guard case .failure(let error) = try outcome(environment, text).1 else {
            throw Missing.error
        }
        return error
    }

    private func plain(_ environment: Environment, _ text: String) throws -> PlainValue? {
        let (evaluator, outcome) = try outcome(environment, text)
        guard case .value(let value) = outcome else { return nil }
        return evaluator.plain(value)
    }

    private enum Missing: Error { case error }

    private struct Case: Sendable, CustomTestStringConvertible {
        let result: PlainValue
        let kind: EvaluationError.Kind
        var testDescription: String { "\(kind)" }
    }

    @Test(arguments: [
        "null", "true", "1", "2u", "2.5", "'é'", "b'\\xff'", "timestamp('2026-06-01T00:00:00Z')",
        "duration('90s')", "int", "[1, ['a']]", "{'a': 1, 2u: [], true: null}",
        "optional.of([1])", "optional.none()", "ip('::1')", "cidr('10.0.0.0/8')",
    ])
    func aValueComesBackAsItWent(expression: String) throws {
        let echo = environment { arguments in arguments[0] }
        let text =
            "answer(\(expression)) == \(expression) && (\(expression)).answer() == \(expression)"
        #expect(try plain(echo, text)?.matches(.bool(true)) == true)
    }

    @Test func aDocumentsValueIsCopied() throws {
        let echo = environment { arguments in arguments[0] }
        #expect(try plain(echo, "answer(doc.tags) == ['x', 'y']")?.matches(.bool(true)) == true)
    }

    @Test(arguments: [
        ("answer('a')", EvaluationError.Kind.noSuchOverload),
        ("answer(1)", .noSuchOverload),
        ("answer(1, 2)", .noSuchOverload),
        ("answer(doc.bad)", .fault(.imprecise)),
        ("answer(doc.absent)", .missingField("absent")),
        ("answer(1 / 0)", .divideByZero),
    ])
    func theBodyIsCalledWithDeclaredKindsOnly(
        expression: String, kind: EvaluationError.Kind
    ) throws {
        let picky = environment(.bytes) { _ in
            Issue.record("the body was called")
            return .null
        }
        #expect(try error(picky, expression).kind == kind)
    }

    @Test func aFaultInsideAnArgumentIsTheCallsErrorWithItsPlace() throws {
        let echo = environment { arguments in arguments[0] }
        let error = try error(echo, "answer(doc)")
        #expect(error.kind == .fault(.imprecise))
        let origin = try #require(error.origin)
        #expect(origin.document.location(origin.node).text == "?")
    }

    @Test func theBodysOwnWordsAreTheMessageAndTheCallIsTheSpan() throws {
        let failing = environment { arguments throws(FunctionFailure) in
            throw FunctionFailure("no such host")
        }
        let error = try error(failing, "true && answer(1)")
        #expect(error.kind == .badArgument)
        #expect(error.message.utf8.elementsEqual("no such host".utf8))
        #expect(error.span == 8..<17)
        #expect(
            try plain(failing, "answer(1) == 1 || true")?.matches(.bool(true)) == true)
    }

    private static func nested(_ depth: Int) -> PlainValue {
        (0..<depth).reduce(.null) { inner, _ in .list([inner]) }
    }

    @Test(arguments: [
        Case(result: .string([0xFF]), kind: .conversion),
        Case(result: .list([.string([0xC0, 0x80])]), kind: .conversion),
        Case(result: .network("10.0.0.0/-5"), kind: .conversion),
        Case(result: .network("nowhere"), kind: .conversion),
        Case(result: .timestamp(seconds: .max, nanoseconds: 0), kind: .overflow),
        Case(result: .timestamp(seconds: 0, nanoseconds: 1_000_000_000), kind: .overflow),
        Case(
            result: .map([(.int(1), .null), (.uint(1), .null)]), kind: .badKey),
        Case(result: .map([(.list([]), .null)]), kind: .badKey),
        Case(result: AddedFunctionTests.nested(700), kind: .limit),
    ])
    private func aResultThatIsNoValueOfTheLanguageIsAnError(bad: Case) throws {
        let result = bad.result
        #expect(try error(environment { _ in result }, "answer(1)").kind == bad.kind)
    }

    @Test func aResultOfAnotherTypeThanPromisedIsAnError() throws {
        let liar = environment(.dyn, .bool) { _ in .int(1) }
        let error = try error(liar, "answer(1)")
        #expect(error.kind == .badArgument)
        #expect(error.message.contains("answer") && error.message.contains("int"))
    }

    @Test func copyingOnTheWayInIsPaidFor() throws {
        var limits = Limits()
        limits.steps = 20_000
        let blind = environment(.dyn, .dyn, limits: limits) { _ in .null }
        // A list of 5,000 takes 4 steps for each element to copy; of 1,000 it can be paid.
        #expect(try plain(blind, "answer(lists.range(1000))")?.matches(.null) == true)
        #expect(try error(blind, "answer(lists.range(5000))").kind == .limit)
        #expect(try error(blind, "lists.range(900).all(i, answer(i) == null)").kind == .limit)
    }

    @Test func copyingOnTheWayOutIsPaidFor() throws {
        var limits = Limits()
        limits.steps = 20_000
        let long = PlainValue.string(Array(repeating: 0x61, count: 1_000_000))
        let generous = environment(.dyn, .dyn, limits: limits) { _ in long }
        #expect(try error(generous, "answer(1)").kind == .limit)
        let many = PlainValue.list(Array(repeating: .null, count: 10_000))
        let listing = environment(.dyn, .dyn, limits: limits) { _ in many }
        #expect(try error(listing, "answer(1)").kind == .limit)
    }

    @Test func theCheckerKnowsAnAddedFunction() {
        let environment = environment(.string, .int) { _ in .int(1) }
        func type(_ text: String) -> CELType? {
            environment.compile(ExpressionText(text), checked: true).program?.resultType
        }
        #expect(type("answer('a')") == .int)
        #expect(type("'a'.answer() + 1") == .int)
        #expect(type("answer(1)") == nil)
        #expect(type("answer('a') + 'b'") == nil)
    }
}
