import MusterDocuments
import MusterSource
import Testing

@Suite struct DocumentStreamTests {
    /// What comes of a text that arrives in pieces of `size` bytes.
    private func outcomes(
        _ text: String, _ format: StreamFormat, size: Int = 1, limits: ParseLimits = ParseLimits()
    ) -> [ParseOutcome] {
        var stream = DocumentStream(path: "a", format: format, limits: limits)
        var all: [ParseOutcome] = []
        let bytes = Array(text.utf8)
        for start in stride(from: 0, to: bytes.count, by: size) {
            bytes[start..<min(start + size, bytes.count)].withUnsafeBytes { chunk in
                stream.take(chunk) { all.append($0) }
            }
        }
        stream.finish { all.append($0) }
        return all
    }

    private func shown(_ outcomes: [ParseOutcome]) -> [String] {
        outcomes.map { outcome in
            if let document = outcome.document {
                return DocumentText.shown(document, document.root)
            }
            return outcome.diagnostics.map { "\($0.code) \($0.location?.description ?? "")" }
                .joined(separator: ", ")
        }
    }

    @Test(arguments: [1, 2, 3, 7, 1000])
    func jsonLinesGiveAnItemALineWhereverTheChunksEnd(size: Int) {
        let text = "\u{FEFF}{\"a\": 1}\n\n[2, \"é\"]\r\n  \n3"
        #expect(shown(outcomes(text, .jsonLines, size: size)) == [#"{"a": 1}"#, #"[2, "é"]"#, "3"])
    }

    @Test(arguments: [1, 2, 3, 7, 1000])
    func rowsComeOneByOneWhereverTheChunksEnd(size: Int) {
        let text = "\u{FEFF}name,\"the \"\"day\"\"\"\r\nada,2026\r\n\"a\n\"\"b\"\"\",\n\n\n"
        #expect(
            shown(outcomes(text, .csv, size: size)) == [
                #"{"name": "ada", "the "day"": "2026"}"#,
                "{\"name\": \"a\n\"b\"\", \"the \"day\"\": \"\"}",
            ])
    }

    @Test func placesAreThoseOfTheWholeFile() throws {
        let items = outcomes("k,v\n\"a\nb\",c\nd,é\n", .csv, size: 4)
        let first = try #require(items.first?.document)
        let last = try #require(items.last?.document)
        let start = first.location(try #require(first.value(first.root, "v"))).start
        #expect(start == SourcePosition(line: 3, column: 4, offset: 10))
        let end = last.location(try #require(last.value(last.root, "v"))).end
        #expect(end == SourcePosition(line: 4, column: 4, offset: 16))
        let key = try #require(last.keys(last.root).last)
        #expect(last.location(key).start == SourcePosition(line: 1, column: 3, offset: 2))
        #expect(last.location(key).text == "v")
    }

    @Test func aCaretStandsUnderTheMistakeOfALaterLine() throws {
        let broken = try #require(outcomes("[1]\n[2,]\n", .jsonLines).last?.diagnostics.first)
        let snippet = Snippet(try #require(broken.location))
        #expect(snippet.line == 2)
        #expect(snippet.column == 4)
        #expect(snippet.text == "[2,]")
        #expect(snippet.markStart == 3)
    }

    @Test func aMistakeCostsItsItemAlone() {
        #expect(
            shown(outcomes("{\"a\": 1}\n{\"a\" 2}\n{\"a\": 3}\n", .jsonLines))
                == [#"{"a": 1}"#, "MUS-2010 a:2:6", #"{"a": 3}"#])
        #expect(
            shown(outcomes("a,b\n1\n\n2,3\nx\"y,z\n4,5", .csv)) == [
                "MUS-2051 a:2:1", "MUS-2051 a:3:1", #"{"a": "2", "b": "3"}"#, "MUS-2055 a:5:2",
                #"{"a": "4", "b": "5"}"#,
            ])
    }

    @Test func aFileThatEndsInTheMiddleOfAnItemIsNoticed() {
        #expect(shown(outcomes("[1]\n[2", .jsonLines)).last?.hasPrefix("MUS-2011 a:2:") == true)
        #expect(shown(outcomes("a,b\n1,2\n3,\"4\n5,6\n", .csv)).last == "MUS-2054 a:3:3")
        #expect(shown(outcomes("", .csv)) == ["MUS-2050 a:1:1"])
        #expect(shown(outcomes("", .jsonLines)).isEmpty)
    }

    @Test func aTableWithoutAUsableHeaderGivesNoRows() {
        #expect(shown(outcomes("a,a\n1,2\n", .csv)) == ["MUS-2052 a:1:3"])
        #expect(shown(outcomes("a,b\n", .csv)).isEmpty)
    }

    @Test func anItemBeyondTheLimitEndsTheStream() {
        var limits = ParseLimits()
        limits.itemBytes = 10
        #expect(
            shown(outcomes("[1]\n[\"01234567\"]\n[2]\n", .jsonLines, limits: limits))
                == ["[1]", "MUS-2008 a:2:1"])
    }

    @Test func bytesThatAreNoTextCostTheirItem() {
        var stream = DocumentStream(path: "a", format: .jsonLines)
        var found: [ParseOutcome] = []
        [UInt8]([0x22, 0xFF, 0x22, 0x0A, 0x31, 0x0A]).withUnsafeBytes { chunk in
            stream.take(chunk) { found.append($0) }
        }
        #expect(shown(found) == ["MUS-2003 a:1:2", "1"])
    }

    @Test func aStreamSaysOfATableWhatTheParserSays() throws {
        let text = "id;note\n1;\"x;y\"\n2;\"\"\n\"3\";z\n"
        let whole = try #require(
            CSVParser().parse(Source(path: "a", text: text), limits: ParseLimits()).document)
        let rows = whole.elements(try #require(whole.value(whole.root, "rows")))
        #expect(
            shown(outcomes(text, .csv, size: 5)) == rows.map { DocumentText.shown(whole, $0) })
    }
}
