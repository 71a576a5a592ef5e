import MusterCEL
import MusterSource
import Testing

@Suite struct DocumentTests {
    /// `{host: "a", port: 443, tags: ["x", "y"], none: null, bad: fault, silent: fault}` with spans in a text.
    static let document: Document = {
        let source = Source(path: "e.txt", text: "host=a port=443 tags=x,y none= bad=? silent=")
        let builder = DocumentBuilder(source)
        let tags = builder.makeList(
            [builder.makeString(slice: 21..<22), builder.makeString(slice: 23..<24)], span: 21..<24)
        let root = builder.makeMap(
            [
                ("host", builder.makeString(slice: 5..<6)),
                ("port", builder.makeInt(443, span: 12..<15)), ("tags", tags),
                ("none", builder.makeNull(span: 30..<30)),
                ("bad", builder.makeFault(.imprecise, "a month, not a day", span: 35..<36)),
                (
                    "silent",
                    builder.makeFault(.missingField, "the file does not say", span: 44..<44)
                ),
            ], span: 0..<44)
        return builder.finish(root: root, format: "test")
    }()

    private func evaluate(_ text: String, recording: Bool = false) throws -> Evaluation {
        try #require(Evaluation(text, over: Self.document, recording: recording))
    }

    @Test(arguments: [
        "doc.host == 'a' && doc.port == 443 && doc['port'] < 443.5",
        "doc.host != 'b' && doc['host'] == 'a' && !(doc.port == '443') && doc.tags != 'x'",
        "optional.of(doc).host != 'a' && optional.of(doc).host == optional.of('a')",
        "doc.tags.exists(t, t == 'y') && 'x' in doc.tags && size(doc.tags) == 2",
        "doc.tags == ['x', 'y'] && doc.tags + ['z'] == ['x', 'y', 'z']",
        "has(doc.none) && doc.none == null && !has(doc.other) && has(doc.bad) && !has(doc.silent)",
        "doc.?other.orValue('none') == 'none' && doc.?host.orValue('none') == 'a'",
        "doc.tags.map(i, i + '!').join() == 'x!y!' && doc.tags[1] == 'y'",
        "doc.exists(k, k == 'port') && doc.exists(k, v, k == 'port' && v == 443)",
        "doc.tags.all(i, t, doc.tags[i] == t) && type(doc) == map && type(doc.tags) == list",
        "doc.tags.reverse() == ['y', 'x'] && doc.tags.first().value() == 'x'",
        "doc.bad == 1 || true", "!(doc.bad == 1 && false)",
        "{'a': doc.tags}.a == doc.tags && [doc.host].sort() == ['a']",
        "string(doc.port) + doc.host.upperAscii() == '443A'",
    ])
    func aDocumentIsReadLikeAnyValue(expression: String) throws {
        let evaluation = try evaluate(expression)
        #expect(evaluation.isTrue, "\(evaluation.error?.message ?? "false")")
    }

    @Test(arguments: [
        "doc.bad", "doc.bad == 1", "doc.bad == 'a'", "doc.bad != 'a'", "doc['bad'] == 'a'",
        "[doc.bad] == [1]", "doc.bad + 1", "doc.bad.x", "size(doc.bad)",
        "doc.bad in [1]", "string(doc.bad)", "doc.bad ? 1 : 2", "{'a': doc.bad}.a", "[doc.bad][0]",
        "doc.bad || false", "doc.bad.startsWith('a')", "optional.of(doc.bad).value() == 1",
        "doc.bad.all(x, true)", "-doc.bad", "!doc.bad", "doc.bad.matches('a')",
        "[?doc.bad]", "{?'a': doc.bad}", "google.protobuf.Timestamp{seconds: doc.bad}",
        "[1].sortBy(x, doc.bad)", "[1].map(x, doc.bad, x)", "math.abs(doc.bad)", "[1][doc.bad]",
        "doc.bad.optMap(x, x)", "sets.contains([1], [doc.bad])", "'%s'.format([doc.bad])",
        "timestamp(doc.bad)", "[doc.bad].distinct()", "lists.range(doc.bad)", "{doc.bad: 1}",
        "doc.bad < 1", "has(doc.bad.x)",
    ])
    func readingAFaultIsAnErrorOfItsReason(expression: String) throws {
        let error = try #require(try evaluate(expression).error, "\(expression) does not fail")
        #expect(error.kind == .fault(.imprecise))
        #expect(error.message == "a month, not a day")
        #expect(error.origin?.document.location(error.origin?.node ?? NodeID(0)).text == "?")
    }

