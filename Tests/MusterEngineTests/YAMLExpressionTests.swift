import MusterSource
import Testing

/// An error inside an expression must be shown at its very bytes, however YAML wrote the expression.
@Suite struct YAMLExpressionTests {
    @Test(arguments: [
        "server.port > «bogus»",
        "\"server.name == 'é' && «bogus»\"",
        "'server.port > 1 && «bogus»'",
        "'server.name == '''' && «bogus»'",
        "'''bogu'' == «bogus»'",
        "\"\\\"bogu\\\" == «bogus»\"",
        "\"server.port > 1 &&\\n«bogus»\"",
        "\"server.port > 1 &&\\n\\nnull != «bogus»\"",
        "\"server.name == '\\u00e9\\x41\\U0001F600' && «bogus»\"",
        "\"server.port > 1 \\\n      && «bogus»\"",
        "server.port > 1\n      && «bogus»",
        ">-\n      server.port > 1\n      && «bogus»",
        ">-\n      -1 < server.port\n      && «bogus»",
        ">- # bogus, or all ports\n      server.port > 1 && «bogus»",
        "|\n      server.port > 1 &&\n        «bogus»\n",
        "|2-\n        server.port > 1 &&\n\n        «bogus»",
        ">-\r\n      server.port > 1\r\n      && «bogus»",
        "!!str \"server.port > 1 && \\\"x\\\" == «bogus»\"",
    ])
    func anUnknownNameIsShownAtItsBytes(expression: String) throws {
        let marked = MarkedText(SmallProject.rule(check: expression))
        var project = SmallProject(marked.text)
        project.set("evidence/a.json", SmallProject.servers(""))
        let found = project.load().diagnostics.filter { $0.path == "rules/rule.yaml" }
        let first = try #require(found.first?.location)
        #expect(first.text == "bogus", "\(found.map(\.message))")
        #expect(first.range == marked.range)
    }

    @Test func aPlainTruthValueIsAnExpression() throws {
        let project = SmallProject(
            SmallProject.rule(check: "true"),
            evidence: SmallProject.servers(#"{"name": "a", "port": 1}"#))
        #expect(try project.verdicts() == ["a: pass"])
    }

    @Test func aListIsNoExpression() {
        let project = SmallProject(SmallProject.rule(check: "[a, b]"))
        #expect(project.codes() == ["MUS-3001"])
    }
}
