import MusterSource
import Testing

/// Nodes come back as they went in, whether or not they fit into 16 bytes.
struct PackedNodeTests {
    private static let text = String(repeating: "0123456789", count: 10)

    /// A document that is a list of what `make` gives, and those nodes as they were before they were stored.
    private func stored(sources: Int = 1, _ make: (DocumentBuilder) -> [Node]) -> (
        Document, loose: [Node]
    ) {
        let source = Source(path: "a", text: Self.text)
        let builder = DocumentBuilder(sources: Array(repeating: source, count: sources))
        let loose = make(builder)
        let root = builder.makeList(loose, span: 0..<source.count)
        return (builder.finish(root: root, format: "test"), loose)
    }

    private func isSame(_ left: Node, _ right: Node) -> Bool {
        left.kind == right.kind && left.flags == right.flags && left.source == right.source
            && left.start == right.start && left.length == right.length && left.aux == right.aux
            // A string in the pool has its hash from there.
            && (left.payload == right.payload
                || left.flags.contains(.pooled) && left.low == right.low)
    }

    /// All elements are what they were; gives the bytes they take beyond 16 each.
    private func expectUnchanged(_ stored: (Document, loose: [Node])) throws -> Int {
        let (document, loose) = stored
        let elements = document.elements(document.root)
        try #require(elements.count == loose.count)
        for (id, node) in zip(elements, loose) {
            #expect(isSame(document.node(id), node), "\(document.node(id)) was \(node)")
        }
        return document.byteCount - 16 * document.nodeCount
    }

    @Test(arguments: [0, 1, 31, 32, 100])
    func scalarsOfEveryLengthComeBack(length: Int) throws {
        let span = 0..<length
        let beyond = try expectUnchanged(
            stored {
                [
                    $0.makeNull(span: span), $0.makeBool(true, span: span),
                    $0.makeInt(.min, span: span), $0.makeUInt(.max, span: span),
                    $0.makeDouble(-0.5, span: span),
                    $0.makeDuration(nanoseconds: .min, span: span),
                ]
            })
        // The longest go apart, into 24 bytes each.
        #expect(beyond == (length < 32 ? 0 : 6 * 24))
    }

    @Test(arguments: [
        (0, 0, true), (-1, 999_999_999, true), (1_784_000_000, 5, true),
        (-(1 << 33), 1, true), (1 << 33 - 1, 999_999_999, true),
        (1 << 33, 0, false), (-(1 << 33) - 1, 0, false), (-62_135_596_800, 7, false),
        (253_402_300_799, 999_999_999, false),
    ])
    func momentsOfAllTimesComeBack(seconds: Int, nanoseconds: Int, fits: Bool) throws {
        let beyond = try expectUnchanged(
            stored {
                [
                    $0.makeTimestamp(
                        seconds: Int64(seconds), nanoseconds: UInt32(nanoseconds), wholeDay: true,
                        span: 3..<20)
                ]
            })
        #expect(beyond == (fits ? 0 : 24))
    }

    @Test(arguments: [
        (10..<20, 10..<20, true), (10..<20, 9..<21, true), (10..<20, 7..<27, true),
        (10..<20, 6..<20, false), (10..<20, 10..<28, false), (10..<20, 12..<20, false),
        (10..<20, 10..<18, false), (10..<10, 10..<10, true), (0..<100, 40..<60, false),
    ])
    func stringsComeBackWhereverTheyStandInTheirText(
        text: Range<Int>, span: Range<Int>, fits: Bool
    ) throws {
        let stored = stored { [$0.makeString(slice: text, span: span, flags: [.quoted, .secret])] }
        #expect(try expectUnchanged(stored) == (fits ? 0 : 24))
        let found = stored.0.bytes(stored.0.elements(stored.0.root)[0])
        #expect(found.elementsEqual(Array(Self.text.utf8)[text]))
    }

