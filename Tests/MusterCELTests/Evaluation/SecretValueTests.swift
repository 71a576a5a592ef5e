import MusterCEL
import MusterSource
import Testing

/// What an expression makes of a secret is as secret as the secret itself.
@Suite struct SecretValueTests {
    /// `{user: kim, key: hunter2, count: "20260601", all: [kim, hunter2]}`, of which the key and the count are secret.
    private static let document: Document = {
        let builder = DocumentBuilder(Source(path: "s", text: "kim hunter2 20260601"))
        func key(_ offset: Int, _ count: Int) -> Node {
            builder.makeString(slice: offset..<offset + count, flags: .secret)
        }
        let user = builder.makeString(slice: 0..<3)
        let all = builder.makeList([user, key(4, 7)], span: 0..<11)
        let root = builder.makeMap(
            [("user", user), ("key", key(4, 7)), ("count", key(12, 8)), ("all", all)], span: 0..<20)
        return builder.finish(root: root, format: "test")
    }()

    private func run(_ text: String) throws -> (evaluator: Evaluator, outcome: Outcome) {
        let environment = Environment(variables: [Variable("doc", .dyn)])
        let evaluator = Evaluator(
            try #require(environment.compile(ExpressionText(text)).program, "\(text)"))
        evaluator.bind(0, Self.document, Self.document.root)
        return (evaluator, evaluator.run())
    }

    private func text(_ expression: String) throws -> String {
        let (evaluator, outcome) = try run(expression)
        switch outcome {
        case .value(let value): return evaluator.text(value)
        case .failure(let error): return error.message
        }
    }

    @Test(arguments: [
        ("doc.key", "(secret)"), ("'<' + doc.key + '>'", "(secret)"),
        ("doc.all.join(',')", "(secret)"), ("doc.key.upperAscii()", "(secret)"),
        ("doc.key.substring(0, 3)", "(secret)"), ("[doc.key + '']", "[(secret)]"),
        ("base64.encode(bytes(doc.key))", "(secret)"), ("int(doc.count)", "(secret)"),
        ("{doc.key: doc.user}", "{(secret): \"kim\"}"), ("doc.all.sort()", "[(secret), \"kim\"]"),
        ("doc.all.map(x, x)", "[\"kim\", (secret)]"),
        ("optional.of(doc.key)", "optional.of((secret))"),
    ])
    func aSecretIsWithheldHoweverItIsSpelled(expression: String, shown: String) throws {
        #expect(try text(expression) == shown)
    }

    @Test(arguments: [
        ("doc.user", "\"kim\""), ("'<' + doc.user", "\"<kim\""), ("doc.key == 'x'", "false"),
        ("size(doc.key)", "7"), ("doc.key == '' ? 'none' : 'some'", "\"some\""),
        ("has(doc.key)", "true"), ("doc.all.filter(x, x != 'hunter2')", "[\"kim\"]"),
    ])
    func whatTellsNothingIsShown(expression: String, shown: String) throws {
        #expect(try text(expression) == shown)
    }

    @Test(arguments: [
        "timestamp(doc.key)", "int(doc.key + 'x')", "{doc.key: 1, 'hunter' + '2': 2}",
        "doc[doc.key]", "base64.decode(doc.key + '!')",
    ])
    func aMistakeQuotesNoSecret(expression: String) throws {
        let words = try text(expression)
        #expect(!words.contains("hunter2"))
        #expect(words.contains("(secret)"))
    }

    @Test func aRunWithoutASecretIsNotHeldAgainstAnEarlierOne() throws {
        let environment = Environment(variables: [Variable("doc", .dyn)])
        let evaluator = Evaluator(
            try #require(environment.compile(ExpressionText("doc + '!'")).program))
        var shown: [String?] = []
        for key in ["user", "key", "user"] {
            let id = try #require(Self.document.value(Self.document.root, key))
            evaluator.bind(0, Self.document, id)
            guard case .value(let value) = evaluator.run() else { continue }
            shown.append(evaluator.shownString(value))
        }
        #expect(shown == ["kim!", "(secret)", "kim!"])
    }

    @Test func anExportedTextKeepsTheFlag() throws {
        for (expression, isSecret) in [
            ("doc.key", true), ("doc.user", false), ("doc.key + ''", true),
            ("'a' + doc.user", false),
            ("doc.key == '' ? 'a' : 'b'", false),
        ] {
            let (evaluator, outcome) = try run(expression)
            guard case .value(let value) = outcome else { continue }
            let builder = DocumentBuilder(Source(path: "new", bytes: []))
            let node = Exporter(into: builder).export(value, from: evaluator, span: 0..<0)
            let copy = builder.finish(root: node, format: "test")
            #expect(copy.isSecret(copy.root) == isSecret, "\(expression)")
        }
    }
}
