import MusterCEL
import Testing

@Suite struct SyntaxOutlineTests {
    private func outline(_ expression: String) throws -> String {
        let text = ExpressionText(expression)
        let environment = Environment(variables: [])
        let tree = try #require(environment.compile(text, checked: false).tree)
        return SyntaxOutline.print(tree, of: text)
    }

    @Test func childrenStandBelowTheirParent() throws {
        #expect(
            try outline("a.b==1&&[2].all(x,x>f(1u))") == """
                call _&&_  a.b == 1 && [2].all(x, x > f(1u))
                  call _==_  a.b == 1
                    field  a.b
                      name  a
                    int  1
                  macro all(x, …)  [2].all(x, x > f(1u))
                    list  [2]
                      int  2
                    call _>_  x > f(1u)
                      name  x
                      call f  f(1u)
                        uint  1u

                """)
    }

    @Test func aLongChainGivesALineForEachNode() throws {
        let text = Array(repeating: "a", count: 10_000).joined(separator: " + ")
        let lines = try outline(text).split(separator: "\n")
        #expect(lines.count == 19_999)
        #expect(lines.allSatisfy { $0.utf8.count < 160 })
    }
}