    @Test func decodedStringsAndFaultsComeBack() throws {
        let stored = stored { builder in
            [
                builder.makeString("", span: 5..<5),
                builder.makeString("decoded", span: 0..<100),
                builder.makeBytes([0, 255], span: 1..<2),
                builder.makeFault(.unreliable, "no answer", span: 0..<100),
            ]
        }
        // A string in the pool has eight bytes more than its own.
        #expect(try expectUnchanged(stored) == 4 * 8 + 7 + 2 + 9)
        let texts = stored.0.elements(stored.0.root).map { Array(stored.0.bytes($0)) }
        #expect(texts == [[], Array("decoded".utf8), [0, 255], Array("no answer".utf8)])
    }

    @Test(arguments: [(1, true), (31, true), (32, false), (300, false)])
    func listsOfEveryLengthComeBack(count: Int, fits: Bool) throws {
        let beyond = try expectUnchanged(
            stored { builder in
                let nulls = (0..<count).map { _ in builder.makeNull(span: 0..<0) }
                return [builder.makeList(nulls, span: 0..<100)]
            })
        #expect(beyond == (fits ? 0 : 24))
    }

    @Test(arguments: [(0, true), (2047, true), (2048, false), (3000, false)])
    func nodesOfManySourcesComeBack(source: Int, fits: Bool) throws {
        let number = UInt16(source)
        let stored = stored(sources: 3001) { builder in
            [
                builder.makeInt(1, span: 2..<3, source: number),
                builder.makeString(slice: 2..<9, source: number),
                builder.makeString("in the pool", span: 2..<9, source: number),
                builder.makeMap(
                    [("key", builder.makeNull(span: 0..<0))], span: 0..<9, source: number),
            ]
        }
        // The map's key is of the same source.
        let pool = 8 + 11 + 8 + 3
        #expect(try expectUnchanged(stored) == pool + (fits ? 0 : 5 * 24))
        let map = stored.0.elements(stored.0.root)[3]
        #expect(stored.0.value(map, "key") != nil)
        #expect(stored.0.value(map, "kez") == nil)
    }

    @Test(arguments: [2, 40])
    func keysThatDoNotFitAreFoundAndToldWhenTheyRepeat(count: Int) throws {
        let builder = DocumentBuilder(Source(path: "a", text: Self.text))
        let mark = builder.mark
        // The span is far before the text, so that no key fits.
        for number in 0..<count {
            builder.push(builder.makeString(slice: number + 50..<number + 52, span: 0..<1))
            builder.push(builder.makeInt(Int64(number), span: 0..<1))
        }
        var again = 0
        let root = builder.closeMap(from: mark, span: 0..<100) { first, second in
            again += 1
            #expect((second.low - first.low) % 10 == 0)
        }
        let document = builder.finish(root: root, format: "test")
        // "01", "12"… come again after ten keys, and each is told.
        #expect(again == max(0, count - 10))
        #expect(document.value(document.root, "12").map { document.node($0).kind } == .int)
        #expect(document.value(document.root, "11") == nil)
    }

    @Test func aFlagReachesANodeThatDoesNotFit() throws {
        let token = "password"
        let source = Source(path: "a", text: "\(token)    hunter2hunter2")
        let builder = DocumentBuilder(source)
        let root = builder.makeMap(
            [(token, builder.makeString(slice: 12..<26, span: 4..<26))], span: 0..<26)
        let document = builder.finish(root: root, format: "test")
        document.hideSecrets()
        let value = try #require(document.value(document.root, token))
        #expect(document.isSecret(value))
        #expect(document.node(value).flags.contains(.secret))
    }

    @Test func rowsOfManyTablesFindTheirOwnKeys() throws {
        let builder = DocumentBuilder(Source(path: "a", text: Self.text))
        let list = builder.mark
        for table in 0..<40 {
            let keys = builder.shareKeys([builder.makeString("k\(table)", span: 0..<1)])
            let mark = builder.mark
            builder.push(builder.makeInt(Int64(table), span: 0..<1))
            builder.push(builder.closeRow(from: mark, keys: keys, span: 0..<1))
        }
        let document = builder.finish(
            root: builder.closeList(from: list, span: 0..<1), format: "test")
        for (table, row) in document.elements(document.root).enumerated() {
            let value = try #require(document.value(row, "k\(table)"))
            #expect(document.node(value).payload == UInt64(table))
            #expect(document.value(row, "k\(table + 1)") == nil)
            #expect(document.keys(row).map { document.string($0) } == ["k\(table)"])
        }
    }
}