    @Test func aMissingFieldSaysWhichAndWhere() throws {
        let error = try #require(try evaluate("doc.host == 'a' && doc.absent.x == 1").error)
        #expect(error.kind == .missingField("absent"))
        #expect(error.span == 23..<29)
        #expect(error.message == "no such field or key: 'absent'")
    }

    @Test func anErrorKnowsTheValueItIsAbout() throws {
        let error = try #require(try evaluate("doc.host + 1").error)
        #expect(error.kind == .noSuchOverload)
        #expect(error.message == "no overload takes string and int")
        #expect(error.origin.map { $0.document.location($0.node).text } == "a")
    }

    @Test func aResultThatCameFromTheDocumentKnowsItsPlace() throws {
        for expression in ["doc.port", "dyn(doc.port)", "true ? doc.port : 0", "[doc.port][0]"] {
            let evaluation = try evaluate(expression)
            let value = try #require(evaluation.value)
            let origin = try #require(evaluation.evaluator.origin(value), "\(expression)")
            #expect(origin.document.location(origin.node).text == "443")
        }
        let computed = try evaluate("doc.port + 0")
        #expect(computed.evaluator.origin(try #require(computed.value)) == nil)
    }

    @Test func readsAreTheLeavesThatWereLookedAtInOrder() throws {
        let evaluation = try evaluate(
            "doc.port == 443 && doc.tags.exists(t, t == 'x') && doc.port > 1 || doc.host == 'b'",
            recording: true)
        let reads = evaluation.evaluator.reads.map { $0.document.location($0.node).text }
        #expect(reads == ["443", "x,y", "x"])
    }

    @Test func nothingIsRecordedUnlessAsked() throws {
        #expect(try evaluate("doc.port == 443").evaluator.reads.isEmpty)
    }

