import MusterSource
import Testing

@testable import MusterCEL

/// What the checker rejects: code, place and wording.
@Suite struct CheckMistakeTests {
    private func drawing(_ text: String) -> String {
        let compilation = CheckerTests.environment.compile(ExpressionText(text, path: "e"))
        return DiagnosticRenderer().render(compilation.diagnostics)
    }

    @Test func aMisspeltFieldIsMarkedAndGuessed() {
        #expect(
            drawing("endpoint.protcols.all(p, p == 'a')") == """
                e:1:10: error: tls.endpoint has no field 'protcols' [MUS-1104]
                 1 | endpoint.protcols.all(p, p == 'a')
                   |          ^~~~~~~~
                  = hint: did you mean 'protocols'?

                """)
    }

    @Test func aMisspeltVariableIsMarkedAndGuessed() {
        #expect(
            drawing("1 + endpiont.port") == """
                e:1:5: error: nothing here is called 'endpiont' [MUS-1101]
                 1 | 1 + endpiont.port
                   |     ^~~~~~~~
                  = hint: did you mean 'endpoint'?

                """)
    }

    @Test func aMisspeltFunctionIsMarkedAndGuessed() {
        #expect(
            drawing("names.exits(s, s == 'a')") == """
                e:1:7: error: there is no function 'exits' [MUS-1102]
                 1 | names.exits(s, s == 'a')
                   |       ^~~~~
                  = hint: did you mean 'exists'?

                """)
    }

    @Test func numbersOfDifferentTypesGetAHint() {
        #expect(
            drawing("endpoint.port + 1.5") == """
                e:1:15: error: '+' has no meaning for int and double [MUS-1220]
                 1 | endpoint.port + 1.5
                   |               ^
                  = hint: numbers are not converted by themselves: write int(…) around the double

                """)
    }

    @Test func aWrongArgumentIsMarkedWithWhatItMustBe() {
        #expect(
            drawing("endpoint.host.startsWith(endpoint.port)") == """
                e:1:26: error: argument 1 of 'startsWith' must be string, found int [MUS-1224]
                 1 | endpoint.host.startsWith(endpoint.port)
                   |                          ^~~~~~~~~~~~~

                """)
    }

    @Test func theBranchesOfATernaryAreBothShown() {
        #expect(
            drawing("n > 1 ? 'a' : 2") == """
                e:1:7: error: the two results of '?:' differ: string and int [MUS-1202]
                 1 | n > 1 ? 'a' : 2
                   |       ^
                e:1:9: note: this is string
                 1 | n > 1 ? 'a' : 2
                   |         ^~~
                e:1:15: note: this is int
                 1 | n > 1 ? 'a' : 2
                   |               ^
                  = hint: make them the same type, or write dyn(…) around one

                """)
    }

    @Test(arguments: [
        ("nothing", ["MUS-1101"]), ("nothing.at.all(1)", ["MUS-1101", "MUS-1102"]),
        ("f(1)", ["MUS-1102"]), ("math.grtest(1)", ["MUS-1101", "MUS-1102"]),
        ("Nope{}", ["MUS-1103"]),
        ("tls.issuer{nam: 'a'}", ["MUS-1104"]), ("tls.issuer{name: 1}", ["MUS-1210"]),
        ("google.protobuf.Int32Value{valu: 1}", ["MUS-1104"]), ("endpoint['prt']", ["MUS-1104"]),
        ("n.x", ["MUS-1105"]), ("has(n.x)", ["MUS-1105"]), ("n && true", ["MUS-1201"]),
        ("!n", ["MUS-1201"]), ("n ? 1 : 2", ["MUS-1201"]), ("names.all(s, size(s))", ["MUS-1204"]),
        ("names.map(s, s, s)", ["MUS-1204"]), ("n.all(a, true)", ["MUS-1205"]),
        ("names.optMap(a, a)", ["MUS-1205"]), ("ages.sortBy(a, a)", ["MUS-1205"]),
        ("maybe.optFlatMap(a, a)", ["MUS-1206"]), ("[?n]", ["MUS-1206"]),
        ("{?'a': n}", ["MUS-1206"]),
        ("names.transformMapEntry(i, v, v)", ["MUS-1207"]), ("{1.5: 1}", ["MUS-1208"]),
        ("names.sortBy(a, [a])", ["MUS-1209"]), ("names.groupBy(a, [a])", ["MUS-1208"]),
        ("n == 'a'", ["MUS-1221"]),
        ("1 == 1.0", ["MUS-1221"]),
        ("n != 1u", ["MUS-1221"]), ("n < 'a'", ["MUS-1220"]), ("names[names]", ["MUS-1220"]),
        ("n in 'abc'", ["MUS-1220"]), ("-1u", ["MUS-1220"]), ("-false", ["MUS-1220"]),
        ("n % 1.0", ["MUS-1220"]),
        ("startsWith(names, 'a')", ["MUS-1222"]), ("n.type()", ["MUS-1222"]),
        ("endpoint.host.startsWith()", ["MUS-1223"]), ("size(names, 1)", ["MUS-1223"]),
        ("size(n)", ["MUS-1224"]), ("n.startsWith('a')", ["MUS-1224"]),
        ("endpoint.host.substring('a', 'b')", ["MUS-1225"]),
        ("math.greatest('a', 1)", ["MUS-1225"]),
        ("[nothing].map(x, x + 1)", ["MUS-1101"]), ("nothing + 1 < 'a'", ["MUS-1101", "MUS-1220"]),
        ("endpoint.hst + n.x + zz", ["MUS-1104", "MUS-1105", "MUS-1101"]),
    ])
    func everyMistakeHasItsCode(_ text: String, _ codes: [String]) {
        let compilation = CheckerTests.environment.compile(ExpressionText(text))
        #expect(compilation.program == nil)
        #expect(compilation.diagnostics.map(\.code) == codes)
    }

    @Test func atMostAHundredMistakesAreReported() {
        let text = Array(repeating: "nothing.x + endpoint.hst", count: 500).joined(separator: " + ")
        #expect(CheckerTests.environment.compile(ExpressionText(text)).diagnostics.count == 100)
    }
}
