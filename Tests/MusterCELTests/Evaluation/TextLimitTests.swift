import MusterCEL
import Testing

/// Work on text is paid for before it is done: neither memory nor time grows without the budget's knowledge.
struct TextLimitTests {
    private static let steps = 50_000

    private func run(_ expression: String, _ text: String) throws -> EvaluationError? {
        var limits = Limits()
        limits.steps = Self.steps
        let bindings: [(String, PlainValue)] = [("x", .string(Array(text.utf8)))]
        return try #require(Evaluation(expression, bindings, limits: limits)).error
    }

    /// What is said where steps run out in the course of the work, not only when its result is kept.
    private static let whileWorking = "the expression takes too many steps"

    @Test(arguments: [
        "lists.range(500).map(i, '').join(x)", "lists.range(500).map(i, x).join()",
        "regex.replace(x, 'a', x)", "regex.replace(x, '(a)', r'\\1\\1\\1\\1\\1\\1\\1\\1' + x)",
        "x.replace('a', x)", "x.replace('', x)",
        "lists.range(100).map(i, '%x').join().format(lists.range(100).map(i, x))",
        "lists.range(100).map(i, '%s').join().format(lists.range(100).map(i, x))",
        "'%s'.format([lists.range(3000).map(i, 1e300)])",
        "lists.range(3000).map(i, '%.100f').join().format(lists.range(3000).map(i, 1e300))",
    ])
    func textIsPaidForBeforeItGrows(expression: String) throws {
        let error = try run(expression, String(repeating: "a", count: 10_000))
        #expect(error?.kind == .limit)
        #expect(error?.message == Self.whileWorking)
    }

    @Test(arguments: ["regex.extractAll(x, P).size() > 0", "regex.replace(x, P, '') == ''"])
    func aSearchPaysForTheTextItMayReadForEachMatch(form: String) throws {
        func filled(_ pattern: String) -> String {
            form.split(separator: "P", omittingEmptySubsequences: false).joined(separator: pattern)
        }
        let text = String(repeating: "a", count: 3000)
        // 3000 searches of 1500 bytes on average, eight bytes a step, are beyond the limit; one is not.
        #expect(try run(filled("'(?s)a(?:.*b)?'"), text)?.message == Self.whileWorking)
        #expect(try run(filled("'a+'"), text) == nil)
    }

    @Test(arguments: [
        "x.trim() == ''", "int(x + '7') == 7", "uint(x + '7') == 7u", "double(x + '7') == 7.0",
        "bool(x)", "duration(x + '1s') == duration('1s')",
        "timestamp('2026-01-01T00:00:00.' + x + 'Z') > timestamp(0)",
        "base64.decode(x + '!') == b''", "string(bytes(x)) == ''",
    ])
    func readingATextAgainAndAgainIsPaidFor(condition: String) throws {
        let text = String(repeating: condition.hasPrefix("x.trim") ? " " : "0", count: 10_000)
        // A failure counts for as long as another element could decide.
        let error = try run("lists.range(100).exists(i, (\(condition)) && i < 0)", text)
        #expect(error?.kind == .limit)
    }

    @Test func aTemplateStillReadsEscapesAndGroups() throws {
        let expression = #"regex.replace(x, r'(a)(b)?', r'[\\\2\1\0\\1]')"#
        let evaluation = try #require(Evaluation(expression, [("x", .string(Array("abca".utf8)))]))
        #expect(evaluation.string == #"[\baab\1]c[\aa\1]"#)
    }

    @Test func onlyNineGroupsOfAMatchAreTakenOut() throws {
        let many = String(repeating: "(a)", count: 50)
        let text = String(repeating: "a", count: 50)
        let evaluation = try #require(
            Evaluation(
                #"regex.replace(x, '\#(many)', r'\9-\0')"#, [("x", .string(Array(text.utf8)))]))
        #expect(evaluation.string == "a-" + text)
    }
}
