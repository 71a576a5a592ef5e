import MusterCEL
import MusterSource
import Testing

/// What cannot be known stays unknown, unless the rest of the expression decides whatever it may be.
@Suite struct ThreeValuedTests {
    /// What an expression has to give, whichever of the faults stands for `x`.
    enum Answer: String, Sendable {
        case yes, no, open
    }

    private static let faults: [FaultReason] = [
        .missingField, .unreliable, .imprecise, .malformed, .undeclared,
    ]

    /// `{x: fault, one: 1, yes: true, no: false, list: [1, fault, 2], truths: [true, fault], lies: [false, fault],
    /// twice: [true, true, fault], nested: [[1], [fault]], map: {a: 1, b: fault}, items: [{k: 1, f: true},
    /// {k: fault, f: true}, {k: 2, f: fault}], many: 40 of {k: n}, odd: the same and {k: fault}}`
    private static func document(_ reason: FaultReason) -> Document {
        let b = DocumentBuilder(Source(path: "e.txt", text: "evidence"))
        let span = 0..<1
        func fault() -> Node { b.makeFault(reason, "nobody knows", span: span) }
        func int(_ value: Int64) -> Node { b.makeInt(value, span: span) }
        func bool(_ value: Bool) -> Node { b.makeBool(value, span: span) }
        func list(_ nodes: [Node]) -> Node { b.makeList(nodes, span: span) }
        func map(_ pairs: [(String, Node)]) -> Node {
            b.makeMap(pairs.map { (name: $0.0, value: $0.1) }, span: span)
        }
        let many = (0..<40).map { map([("k", int(Int64($0)))]) }
        let root = map([
            ("x", fault()), ("one", int(1)), ("yes", bool(true)), ("no", bool(false)),
            ("list", list([int(1), fault(), int(2)])), ("truths", list([bool(true), fault()])),
            ("lies", list([bool(false), fault()])),
            ("twice", list([bool(true), bool(true), fault()])),
            ("nested", list([list([int(1)]), list([fault()])])),
            ("map", map([("a", int(1)), ("b", fault())])),
            (
                "items",
                list([
                    map([("k", int(1)), ("f", bool(true))]),
                    map([("k", fault()), ("f", bool(true))]),
                    map([("k", int(2)), ("f", fault())]),
                ])
            ),
            ("many", list(many)), ("odd", list(many + [map([("k", fault())])])),
        ])
        return b.finish(root: root, format: "test")
    }

    private func check(_ rows: [(String, Answer)]) throws {
        for reason in Self.faults {
            let document = Self.document(reason)
            for (text, answer) in rows {
                let found = try answers(text, document, reason)
                #expect(found == answer.rawValue, "\(text) over \(reason)")
            }
        }
    }

    // MARK: Operators

    @Test func andAndOrAreDecidedByTheSideThatCanDecide() throws {
        try check([
            ("doc.x && true", .open), ("true && doc.x", .open), ("doc.x && false", .no),
            ("false && doc.x", .no), ("doc.x && doc.x", .open), ("doc.x && doc.no", .no),
            ("doc.x || false", .open), ("false || doc.x", .open), ("doc.x || true", .yes),
            ("true || doc.x", .yes), ("doc.x || doc.x", .open), ("doc.x || doc.yes", .yes),
            ("!doc.x", .open), ("!(doc.x && false)", .yes), ("!(doc.x || true)", .no),
            ("(doc.x || true) && doc.x", .open), ("(doc.x && true) || doc.yes", .yes),
        ])
    }

    @Test func comparisonsWithAnUnknownAreUnknown() throws {
        try check([
            ("doc.x == 1", .open), ("1 == doc.x", .open), ("doc.x == doc.x", .open),
            ("doc.x != 1", .open), ("doc.x != doc.x", .open), ("doc.x < 1", .open),
            ("doc.x <= 1", .open), ("1 > doc.x", .open), ("1 >= doc.x", .open),
            ("doc.x == null", .open), ("doc.x != null", .open), ("doc.list == [1, 5, 2]", .open),
            ("doc.list == [1, 5]", .no), ("doc.list != [1, 5]", .yes),
            ("doc.map == {'a': 1, 'b': 2}", .open), ("doc.map == {'a': 1}", .no),
        ])
    }

