import MusterCEL
import Testing

@Suite struct LimitTests {
    private func limits(steps: Int) -> Limits {
        var limits = Limits()
        limits.steps = steps
        return limits
    }

    @Test(arguments: [
        "lists.range(100).all(a, lists.range(100).all(b, a + b >= 0))",
        "lists.range(100).map(a, lists.range(100).map(b, a + b)).size() > 0",
        "['0123456789'].map(a, a + a + a + a).map(a, a + a + a + a).map(a, a + a + a + a)"
            + ".map(a, a + a + a + a).map(a, a + a + a + a + a + a + a + a).map(a, a + a + a + a).size() > 0",
        "lists.range(20000).size() > 0",
    ])
    func anExpressionThatTakesTooManyStepsIsStopped(expression: String) throws {
        let evaluation = try #require(Evaluation(expression, limits: limits(steps: 2000)))
        #expect(evaluation.error?.kind == .limit)
        let generous = try #require(Evaluation(expression))
        #expect(generous.error == nil)
    }

    @Test func aSpentBudgetIsNotForgottenByOr() throws {
        let expression = "lists.range(1000).all(a, a >= 0) || true"
        let evaluation = try #require(Evaluation(expression, limits: limits(steps: 100)))
        #expect(evaluation.error?.kind == .limit)
    }

    @Test func theBudgetIsFreshForEveryRun() throws {
        let expression = "lists.range(100).all(a, a >= 0)"
        let evaluation = try #require(Evaluation(expression, limits: limits(steps: 1500)))
        for _ in 0..<10 {
            guard case .value = evaluation.evaluator.run() else {
                Issue.record("a later run has less to spend")
                return
            }
        }
    }

    @Test(arguments: ["+", "-", "*"])
    func aChainOfTenThousandOperatorsRuns(sign: String) throws {
        let text = Array(repeating: "1", count: 10_000).joined(separator: " \(sign) ")
        let evaluation = try #require(Evaluation(text, checked: true), "does not compile")
        #expect(evaluation.int == (sign == "+" ? 10_000 : sign == "-" ? -9998 : 1))
    }

    @Test(arguments: ["||", "&&"])
    func aChainOfTenThousandTermsOfLogicRuns(sign: String) throws {
        let text = Array(repeating: "x", count: 10_000).joined(separator: " \(sign) ")
        let evaluation = try #require(Evaluation(text, [("x", .bool(sign == "&&"))]))
        #expect(evaluation.plain?.matches(.bool(sign == "&&")) == true)
    }

    @Test func aChainOfThousandTernariesRuns() throws {
        let text = (0..<1000).map { "x == \($0) ? \($0) : " }.joined() + "-1"
        let evaluation = try #require(Evaluation(text, [("x", .int(777))]))
        #expect(evaluation.int == 777)
    }

    @Test func aListOfTwentyThousandElementsIsBuilt() throws {
        let elements = Array(repeating: "x", count: 20_000).joined(separator: ",")
        let evaluation = try #require(Evaluation("size([\(elements)])", [("x", .int(1))]))
        #expect(evaluation.int == 20_000)
    }

    @Test func aValueNestedTooDeeplyIsNotCompared() throws {
        var deep = PlainValue.list([])
        for _ in 0..<700 { deep = .list([deep]) }
        let evaluation = try #require(Evaluation("x == y", [("x", deep), ("y", deep)]))
        #expect(evaluation.error?.kind == .limit)
        #expect(Evaluation("x", [("x", deep)])?.plain == nil)
    }

    @Test func keysMadeToCollideDoNotMakeAMapSlow() throws {
        let expression = "lists.range(2000).transformMap(i, v, v).size()"
        #expect(Evaluation(expression)?.int == 2000)
        let entries = "lists.range(2000).transformMapEntry(i, v, {'k' + string(v): v})"
        #expect(Evaluation(entries + ".k1999")?.int == 1999)
    }
}