    @Test func anExportKeepsThePlacesOfWhatCameFromADocument() throws {
        let evaluation = try evaluate(
            "{'h': doc.host, 'n': doc.port + 1, 't': doc.tags, 'o': doc.?absent, 'f': doc.?bad}")
        let item = Source(path: "kind.yaml", text: "item: …")
        let builder = DocumentBuilder(item)
        let exporter = Exporter(into: builder)
        let root = exporter.export(
            try #require(evaluation.value), from: evaluation.evaluator, span: 0..<4)
        let copy = builder.finish(root: root, format: "item")
        func location(_ key: String) throws -> Location {
            copy.location(try #require(copy.value(copy.root, key)))
        }
        #expect(try location("h").description == "e.txt:1:6")
        #expect(try location("h").text == "a")
        #expect(try location("n").source === item)
        #expect(try location("n").text == "item")
        #expect(try location("t").text == "x,y")
        #expect(copy.node(try #require(copy.value(copy.root, "n"))).payload == 444)
        #expect(copy.node(try #require(copy.value(copy.root, "o"))).kind == .null)
        let fault = try #require(copy.value(copy.root, "f"))
        #expect(copy.node(fault).kind == .fault)
        #expect(copy.node(fault).high == UInt32(FaultReason.imprecise.rawValue))
        #expect(try location("f").text == "?")
    }

    @Test func anUnboundVariableIsAnErrorThatNamesIt() throws {
        let environment = Environment(variables: [Variable("a", .dyn), Variable("b", .dyn)])
        let program = try #require(environment.compile(ExpressionText("a == b")).program)
        let evaluator = Evaluator(program)
        evaluator.bind(0, .int(1))
        guard case .failure(let error) = evaluator.run() else {
            Issue.record("an unbound variable was read")
            return
        }
        #expect(error.kind == .unboundVariable("b"))
        evaluator.bind(1, .int(1))
        guard case .value(let value) = evaluator.run() else {
            Issue.record("a bound variable was not read")
            return
        }
        #expect(evaluator.bool(value) == true)
    }

    @Test func mapsOfOtherShapesAfterEachOtherAreReadRight() throws {
        let source = Source(path: "e", text: "")
        let builder = DocumentBuilder(source)
        func map(_ keys: [String]) -> Node {
            builder.makeMap(
                keys.enumerated().map { ($1, builder.makeInt(Int64($0), span: 0..<0)) }, span: 0..<0
            )
        }
        let many = (0..<40).map { "k\($0)" }
        let list = builder.makeList(
            [map(["k1", "a"]), map(["a", "b", "k1"]), map(many), map(["a"]), map(["k1"])],
            span: 0..<0)
        let document = builder.finish(root: list, format: "test")
        let evaluation = try #require(
            Evaluation("doc.map(m, has(m.k1) ? m.k1 : -1) == [0, 2, 1, -1, 0]", over: document))
        #expect(evaluation.isTrue)
    }

    /// A document of nested maps, their keys in this order.
    private func tree(_ build: (DocumentBuilder) -> Node) -> Document {
        let builder = DocumentBuilder(Source(path: "e", text: ""))
        return builder.finish(root: build(builder), format: "test")
    }

    private func number(_ value: Int64, _ builder: DocumentBuilder) -> Node {
        builder.makeInt(value, span: 0..<0)
    }

    @Test func whatWasFoundInOneDocumentIsNotTakenForAnothers() throws {
        let first = tree { b in
            b.makeMap(
                [("a", b.makeMap([("b", number(1, b))], span: 0..<0)), ("c", number(0, b))],
                span: 0..<0)
        }
        let second = tree { b in
            let inner = b.makeMap([("x", number(0, b)), ("b", number(2, b))], span: 0..<0)
            return b.makeMap([("d", number(0, b)), ("a", inner)], span: 0..<0)
        }
        let third = tree { b in b.makeMap([("a", number(3, b))], span: 0..<0) }
        let text = "[has(doc.c), has(doc.a.b), doc.a.b == 1, doc.a['b'] != 1]"
        let environment = Environment(variables: [Variable("doc", .dyn)])
        let evaluator = Evaluator(
            try #require(environment.compile(ExpressionText(text)).program))
        let expected: [[Bool]] = [[true, true, true, false], [false, true, false, true]]
        for round in [first, second, first, first, third, second, third, first] {
            evaluator.bind(0, round, round.root)
            guard case .value(let value) = evaluator.run() else {
                #expect(round === third)
                continue
            }
            let wanted = PlainValue.list(expected[round === first ? 0 : 1].map { .bool($0) })
            #expect(evaluator.plain(value)?.matches(wanted) == true)
        }
    }

    @Test func whatWasFoundInOneItemIsNotTakenForAnothers() throws {
        let items = tree { b in
            b.makeList(
                (0..<50).map { index in
                    let inner = b.makeMap([("b", number(Int64(index), b))], span: 0..<0)
                    return b.makeMap(
                        index % 3 == 0 ? [("c", number(0, b)), ("a", inner)] : [("a", inner)],
                        span: 0..<0)
                }, span: 0..<0)
        }
        let environment = Environment(variables: [Variable("doc", .dyn), Variable("other", .dyn)])
        let text = "has(doc.c) ? -doc.a.b : other.a.b * 100 + doc.a.b"
        let evaluator = Evaluator(
            try #require(environment.compile(ExpressionText(text)).program))
        let elements = Array(items.elements(items.root))
        for (index, element) in elements.enumerated() {
            evaluator.bind(0, items, element)
            evaluator.bind(1, items, elements[49 - index])
            guard case .value(let value) = evaluator.run() else {
                Issue.record("item \(index) has no value")
                continue
            }
            let wanted = index % 3 == 0 ? -index : (49 - index) * 100 + index
            #expect(evaluator.int(value) == Int64(wanted))
        }
    }

    @Test func aDocumentMadeWhereAnotherWasFreedIsReadAnew() throws {
        let environment = Environment(variables: [Variable("doc", .dyn)])
        let program = try #require(environment.compile(ExpressionText("doc.a.b")).program)
        let evaluator = Evaluator(program)
        for round in 0..<500 {
            let document = tree { b in
                let pairs: [(name: String, value: Node)] = [
                    ("x", number(-1, b)), ("b", number(Int64(round), b)),
                ]
                let inner = b.makeMap(round % 2 == 0 ? pairs : pairs.reversed(), span: 0..<0)
                return b.makeMap([("a", inner)], span: 0..<0)
            }
            evaluator.bind(0, document, document.root)
            guard case .value(let value) = evaluator.run() else {
                Issue.record("round \(round) has no value")
                return
            }
            #expect(evaluator.int(value) == Int64(round))
        }
    }
}