    @Test func membershipIsDecidedByAnElementThatIsFoundAndByNothingElse() throws {
        try check([
            ("doc.x in [1, 2]", .open), ("1 in doc.list", .yes), ("2 in doc.list", .yes),
            ("3 in doc.list", .open), ("!(3 in doc.list)", .open), ("doc.x in doc.map", .open),
            ("'a' in doc.map", .yes), ("'b' in doc.map", .yes), ("'c' in doc.map", .no),
            ("3 in [1, doc.x]", .open), ("doc.one in [1, 2]", .yes),
        ])
    }

    @Test func aConditionThatIsUnknownChoosesNeitherSide() throws {
        try check([
            ("doc.x ? true : true", .open), ("(doc.x ? 1 : 1) == 1", .open),
            ("true ? true : doc.x", .yes), ("false ? doc.x : false", .no),
            ("(doc.x == 1 ? 'a' : 'a') == 'a'", .open),
        ])
    }

    @Test func whatLiesBelowAnUnknownIsUnknown() throws {
        try check([
            ("doc.list[0] == 1", .yes), ("doc.list[1] == 1", .open),
            ("doc.list[doc.x] == 1", .open),
            ("doc.map['a'] == 1", .yes), ("doc.map['b'] == 1", .open), ("doc.map.b == 1", .open),
            ("doc.map[doc.x] == 1", .open), ("doc.x.y == 1", .open), ("doc.x[0] == 1", .open),
            ("doc.x.y.z == 1 || true", .yes), ("size(doc.list) == 3", .yes),
            ("size(doc.x) == 0", .open), ("doc.x + 1 > 0", .open), ("-doc.x < 0", .open),
            ("string(doc.x) == ''", .open), ("doc.x.contains('a')", .open),
            ("'%s'.format([doc.x]) == ''", .open), ("math.greatest(doc.list) == 2", .open),
            ("doc.?x.y.orValue(1) == 1 && doc.x == 1", .open),
        ])
    }

    // MARK: Macros

    @Test func allAndExistsAreDecidedByOneElementThatDecides() throws {
        try check([
            ("doc.truths.all(t, t)", .open), ("doc.lies.all(t, t)", .no),
            ("doc.truths.exists(t, t)", .yes), ("doc.lies.exists(t, t)", .open),
            ("doc.list.all(v, v > 0)", .open), ("doc.list.all(v, v > 1)", .no),
            ("doc.list.exists(v, v == 2)", .yes), ("doc.list.exists(v, v == 3)", .open),
            ("doc.list.all(v, doc.x)", .open), ("doc.x.all(v, true)", .open),
            ("doc.x.exists(v, false)", .open), ("[].all(v, doc.x)", .yes),
            ("[].exists(v, doc.x)", .no), ("doc.map.all(k, doc.map[k] == 1)", .open),
            ("doc.map.exists(k, doc.map[k] == 1)", .yes),
            ("doc.list.all(i, v, v > 0)", .open), ("doc.list.all(i, v, v > 1)", .no),
            ("doc.list.exists(i, v, i == 0 && v == 1)", .yes),
            ("doc.map.exists(k, v, v == 3)", .open), ("doc.map.all(k, v, v == 2)", .no),
        ])
    }

    @Test func existsOneCountsNothingThatIsUnknown() throws {
        try check([
            ("doc.truths.exists_one(t, t)", .open), ("doc.lies.exists_one(t, t)", .open),
            ("doc.twice.exists_one(t, t)", .open), ("doc.list.exists_one(v, v == 1)", .open),
            ("doc.list.existsOne(i, v, v == 1)", .open), ("doc.x.exists_one(v, true)", .open),
        ])
    }

    @Test func aFilterNeitherKeepsNorDropsWhatItCannotTell() throws {
        try check([
            ("doc.truths.filter(t, t).size() >= 0", .open),
            ("doc.lies.filter(t, t) == []", .open), ("doc.lies.filter(t, !t) == [false]", .open),
            ("doc.items.filter(i, i.f).size() == 2", .open),
            ("doc.items.filter(i, i.f).all(i, false)", .open),
            ("doc.items.filter(i, i.k == 1 || true).size() == 3", .yes),
            ("doc.items.map(i, i.f, i.k).size() >= 0", .open),
            ("doc.list.transformList(i, v, v > 1, v).size() >= 0", .open),
            ("doc.map.transformMap(k, v, v > 1, v).size() >= 0", .open),
        ])
    }

