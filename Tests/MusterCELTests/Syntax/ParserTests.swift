import MusterSource
import Testing

@testable import MusterCEL

/// What the parser makes of a text, written back with the least brackets.
@Suite struct ParserTests {
    @Test(
        arguments: [
            ("1+2*3", "1 + 2 * 3"),
            ("(1+2)*3", "(1 + 2) * 3"),
            ("1-(2-3)", "1 - (2 - 3)"),
            ("1-2-3", "1 - 2 - 3"),
            ("a||b&&c", "a || b && c"),
            ("(a||b)&&c", "(a || b) && c"),
            ("!a.b", "!a.b"),
            ("!(a&&b)", "!(a && b)"),
            ("-(5)", "-(5)"),
            ("-5", "-5"),
            ("- 5", "-5"),
            ("--5", "--5"),
            ("-x", "-x"),
            ("1 - -1", "1 - -1"),
            ("-5u", "-5u"),
            ("-9223372036854775808", "-9223372036854775808"),
            ("a?b:c?d:e", "a ? b : c ? d : e"),
            ("(a?b:c)?d:e", "(a ? b : c) ? d : e"),
            ("a?b?1:2:3", "a ? b ? 1 : 2 : 3"),
            ("a in b == c", "a in b == c"),
            ("a in (b == c)", "a in (b == c)"),
            ("(a ? b : c).d", "(a ? b : c).d"),
            ("(a+b)[0]", "(a + b)[0]"),
            ("a.b.c[1]['x'].d()", "a.b.c[1][\"x\"].d()"),
            (".a.b", ".a.b"),
            (".f(1)", ".f(1)"),
            ("f()", "f()"),
            ("a.f(1,2)", "a.f(1, 2)"),
            ("[1,?b,]", "[1, ?b]"),
            ("{1:2,?3:d,}", "{1: 2, ?3: d}"),
            ("a.b.C{x:1,?y:z,}", "a.b.C{x: 1, ?y: z}"),
            ("C{}", "C{}"),
            ("a.?b[?c]", "a.?b[?c]"),
            ("has(a.b)", "has(a.b)"),
            ("has(a.?b.c)", "has(a.?b.c)"),
            ("a.`x-y/z`", "a.`x-y/z`"),
            ("a.`plain`", "a.plain"),
            ("a.`in`", "a.`in`"),
            ("a.while", "a.while"),
            ("a.while()", "a.while()"),
            ("42.charAt(2)", "42.charAt(2)"),
            ("1.5.f()", "1.5.f()"),
            (".5", "0.5"),
            ("1e3", "1000.0"),
            ("0xFFu", "255u"),
            ("-0x10", "-16"),
            ("'it''s'", nil),
            ("a // comment\n + b", "a + b"),
            ("a\t\u{c}\r\n+ b", "a + b"),
        ] as [(String, String?)])
    func textsParseToTheirMeaning(_ text: String, _ expected: String?) {
        let parsed = Parser.parse(ExpressionText(text))
        #expect(parsed.tree.map(Unparser.print) == expected)
        #expect(parsed.diagnostics.isEmpty == (expected != nil))
    }

    @Test(arguments: [
        "x.all(a, a > 0)", "x.exists(i, v, i == v)", "x.exists_one(a, a)", "x.existsOne(a, a)",
        "x.filter(a, a)", "x.map(a, a)", "x.map(a, a > 1, a + 1)", "x.transformList(i, v, v)",
        "x.transformList(i, v, i > 0, v)", "x.transformMap(k, v, v)",
        "x.transformMapEntry(k, v, {v: k})",
        "x.sortBy(a, a.b)", "x.optMap(a, a)", "x.optFlatMap(a, a)", "cel.bind(a, 1, a + a)",
        "cel.block([1, cel.index(0) + 1], cel.index(1))",
        "[1].map(cel.iterVar(0, 0), cel.iterVar(0, 0) + 1)",
    ])
    func macrosAreWrittenBackAsTheyWere(_ text: String) {
        #expect(Parser.parse(ExpressionText(text)).tree.map(Unparser.print) == text)
    }

