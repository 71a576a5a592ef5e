import MusterSource
import Testing

@testable import MusterCEL

/// Keys made to collide make a join neither wrong nor slow.
struct JoinCollisionTests {
    /// 16 bytes whose second half undoes what the hash made of the first: all of them have one hash.
    private static func key(_ number: Int) -> [UInt8] {
        let first = UInt64(number)
        var state = (0x9E37_79B9_7F4A_7C15 ^ 16 ^ first) &* 0xFF51_AFD7_ED55_8CCD
        state ^= state >> 32
        return [first, state].flatMap { word in
            (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(8 * $0)) }
        }
    }

    /// `{items: [{id, note}, …], want}`: a thousand items, the ids of the first five hundred again in the second.
    private static func document(want: [UInt8]) -> Document {
        let builder = DocumentBuilder(Source(path: "e.txt", text: "0123456789"))
        let items = JoinTests.items(1000, in: builder) {
            builder.makeBytes(key($0 % 500), span: 0..<1)
        }
        let root = builder.makeMap(
            [
                ("items", builder.makeList(items, span: 0..<9)),
                ("want", builder.makeBytes(want, span: 3..<4)),
            ], span: 0..<10)
        return builder.finish(root: root, format: "test")
    }

    private static func evaluator(_ text: String) throws -> Evaluator {
        let environment = Environment(variables: [Variable("doc", .dyn)])
        return Evaluator(try #require(environment.compile(ExpressionText(text)).program))
    }

    @Test func theKeysCollide() {
        #expect(Set((0..<500).map { NodeHash.of(Self.key($0)) }).count == 1)
        #expect(Set((0..<500).map(Self.key)).count == 500)
    }

    @Test(arguments: [(77, [77, 577]), (0, [0, 500]), (499, [499, 999]), (500, [])])
    func aLookupFindsTheEqualOnesAndLooksAtNoOthers(wanted: Int, notes: [Int64]) throws {
        let evaluator = try Self.evaluator("doc.items.filter(v, v.id == doc.want).map(v, v.note)")
        let document = Self.document(want: Self.key(wanted))
        evaluator.bind(0, document, document.root)
        for run in 0..<3 {
            guard case .value(let value) = evaluator.run() else {
                Issue.record("a run failed")
                return
            }
            let found = (0..<(evaluator.count(value) ?? -1)).map { index in
                evaluator.element(value, index).flatMap { evaluator.int($0) }
            }
            #expect(found == notes)
            // The first run searches from the front.
            if run > 0 { #expect(evaluator.host.joins[0].candidates.count == notes.count) }
        }
    }

    @Test func equalNumbersOfAllKindsStandTogetherInTheListsOrder() {
        let kinds: [Value] = [.int(5 as Int64), .uint(5), .double(5)]
        func key(_ position: UInt32) -> Value? {
            position % 4 == 3 ? .bool(true) : kinds[Int(position % 4)]
        }
        let groups = KeyGroups(count: 80, key: key)
        for wanted in kinds {
            let found = groups.candidates(wanted, key: key).map { groups.positions[$0] }
            #expect(found == (0..<80).filter { $0 % 4 != 3 })
        }
    }

    @Test func plainScalarsHaveOneOrder() throws {
        let evaluator = try Self.evaluator("doc")
        let strings = ["b", "aa", "ab"].map { [evaluator.machine.string($0.utf8)] }
        let ascending: [[Value]] =
            [
                [.null], [.bool(false)], [.bool(true)], [.int(-1 as Int64), .double(-1)],
                [.int(0 as Int64), .uint(0), .double(-0.0)], [.double(0.5)], [.uint(1)],
                [.uint(.max)],
            ] + strings
        // The evaluator owns the strings' bytes.
        withExtendedLifetime(evaluator) {
            for (place, group) in ascending.enumerated() {
                for (other, values) in ascending.enumerated() {
                    for left in group {
                        for right in values {
                            #expect(KeyEquality.precedes(left, right) == (place < other))
                        }
                    }
                }
            }
        }
    }
}
