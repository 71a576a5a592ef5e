import MusterSource
import Testing

@testable import MusterCEL

/// The mistakes the parser reports: code, place and wording.
@Suite struct SyntaxMistakeTests {
    private func drawing(_ text: String) -> String {
        DiagnosticRenderer().render(Parser.parse(ExpressionText(text, path: "e")).diagnostics)
    }

    @Test func aMissingOperandIsMarkedWhereItShouldStand() {
        #expect(
            drawing("1 + ") == """
                e:1:5: error: expected an expression, but the expression ends here [MUS-1005]
                 1 | 1 + \("")
                   |     ^

                """)
    }

    @Test func anUnclosedBracketNamesItsOpening() {
        #expect(
            drawing("f(a, [1, 2)") == """
                e:1:11: error: expected ']', found ')' [MUS-1005]
                 1 | f(a, [1, 2)
                   |           ^
                e:1:6: note: '[' was opened here
                 1 | f(a, [1, 2)
                   |      ^

                """)
    }

    @Test func aSingleEqualsSignSaysWhatComparesValues() {
        #expect(
            drawing("a = b") == """
                e:1:3: error: '=' has no meaning in an expression [MUS-1006]
                 1 | a = b
                   |   ^
                  = hint: values are compared with '=='

                """)
    }

    @Test(arguments: [
        ("", ["MUS-1004"]),
        ("  // nothing", ["MUS-1004"]),
        ("a b", ["MUS-1005"]),
        ("(a b) + [c d] + {e f: 1}", ["MUS-1005", "MUS-1005", "MUS-1005"]),
        ("f(1 2, 3 4)", ["MUS-1005", "MUS-1005"]),
        ("f(,)", ["MUS-1005", "MUS-1005"]),
        ("a.1", ["MUS-1005"]),
        ("a.'x'", ["MUS-1013"]),
        ("a.in", ["MUS-1013"]),
        ("a.", ["MUS-1013"]),
        ("while", ["MUS-1012"]),
        ("while + for", ["MUS-1012", "MUS-1012"]),
        ("has(a)", ["MUS-1014"]),
        ("has(a[0])", ["MUS-1014"]),
        ("has(a.?b)", ["MUS-1014"]),
        ("x.all(1, true)", ["MUS-1015"]),
        ("x.all(a.b, true)", ["MUS-1015"]),
        ("x.map(.a, a)", ["MUS-1015"]),
        ("cel.bind(1, 2, 3)", ["MUS-1015"]),
        ("x.all(a, a, true)", ["MUS-1016"]),
        ("cel.block(1, 2)", ["MUS-1017"]), ("a.`b c`(1)", ["MUS-1018"]),
        ("{1: }", ["MUS-1005"]),
        ("{1}", ["MUS-1005"]),
        ("T{1: 2}", ["MUS-1013"]),
        ("a ? b", ["MUS-1005"]),
        ("a : b", ["MUS-1005"]),
        (") + (", ["MUS-1005"]),
        ("'\\q' + '\\z' + #", ["MUS-1010", "MUS-1010", "MUS-1006"]),
    ])
    func everyMistakeHasItsCode(_ text: String, _ codes: [String]) {
        let parsed = Parser.parse(ExpressionText(text))
        #expect(parsed.tree == nil)
        #expect(parsed.diagnostics.map(\.code) == codes)
    }

    @Test func atMostAHundredMistakesAreReported() {
        let text = Array(repeating: "while", count: 500).joined(separator: " + ")
        #expect(Parser.parse(ExpressionText(text)).diagnostics.count == 100)
    }

    @Test func hostileTextsEndQuickly() {
        for piece in [
            "(", "[", "{", "a(", "a ?", ")", "]", "}", ",", ".", "?", "-", "'", "\\", "`", "a b ",
        ] {
            let parsed = Parser.parse(ExpressionText(String(repeating: piece, count: 20_000)))
            #expect(parsed.tree == nil)
        }
    }

    @Test func aMistakePointsIntoTheFileTheTextCameFrom() {
        let source = Source(path: "r.yaml", text: "check: 1 + * 2\n")
        let parsed = Parser.parse(ExpressionText(source, 7..<14))
        #expect(parsed.diagnostics.first?.location?.description == "r.yaml:1:12")
    }
}