    @Test(arguments: [
        "-(1).f()", "-(0.5).a[0]", "-([1][0])", "-(1)", "--1", "-a.f(1)", "-(2).all(x, x)",
    ])
    func aMinusBeforeWhatBeginsWithANumberKeepsItsBrackets(_ text: String) throws {
        let tree = try #require(Parser.parse(ExpressionText(text)).tree)
        let again = try #require(Parser.parse(ExpressionText(Unparser.print(tree))).tree)
        #expect(again.nodes.count == tree.nodes.count)
        #expect(Unparser.print(again) == Unparser.print(tree))
    }

    @Test func macrosAreNodesOfTheirOwn() throws {
        let tree = try #require(Parser.parse(ExpressionText("[1].map(x, x > 0, x + 1)")).tree)
        guard case .comprehension(let node) = tree[tree.root].kind else {
            Issue.record("expected a comprehension")
            return
        }
        #expect(node.macro == .map)
        #expect(node.variables == ["x"])
        #expect(node.filter.map { Unparser.print(tree, from: $0) } == "x > 0")
        #expect(Unparser.print(tree, from: node.body) == "x + 1")
    }

    @Test func aCallWithAnotherNumberOfArgumentsIsNoMacro() throws {
        let tree = try #require(Parser.parse(ExpressionText("x.map(1)")).tree)
        guard case .call(let function, _, _) = tree[tree.root].kind else {
            Issue.record("expected a call")
            return
        }
        #expect(function == "map")
    }

    @Test func childrenStandBeforeTheirParents() throws {
        let text =
            "a.b ? [1, {2: -x}].map(i, i + f(3)) : cel.block([1, 2], cel.index(1)) == T{a: 1}.a"
        let tree = try #require(Parser.parse(ExpressionText(text)).tree)
        #expect(tree.root.index == tree.nodes.count - 1)
        for (index, node) in tree.nodes.enumerated() {
            #expect(node.children.allSatisfy { $0.index < index })
        }
    }

    @Test func spansCoverTheOperandsAndTheFocusIsTheOperator() throws {
        let tree = try #require(Parser.parse(ExpressionText("  (ab + c) * d")).tree)
        let root = tree[tree.root]
        #expect(root.span == 2..<14)
        #expect(root.focus == 11..<12)
        #expect(tree.nodes[2].span == 2..<10)
    }

    @Test func chainsOfTenThousandOperatorsParse() throws {
        for sign in ["+", "||", "&&", "*"] {
            let text = Array(repeating: "a", count: 10_000).joined(separator: " \(sign) ")
            let tree = try #require(Parser.parse(ExpressionText(text)).tree)
            #expect(tree.nodes.count == 19_999)
        }
        let nots = String(repeating: "!", count: 10_000) + "a"
        #expect(Parser.parse(ExpressionText(nots)).tree?.nodes.count == 10_001)
        let fields = "a" + String(repeating: ".b", count: 10_000)
        #expect(Parser.parse(ExpressionText(fields)).tree?.nodes.count == 10_001)
        let ternaries = String(repeating: "a ? b : ", count: 5_000) + "c"
        let tree = try #require(Parser.parse(ExpressionText(ternaries)).tree)
        #expect(tree.nodes.count == 15_001)
        #expect(Unparser.print(tree) == ternaries)
    }

    @Test func aNestingOf250IsReadAnd251IsNot() {
        for (opening, closing) in [("(", ")"), ("[", "]"), ("{1: ", "}"), ("f(", ")"), ("a[", "]")]
        {
            func text(_ depth: Int) -> ExpressionText {
                ExpressionText(
                    String(repeating: opening, count: depth) + "1"
                        + String(repeating: closing, count: depth))
            }
            #expect(Parser.parse(text(250)).tree != nil)
            let deeper = Parser.parse(text(251))
            #expect(deeper.diagnostics.map(\.code) == ["MUS-1002"])
        }
    }

    @Test func aTextOf100001CodePointsIsNotRead() {
        let body = String(repeating: "é", count: 99_998)
        #expect(Parser.parse(ExpressionText("'\(body)'")).tree != nil)
        #expect(Parser.parse(ExpressionText("'\(body)é'")).diagnostics.map(\.code) == ["MUS-1001"])
    }
}
