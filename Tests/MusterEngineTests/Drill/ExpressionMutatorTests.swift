import MusterCEL
import MusterSource
import Testing

@testable import MusterEngine

@Suite struct ExpressionMutatorTests {
    /// `before → after` for each edit.
    private func edits(_ text: String) throws -> [String] {
        let expression = ExpressionText(text)
        let compilation = Environment(variables: []).compile(expression, checked: false)
        let tree = try #require(compilation.tree, "\(compilation.diagnostics.map(\.message))")
        return ExpressionMutator(tree: tree, text: expression.bytes).edits().map {
            "\($0.before(in: expression.bytes)) → \($0.after(in: expression.bytes))"
        }
    }

    @Test func operatorsBecomeTheirNeighboursAndNumbersTheirs() throws {
        #expect(
            try edits("a < 5 && !b") == [
                "a < 5 → a <= 5", "a < 5 → a >= 5", "5 → 0", "5 → 4", "5 → 6",
                "a < 5 && !b → a < 5 || !b", "!b → b",
            ])
    }

    @Test func membershipIsNegatedAndListsLoseTheirElements() throws {
        #expect(
            try edits("x in ['u', 'v']") == [
                "x in ['u', 'v'] → !(x in ['u', 'v'])", "['u', 'v'] → ['v']", "'u' → 'u~'",
                "['u', 'v'] → ['u']", "'v' → 'v~'",
            ])
    }

    @Test func quantifiersAreConfusedAndFiltersDroppedOrNegated() throws {
        let whole = "l.filter(e, e > 1).all(e, has(e.f))"
        let found = try edits(whole)
        #expect(
            found == [
                "l.filter(e, e > 1) → l", "l.filter(e, e > 1) → l.filter(e, !(e > 1))",
                "e > 1 → e <= 1", "e > 1 → e >= 1",
                "1 → 0", "1 → 2", "\(whole) → l.filter(e, e > 1).exists(e, has(e.f))",
                "has(e.f) → !(has(e.f))",
            ])
    }

    @Test func aLengthOfTimeIsChangedByASecondAndNotByItsLetters() throws {
        #expect(
            try edits("t - duration('1h') > u") == [
                "t - duration('1h') → t + duration('1h')",
                "duration('1h') → (duration('1h') + duration('1s'))",
                "duration('1h') → (duration('1h') - duration('1s'))",
                "t - duration('1h') > u → t - duration('1h') <= u",
                "t - duration('1h') > u → t - duration('1h') >= u",
            ])
    }

    @Test(arguments: [
        ("x == '''a'''", "'''a~'''"), ("x == ''", "'~'"), ("x == r\"a'\"", "r\"a'~\""),
        ("x == b'a'", "b'a~'"), ("x == 'it\\'s'", "'it\\'s~'"),
    ])
    func aTextGrowsBeforeItsClosingQuote(expression: String, changed: String) throws {
        let found = try edits(expression)
        #expect(found.contains { $0.hasSuffix(" → \(changed)") }, "\(found)")
    }

    @Test func theEndsOfTheNumbersHaveOneNeighbour() throws {
        #expect(
            try edits("9223372036854775807") == [
                "9223372036854775807 → 0", "9223372036854775807 → 9223372036854775806",
            ])
        #expect(try edits("0") == ["0 → -1", "0 → 1"])
    }

    @Test func aConditionIsNegatedAndALoopLosesItsFilter() throws {
        #expect(try edits("c ? a : b") == ["c ? a : b → !(c) ? a : b"])
        #expect(
            try edits("l.map(x, x.p, x.q)") == ["l.map(x, x.p, x.q) → l.map(x, x.q)"])
        #expect(try edits("{k: v, m: n}") == ["{k: v, m: n} → {m: n}", "{k: v, m: n} → {k: v}"])
    }

    @Test func anEditIsToldOnOneLine() throws {
        #expect(try edits("a &&\n    b") == ["a && b → a || b"])
    }
}