    @Test func whatIsMadeOfAnUnknownIsUnknown() throws {
        try check([
            ("doc.list.map(v, v + 1).size() == 3", .open), ("doc.list.map(v, 1).size() == 3", .yes),
            ("doc.list.map(v, v)[0] == 1 || true", .yes), ("doc.x.map(v, 1) == []", .open),
            ("doc.list.transformList(i, v, v + 1).size() == 3", .open),
            ("doc.map.transformMap(k, v, v + 1).size() == 2", .open),
            ("cel.bind(v, doc.x, v == 1)", .open), ("cel.bind(v, doc.x, v == 1 || true)", .yes),
            ("cel.bind(v, doc.x == 1, v && false)", .no), ("cel.bind(v, doc.one, v == 1)", .yes),
            ("doc.items.groupBy(i, i.k).size() >= 0", .open),
            ("doc.items.groupBy(i, i.f).size() >= 0", .open),
            ("doc.items.sortBy(i, i.k).size() == 3", .open), ("doc.list.sort().size() == 3", .open),
            ("doc.list.distinct().size() == 3", .open),
            ("doc.nested.flatten().exists(v, v == 1)", .yes),
            ("doc.nested.flatten().exists(v, v == 2)", .open),
            ("sets.contains(doc.list, [1])", .open), ("sets.contains(doc.list, [3])", .open),
            ("sets.contains([1, 2], doc.list)", .open), ("sets.intersects([3], doc.list)", .open),
            ("sets.intersects([2], doc.list)", .open),
            ("sets.equivalent([1, 2], doc.list)", .open),
            ("doc.nested[1].first().value() == 1", .open), ("[doc.x].size() == 1", .yes),
            ("{'a': doc.x}.size() == 1", .yes), ("optional.of(doc.x).hasValue()", .open),
        ])
    }

    // MARK: Joins

    @Test func aLookupOverManyItemsKeepsTheUnknownOneInMind() throws {
        try check([
            ("doc.many.exists(v, v.k == 7)", .yes), ("doc.many.exists(v, v.k == 70)", .no),
            ("doc.many.exists(v, v.k == doc.x)", .open), ("doc.odd.exists(v, v.k == 7)", .yes),
            ("doc.odd.exists(v, v.k == 70)", .open), ("doc.odd.exists(v, v.k == doc.one)", .yes),
            ("doc.odd.all(v, v.k != 70)", .open), ("doc.odd.all(v, v.k != 7)", .no),
            ("doc.many.all(v, v.k != doc.x)", .open),
            ("doc.odd.filter(v, v.k == 7).size() == 1", .open),
            ("doc.many.filter(v, v.k == doc.x).size() >= 0", .open),
            ("doc.odd.exists_one(v, v.k == 7)", .open),
            ("doc.odd.map(v, v.k == 7, v.k).size() == 1", .open),
            ("doc.odd.groupBy(v, v.k).size() >= 0", .open),
            ("doc.odd.exists(v, v.k == doc.one && v.k == 1)", .yes),
            ("doc.odd.exists(v, v.k == doc.one && false)", .no),
        ])
    }

    // MARK: Presence

    private static let presence: [(reason: FaultReason, answer: Answer)] = [
        (.missingField, .no), (.imprecise, .yes), (.malformed, .yes), (.unreliable, .open),
        (.undeclared, .open),
    ]

    @Test(arguments: presence)
    func whatAProbeCouldNotShowIsNeitherThereNorAbsent(
        reason: FaultReason, answer: Answer
    ) throws {
        let document = Self.document(reason)
        for text in [
            "has(doc.x)", "has(doc.map.b)", "doc.?x.hasValue()", "doc[?'x'].hasValue()",
            "has({'a': doc.x}.a)", "has(optional.of(doc).x)", "!(!has(doc.x))",
        ] {
            #expect(try answers(text, document, reason) == answer.rawValue, "\(text)")
        }
        // Asking for the value itself, or for what lies below, never answers.
        for text in [
            "has(doc.x.y)", "optional.of(doc.x).hasValue()", "doc.?x.orValue(1) == 1",
            "doc.?x.value() == 1", "doc.?x.or(optional.of(1)).value() == 1",
        ] {
            #expect(try answers(text, document, reason) == "open", "\(text)")
        }
    }

    private func answers(
        _ text: String, _ document: Document, _ reason: FaultReason
    ) throws -> String {
        let evaluation = try #require(Evaluation(text, over: document), "\(text)")
        guard let error = evaluation.error else { return evaluation.isTrue ? "yes" : "no" }
        return error.kind == .fault(reason) ? "open" : "error \(error.kind)"
    }
}
