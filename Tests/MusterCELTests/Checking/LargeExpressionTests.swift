import MusterSource
import Testing

@testable import MusterCEL

/// Expressions at the limits compile, whole, without deep recursion and without growing faster than their size.
@Suite struct LargeExpressionTests {
    private let environment = Environment(variables: [Variable("a", .bool), Variable("n", .int)])

    private func compile(_ text: String) -> Compilation {
        environment.compile(ExpressionText(text))
    }

    @Test func chainsOfTenThousandOperatorsCompile() {
        for (operand, sign) in [("a", "||"), ("a", "&&"), ("n", "+"), ("[n]", "+")] {
            let text = Array(repeating: operand, count: 10_000).joined(separator: " \(sign) ")
            #expect(compile(text).program != nil)
        }
        #expect(compile(String(repeating: "a ? n : ", count: 10_000) + "n").program != nil)
        #expect(compile(String(repeating: "!", count: 20_000) + "a").program != nil)
    }

    @Test func aThousandNamesOfAHundredPartsCompile() {
        let chain = "n" + String(repeating: ".b", count: 90)
        let text =
            "[" + Array(repeating: "dyn(n)\(chain.dropFirst())", count: 500).joined(separator: ",")
            + "]"
        #expect(compile(text).program != nil)
        let long = "dyn(n)" + String(repeating: ".b", count: 49_000)
        #expect(compile(long).program != nil)
    }

    @Test func aBlockOfThousandsOfSlotsCompiles() {
        let slots = (1..<3_000).map { "[cel.index(\($0 - 1))]" }
        let text = "cel.block([[n], \(slots.joined(separator: ", "))], cel.index(2999))"
        let compilation = compile(text)
        #expect(compilation.diagnostics.isEmpty)
        #expect(compilation.program != nil)
    }

    @Test func nestingOf250Compiles() {
        for (opening, closing) in [
            ("(", ")"), ("[", "]"), ("{1: ", "}"), ("dyn(", ")"), ("[1].map(x, ", ")"),
        ] {
            let text =
                String(repeating: opening, count: 250) + "n"
                + String(repeating: closing, count: 250)
            #expect(compile(text).program != nil)
        }
        let loops =
            (0..<250).map { "[1].all(x\($0), " }.joined() + "a" + String(repeating: ")", count: 250)
        #expect(compile(loops).program != nil)
    }

    @Test func aListOfTwentyThousandElementsCompiles() {
        let text = "[" + Array(repeating: "n, a", count: 10_000).joined(separator: ",") + "]"
        #expect(compile(text).type == .list(.dyn))
        let map = "{" + (0..<8_000).map { "\($0): []" }.joined(separator: ",") + "}"
        #expect(compile(map).type == .map(.int, .list(.dyn)))
    }
}
