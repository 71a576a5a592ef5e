import MusterCEL
import MusterSource
import Testing

/// What holds for every expression, tried on many that nobody chose.
@Suite struct RandomExpressionTests {
    private static let count = 2_000
    private static let expressions: [String] = {
        var random = RandomExpression(seed: 20_260_601)
        return (0..<count).map { random.next(depth: 1 + $0 % 5) }
    }()

    private static let values: [PlainValue] = [
        .bool(true), .int(3), .string("muster"), .list([.int(1), .string("a"), .double(2.5)]),
        .map([(.string("a"), .int(1)), (.string("a b"), .string("c"))]),
    ]
    private static let types: [CELType] = [
        .bool, .int, .string, .list(.dyn), .map(.string, .dyn),
    ]

    private static func environment() -> Environment {
        Environment(variables: zip(RandomExpression.variables, types).map { Variable($0, $1) })
    }

    /// The value or the error of one run.
    private static func answer(_ evaluator: Evaluator) -> String {
        switch evaluator.run() {
        case .value(let value): evaluator.text(value) + " of " + evaluator.typeName(value)
        case .failure(let error): "error " + error.code + " " + error.message
        }
    }

    private static func evaluator(_ program: Program) -> Evaluator {
        let evaluator = Evaluator(program)
        for (slot, value) in values.enumerated() { evaluator.bind(slot, value) }
        return evaluator
    }

    @Test func aPrintedTreeIsReadAsTheSameTree() throws {
        let environment = Self.environment()
        for text in Self.expressions {
            let tree = try #require(
                environment.compile(ExpressionText(text), checked: false).tree, "\(text)")
            let printed = Unparser.print(tree)
            let again = try #require(
                environment.compile(ExpressionText(printed), checked: false).tree,
                "\(text) was printed as \(printed)")
            #expect(Unparser.print(again).utf8.elementsEqual(printed.utf8), "\(text)")
            #expect(again.nodes.count == tree.nodes.count, "\(text) was printed as \(printed)")
        }
    }

    @Test func aPrintedTreeGivesTheSameValue() throws {
        let environment = Self.environment()
        for text in Self.expressions {
            let first = environment.compile(ExpressionText(text), checked: false)
            let printed = Unparser.print(try #require(first.tree))
            let second = environment.compile(ExpressionText(printed), checked: false)
            let (one, two) = (try #require(first.program), try #require(second.program))
            let (before, after) = (
                Self.answer(Self.evaluator(one)), Self.answer(Self.evaluator(two))
            )
            #expect(before.utf8.elementsEqual(after.utf8), "\(text): \(before), then \(after)")
        }
    }

    @Test func checkingNeverChangesAResult() throws {
        let environment = Self.environment()
        var compared = 0
        for text in Self.expressions {
            let checked = environment.compile(ExpressionText(text))
            let unchecked = environment.compile(ExpressionText(text), checked: false)
            let plain = try #require(unchecked.program, "\(text)")
            guard let program = checked.program else { continue }
            compared += 1
            let (with, without) = (
                Self.answer(Self.evaluator(program)), Self.answer(Self.evaluator(plain))
            )
            #expect(with.utf8.elementsEqual(without.utf8), "\(text): \(with), else \(without)")
        }
        // The grammar must not drift into expressions that never pass the checker.
        #expect(compared > Self.count / 4)
    }

    @Test func theSecondRunGivesTheSame() throws {
        let environment = Self.environment()
        var values = 0
        for text in Self.expressions {
            let compilation = environment.compile(ExpressionText(text), checked: false)
            let evaluator = Self.evaluator(try #require(compilation.program))
            let first = Self.answer(evaluator)
            #expect(Self.answer(evaluator).utf8.elementsEqual(first.utf8), "\(text)")
            evaluator.recordsReads = true
            #expect(Self.answer(evaluator).utf8.elementsEqual(first.utf8), "\(text)")
            if !first.hasPrefix("error") { values += 1 }
        }
        #expect(values > Self.count / 4)
    }

    /// The same values as a document.
    private static func bindDocument(_ evaluator: Evaluator) {
        let builder = DocumentBuilder(Source(path: "values", text: "mustera"))
        func int(_ value: Int64) -> Node { builder.makeInt(value, span: 0..<0) }
        let items = builder.makeList(
            [int(1), builder.makeString(slice: 6..<7), builder.makeDouble(2.5, span: 0..<0)],
            span: 0..<0)
        let record = builder.makeMap(
            [("a", int(1)), ("a b", builder.makeString("c", span: 0..<0))], span: 0..<0)
        let root = builder.makeList(
            [
                builder.makeBool(true, span: 0..<0), int(3), builder.makeString(slice: 0..<6),
                items, record,
            ], span: 0..<0)
        let document = builder.finish(root: root, format: "test")
        for (slot, node) in document.elements(document.root).enumerated() {
            evaluator.bind(slot, document, node)
        }
    }

    @Test func aDocumentGivesTheSameAsConstants() throws {
        let environment = Self.environment()
        for text in Self.expressions {
            let compilation = environment.compile(ExpressionText(text), checked: false)
            let program = try #require(compilation.program)
            let constants = Self.answer(Self.evaluator(program))
            let evaluator = Evaluator(program)
            Self.bindDocument(evaluator)
            for _ in 0..<2 {
                let answer = Self.answer(evaluator)
                #expect(answer.utf8.elementsEqual(constants.utf8), "\(text): \(answer)")
            }
        }
    }
}
