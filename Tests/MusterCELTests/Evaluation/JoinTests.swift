import MusterCEL
import MusterSource
import Testing

/// Loops that look elements up by a field answer what they would answer if they ran over all of them.
@Suite struct JoinTests {
    /// `[{id, note}, …]`: so many items, the note of each its place.
    static func items(
        _ count: Int, in builder: DocumentBuilder, id: (Int) -> Node
    ) -> [Node] {
        (0..<count).map { number in
            builder.makeMap(
                [("id", id(number)), ("note", builder.makeInt(Int64(number), span: 1..<2))],
                span: 0..<2)
        }
    }

    /// `{items: [{id, note}, …], want: …, none: fault}`: ids 0 to 99, then odd ones.
    private static func document(want: (DocumentBuilder) -> Node) -> Document {
        let builder = DocumentBuilder(Source(path: "e.txt", text: "0123456789"))
        var items = Self.items(100, in: builder) { builder.makeInt(Int64($0 % 90), span: 0..<1) }
        let clean = builder.makeList(items, span: 0..<9)
        let odd: [[(String, Node)]] = [
            [("id", builder.makeString("a", span: 0..<1))],
            [("note", builder.makeNull(span: 0..<1))],
            [("id", builder.makeFault(.imprecise, "a month", span: 0..<1))],
            [("id", builder.makeNull(span: 0..<1))],
            [("id", builder.makeList([builder.makeInt(1, span: 0..<1)], span: 0..<1))],
        ]
        items += odd.map { builder.makeMap($0, span: 0..<1) }
        items.append(builder.makeInt(7, span: 0..<1))
        let root = builder.makeMap(
            [
                ("items", builder.makeList(items, span: 0..<9)), ("clean", clean),
                ("want", want(builder)),
                ("silent", builder.makeFault(.missingField, "nothing", span: 0..<1)),
            ], span: 0..<10)
        return builder.finish(root: root, format: "test")
    }

    private static func program(_ text: String) throws -> Program {
        let environment = Environment(variables: [Variable("doc", .dyn)])
        let compilation = environment.compile(ExpressionText(text))
        return try #require(compilation.program)
    }

    /// The outcomes of three runs: searched, hashed, looked up.
    private static func outcomes(_ text: String, _ document: Document) throws -> [String] {
        let evaluator = Evaluator(try program(text))
        evaluator.bind(0, document, document.root)
        return (0..<3).map { _ in
            switch evaluator.run() {
            case .failure(let error): "error \(error.kind)"
            case .value(let value): "\(evaluator.plain(value).map { "\($0)" } ?? "nothing")"
            }
        }
    }

    private static let wanted: [@Sendable (DocumentBuilder) -> Node] = [
        { $0.makeInt(5, span: 3..<4) }, { $0.makeInt(95, span: 3..<4) },
        { $0.makeDouble(5, span: 3..<4) }, { $0.makeDouble(5.5, span: 3..<4) },
        { $0.makeDouble(.nan, span: 3..<4) }, { $0.makeDouble(1e300, span: 3..<4) },
        { $0.makeString("a", span: 3..<4) }, { $0.makeString("b", span: 3..<4) },
        { $0.makeNull(span: 3..<4) }, { $0.makeFault(.imprecise, "a month", span: 3..<4) },
        { $0.makeList([$0.makeInt(1, span: 3..<4)], span: 3..<4) },
    ]

    @Test(arguments: [
        "doc.items.exists(v, EQ)", "doc.items.exists(v, EQ && v.note > 50)",
        "doc.items.exists(v, v.note > 50 && EQ)", "doc.items.filter(v, EQ)",
        "doc.clean.filter(v, EQ)", "doc.clean.exists_one(v, EQ)", "doc.items.exists_one(v, EQ)",
        "doc.items.map(v, EQ, v.note)", "!doc.items.exists(v, EQ && v.note == 3)",
        "doc.items.all(v, !EQ || v.note < 9)", "doc.items.exists(v, EQ || v.note == 3)",
        "[1, 2].map(x, doc.items.exists(v, EQ && v.note > x))",
    ])
    func aLookupAnswersWhatARunOverAllElementsAnswers(pattern: String) throws {
        for want in Self.wanted {
            let document = Self.document(want: want)
            func filled(_ form: String) -> String {
                pattern.split(separator: "EQ", omittingEmptySubsequences: false).joined(
                    separator: form)
            }
            // The second form says the same in a way that no index understands.
            let expected = try Self.outcomes(filled("((v.id == doc.want) == true)"), document)
            #expect(Set(expected).count == 1)
            #expect(try Self.outcomes(filled("(v.id == doc.want)"), document) == expected)
        }
    }

    @Test func allLooksUpWhatBreaksIt() throws {
        let document = Self.document { $0.makeInt(95, span: 3..<4) }
        let indexed = "doc.clean.all(v, v.id != doc.want || v.note < 9)"
        #expect(
            try Self.outcomes(indexed, document)
                == Array(repeating: "\(PlainValue.bool(true))", count: 3))
        let broken = Self.document { $0.makeInt(20, span: 3..<4) }
        let whole = "doc.items.all(v, doc.want != v.id || v.note < 9)"
        #expect(
            try Self.outcomes(whole, broken)
                == Array(repeating: "\(PlainValue.bool(false))", count: 3))
    }

    @Test func aValueThatCannotBeReadIsAnErrorAsWithoutAnIndex() throws {
        let document = Self.document { $0.makeInt(1, span: 3..<4) }
        for text in [
            "doc.items.exists(v, v.id == doc.absent)", "doc.items.exists(v, v.id == doc.silent)",
        ] {
            let outcomes = try Self.outcomes(text, document)
            #expect(Set(outcomes).count == 1)
            #expect(outcomes[0].hasPrefix("error "))
        }
    }

    @Test func aNewDocumentUnderTheSameVariableIsLookedUpAfresh() throws {
        let evaluator = Evaluator(try Self.program("doc.items.exists(v, v.id == doc.want)"))
        evaluator.recordsReads = true
        for (want, found) in [(5, true), (5, true), (5, true), (95, false), (5, true), (95, false)]
        {
            let document = Self.document { builder in
                want == 5 ? builder.makeInt(5, span: 3..<4) : builder.makeString("z", span: 3..<4)
            }
            evaluator.bind(0, document, document.root)
            for _ in 0..<3 {
                let outcome = evaluator.run()
                // An element without the field leaves open what no other element decides.
                if found {
                    guard case .value(let value) = outcome else { throw JoinFailure() }
                    #expect(evaluator.bool(value) == true)
                } else {
                    guard case .failure = outcome else { throw JoinFailure() }
                }
            }
        }
    }

    @Test func aLookupReadsTheSameEveryTimeAndOnlyWhatItDecidesOn() throws {
        let document = Self.document { $0.makeInt(50, span: 3..<4) }
        let evaluator = Evaluator(try Self.program("doc.items.exists(v, v.id == doc.want)"))
        evaluator.recordsReads = true
        evaluator.bind(0, document, document.root)
        var counts: [Int] = []
        var steps: [Int] = []
        for _ in 0..<3 {
            _ = evaluator.run()
            counts.append(evaluator.reads.count)
            steps.append(evaluator.stepsUsed)
        }
        #expect(Set(counts).count == 1)
        #expect(counts[0] <= 6)
        #expect(Set(steps).count == 1)
    }

    private struct JoinFailure: Error {}
}
