import MusterDocuments
import MusterSource
import Testing

/// Files of rows, cut into parts of every size.
@Suite struct RowPartsTests {
    struct Example: CustomTestStringConvertible, Sendable {
        let format: String
        let text: String
        var testDescription: String { "\(format): \(text.utf8.prefix(40).count) bytes" }
    }

    private static let examples = [
        Example(
            format: "jsonl",
            text: "\u{FEFF}{\"a\": 1}\n\n[2, \"é\"]\r\n  \n{\"password\": \"hunter22\"}\n\"last\""),
        Example(
            format: "csv",
            text:
                "\u{FEFF}name,\"the \"\"day\"\"\nnow\",password\r\nada,2026,hunter22\r\n\"a\n\n\"\"b\"\"\",,x\né,\"1,\n2\",y\n\n\n"
        ),
        Example(format: "csv", text: "one\na\n\"\n\"\n\"\"\nb"),
        Example(format: "csv", text: "a\tb\n1\t2\n\"\t\"\t3\n"),
        Example(
            format: "listing",
            text:
                "600 root root 1 1.0000000000 /a\n644 app app 22 2.5000000000 /b c\r\n600 r r 3 3.0 /é\n"
        ),
        Example(format: "listing", text: "600 r r 1 1.0 ./a\n600 r r 1 1.0 /b\n600 r r 1 1.0 c"),
        Example(format: "lines", text: "\u{FEFF}one\n\n\r\ntwo é\r\n\n\u{FEFF}three\nfour"),
    ]

    private func parser(_ format: String) throws -> any RowParser {
        try #require(Parsers.named(format) as? any RowParser)
    }

    /// The parts of a text that arrives in blocks.
    private func places(
        _ text: String, _ parser: any RowParser, partBytes: Int, block: Int = 7
    ) -> (places: [RowPlace], leadEnd: Int?) {
        var cutter = RowCutter(
            partBytes: partBytes, quotesLineEndings: parser.quotesLineEndings)
        let bytes = Array(text.utf8)
        for start in stride(from: 0, to: bytes.count, by: block) {
            Array(bytes[start..<min(start + block, bytes.count)]).withUnsafeBufferPointer {
                cutter.take($0)
            }
        }
        cutter.finish()
        return (cutter.places, cutter.leadEnd)
    }

    private func outcomes(_ text: String, _ parser: any RowParser, partBytes: Int)
        -> [ParseOutcome]
    {
        let (places, leadEnd) = places(text, parser, partBytes: partBytes)
        let bytes = Array(text.utf8)
        let lead = Source(path: "f", bytes: bytes[..<(leadEnd ?? bytes.count)])
        return places.enumerated().map { index, place in
            let source = Source(
                path: "f", bytes: bytes[place.range],
                origin: SourcePosition(
                    line: place.line, column: 1, offset: place.range.lowerBound))
            return parser.parse(
                RowPart(
                    source: source, lead: index == 0 ? nil : lead,
                    isLast: index == places.count - 1), limits: ParseLimits())
        }
    }

    /// Every row as text, with the places of its values and whether they are secrets.
    private func rows(_ document: Document, _ parser: any RowParser) throws -> [String] {
        let list = try parser.rowsField.map { field in
            try #require(document.value(document.root, field))
        }
        return document.elements(list ?? document.root).map { row in
            let values =
                [row] + document.keys(row).flatMap { [$0, document.value(ofKey: $0, in: row)] }
            let places = values.map { value in
                let place = document.location(value)
                let snippet = Snippet(place)
                return "\(place.start.offset)-\(place.end.offset) \(place.description)"
                    + " \(snippet.text) \(document.isSecret(value))"
            }
            return DocumentText.shown(document, row) + places.joined(separator: "; ")
        }
    }

    @Test(arguments: examples) func partsHaveTheRowsOfTheWhole(_ example: Example) throws {
        let parser = try parser(example.format)
        let whole = parser.parse(Source(path: "f", text: example.text), limits: ParseLimits())
        let expected = try rows(try #require(whole.document), parser)
        #expect(expected.count > 1)
        var counts: Set<Int> = []
        for size in 1...example.text.utf8.count + 1 {
            let parts = outcomes(example.text, parser, partBytes: size)
            counts.insert(parts.count)
            let found = try parts.flatMap { try rows(try #require($0.document), parser) }
            #expect(found == expected, "parts of \(size) bytes")
        }
        #expect(counts.count > 1 && counts.contains(1))
    }

    @Test(arguments: examples) func everyPartHasTheHeader(_ example: Example) throws {
        let parser = try parser(example.format)
        guard let field = parser.headerField else { return }
        let header = try outcomes(example.text, parser, partBytes: 1).map { outcome in
            let document = try #require(outcome.document)
            return DocumentText.shown(
                document, try #require(document.value(document.root, field)))
        }
        #expect(Set(header).count == 1)
        #expect(header.count > 1)
    }

    /// What is wrong with the whole is wrong with a part, wherever it is cut.
    @Test(arguments: [
        ("jsonl", "{\"a\": 1}\n{\"a\": 2}\n{\"a\": \n{\"a\": 4}\n"),
        ("jsonl", "1\n2\n{\"a\": 4"),
        ("jsonl", "1\n\u{FEFF}2\n"),
        ("jsonl", "1\n2\0\n"),
        ("csv", "a,b\n1,2\n\n3,4\n"),
        ("csv", "a,b\n1,2\n1,x\"y\n3,4\n5,\"6\"\n"),
        ("csv", "a,b\n1,2\n\"1\"x,2\n3,4\n"),
        ("csv", "a,b\n1,2\n3,\"4\n5,6\n7,8\n"),
        ("csv", "a,b\n1,2\n3\r,4\n"),
        ("csv", "a,a\n1,2\n"),
        ("listing", "600 r r 1 1.0 /a\n600 r r 1 1.0 b\n600 r r 1 1.0 /c\n"),
        ("listing", "600 r r 1 1.0 /a\n\n600 r r 1 1.0 /c\n"),
    ]) func aMistakeIsFoundInAPart(_ format: String, _ text: String) throws {
        let parser = try parser(format)
        let whole = parser.parse(Source(path: "f", text: text), limits: ParseLimits())
        #expect(whole.document == nil)
        for size in 1...text.utf8.count {
            let parts = outcomes(text, parser, partBytes: size)
            #expect(parts.contains { $0.document == nil }, "parts of \(size) bytes")
        }
    }

    @Test func partsEndBehindLineFeedsThatEndRows() throws {
        let text = "a,b\n1,\"\n\n2\"\n\r\n3,4\n5,6"
        let (parts, leadEnd) = places(text, try parser("csv"), partBytes: 2, block: 3)
        #expect(leadEnd == 4)
        // The quoted line feeds end no row; the empty line stays with the row before it.
        #expect(
            parts == [
                RowPlace(0..<4, line: 1), RowPlace(4..<14, line: 2), RowPlace(14..<18, line: 6),
                RowPlace(18..<21, line: 7),
            ])
    }

    @Test func linesAreCountedInBlocksOfEveryLength() throws {
        let text = String(repeating: "x\n", count: 9000)
        for block in [31, 32, 33, 300, 8161, 20_000] {
            let (parts, _) = places(text, try parser("lines"), partBytes: 8000, block: block)
            #expect(parts.map(\.range) == [0..<8000, 8000..<16_000, 16_000..<18_000])
            #expect(parts.map(\.line) == [1, 4001, 8001])
        }
    }
}
