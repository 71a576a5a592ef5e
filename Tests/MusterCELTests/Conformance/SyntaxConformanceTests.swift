import MusterSource
import Testing

@testable import MusterCEL

/// Every expression of the conformance suite parses, and is the same after it was written back.
@Suite(
    "conformance of the syntax",
    .enabled(if: ConformanceTest.folder != nil, "the language's suite is not on this machine"))
struct SyntaxConformanceTests {
    @Test func everyExpressionParsesAndSurvivesBeingPrinted() {
        #expect(!ConformanceTest.all.isEmpty)
        for test in ConformanceTest.all {
            let parsed = Parser.parse(ExpressionText(test.expression))
            guard let tree = parsed.tree else {
                Issue.record("\(test.label) -> \(parsed.diagnostics.map(\.message))")
                continue
            }
            let text = Unparser.print(tree)
            let again = Parser.parse(ExpressionText(text)).tree
            #expect(again.map(Unparser.print) == text, "\(test.label)")
            #expect(
                again?.nodes.filter { $0.isCall }.count == tree.nodes.filter { $0.isCall }.count)
        }
    }
}

extension SyntaxNode {
    fileprivate var isCall: Bool {
        if case .call = kind { true } else { false }
    }
}
