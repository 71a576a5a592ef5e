import MusterSource
import Testing

/// The arena: children, keys, spans.
struct DocumentTests {
    /// A map of `count` keys `k0`, `k1`… with their numbers as values, and what was reported as repeated.
    private func map(_ names: [String]) -> (document: Document, repeated: [String]) {
        let source = Source(path: "a", text: names.joined(separator: "\n"))
        let builder = DocumentBuilder(source)
        let mark = builder.mark
        var offset = 0
        for (index, name) in names.enumerated() {
            let range = offset..<(offset + name.utf8.count)
            builder.push(builder.makeString(slice: range))
            builder.push(builder.makeInt(Int64(index), span: range))
            offset = range.upperBound + 1
        }
        var repeated: [String] = []
        let root = builder.closeMap(from: mark, span: 0..<source.count) { _, again in
            repeated.append(
                source.text(Int(again.start)..<(Int(again.start) + Int(again.length))))
        }
        return (builder.finish(root: root, format: "test"), repeated)
    }

    @Test(arguments: [1, 2, 12, 13, 1000])
    func everyKeyIsFoundWhateverTheSizeOfTheMap(count: Int) throws {
        let names = (0..<count).map { "k\($0)" }
        let (document, repeated) = map(names)
        #expect(repeated.isEmpty)
        for (index, name) in names.enumerated() {
            let value = try #require(document.value(document.root, name))
            #expect(document.node(value).payload == UInt64(index))
            #expect(document.location(value).text == name)
        }
        #expect(document.value(document.root, "absent") == nil)
        #expect(document.value(document.root, "") == nil)
    }

    @Test func aRepeatedKeyIsReportedInSmallAndLargeMaps() {
        #expect(map(["a", "b", "a", "a"]).repeated == ["a", "a"])
        #expect(map((0..<40).map { "k\($0)" } + ["k7"]).repeated == ["k7"])
    }

    @Test func spellingsThatLookAlikeAreDifferentKeys() {
        let (document, repeated) = map(["caf\u{E9}", "cafe\u{301}"])
        #expect(repeated.isEmpty)
        #expect(document.keys(document.root).count == 2)
        #expect(
            document.value(document.root, "caf\u{E9}")
                != document.value(document.root, "cafe\u{301}"))
    }

    @Test func wideAndDeepDocumentsNeedNoRecursion() {
        let source = Source(path: "a", text: "x")
        let builder = DocumentBuilder(source)
        var node = builder.makeNull(span: 0..<1)
        for _ in 0..<100_000 { node = builder.makeList([node], span: 0..<1) }
        let document = builder.finish(root: node, format: "test")
        #expect(document.nodeCount == 100_001)
        #expect(document.elements(document.root).count == 1)
    }

    @Test func aFaultKeepsItsReasonAndItsSentence() {
        let builder = DocumentBuilder(Source(path: "a", text: "2026-05"))
        let fault = builder.makeFault(.imprecise, "a month", span: 0..<7)
        let document = builder.finish(root: fault, format: "test")
        #expect(document.node(document.root).high == UInt32(FaultReason.imprecise.rawValue))
        #expect(String(decoding: document.bytes(document.root), as: UTF8.self) == "a month")
        #expect(document.string(document.root) == nil)
    }

    @Test(arguments: [1, 2, 12, 13, 200])
    func rowsShareTheirKeysAndHaveTheirOwnValues(columns: Int) throws {
        let names = (0..<columns).map { "k\($0)" }
        let source = Source(path: "a", text: names.joined(separator: ","))
        let builder = DocumentBuilder(source)
        let keys = builder.shareKeys(names.map { builder.makeString($0, span: 0..<1) })
        let list = builder.mark
        for row in 0..<3 {
            let mark = builder.mark
            for column in 0..<columns {
                builder.push(builder.makeInt(Int64(1000 * row + column), span: 0..<1))
            }
            builder.push(builder.closeRow(from: mark, keys: keys, span: 0..<source.count))
        }
        let root = builder.closeList(from: list, span: 0..<source.count)
        let document = builder.finish(root: root, format: "test")
        // Keys with their unused values, three rows, the list.
        #expect(document.nodeCount == 2 * columns + 3 * columns + 3 + 1)
        for (number, row) in document.elements(document.root).enumerated() {
            #expect(document.keys(row).compactMap { document.string($0) } == names)
            for (column, key) in document.keys(row).enumerated() {
                let value = document.value(ofKey: key, in: row)
                #expect(document.node(value).payload == UInt64(1000 * number + column))
                #expect(document.value(row, names[column]) == value)
            }
            #expect(document.value(row, "absent") == nil)
        }
    }

    @Test func aRowsChildrenAreItsKeysAndValuesInTurn() {
        let builder = DocumentBuilder(Source(path: "a", text: "xy"))
        let keys = builder.shareKeys([
            builder.makeString("x", span: 0..<1), builder.makeString("y", span: 1..<2),
        ])
        let mark = builder.mark
        builder.push(builder.makeInt(7, span: 0..<1))
        builder.push(builder.makeInt(8, span: 1..<2))
        let row = builder.closeRow(from: mark, keys: keys, span: 0..<2)
        #expect(builder.child(0, of: row).kind == .string)
        #expect(builder.child(1, of: row).payload == 7)
        #expect(
            String(decoding: builder.bytes(of: builder.child(2, of: row)), as: UTF8.self) == "y")
        #expect(builder.child(3, of: row).payload == 8)
    }

    @Test func aPartOfAFileKnowsWhereItStands() {
        let part = Source(
            path: "a", bytes: Array("ab\ncd".utf8),
            origin: SourcePosition(line: 7, column: 3, offset: 100))
        #expect(part.position(at: 1) == SourcePosition(line: 7, column: 4, offset: 101))
        #expect(part.position(at: 4) == SourcePosition(line: 8, column: 2, offset: 104))
        #expect(part.lineRange(8) == 3..<5)
        #expect(part.lineRange(6) == nil)
    }
}
