import Foundation
import MusterDocuments
import MusterSource
import Testing

@Suite struct ParsersListTests {
    @Test func everyParserFileIsInTheListInOrderOfName() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Sources/MusterDocuments").standardizedFileURL
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        let stems =
            (files?.compactMap { ($0 as? URL)?.deletingPathExtension().lastPathComponent } ?? [])
            .filter {
                $0.hasSuffix("Parser")
                    && ![
                        "DocumentParser", "IncludingParser", "LensParser", "RowParser",
                    ].contains($0)
            }
        let listed = Parsers.all.map { "\(type(of: $0))" }
        #expect(stems.sorted() == listed.sorted())
        #expect(Parsers.all.map(\.name) == Parsers.all.map(\.name).sorted())
    }

    @Test(arguments: Parsers.all.map(\.name))
    func theExampleOfAParserParses(name: String) throws {
        let parser = try #require(Parsers.named(name))
        let parsed = ParsedText(parser, parser.description.example)
        #expect(parsed.codes == [])
        #expect(parsed.outcome.document != nil)
        #expect(!parser.description.summary.isEmpty && !parser.description.model.isEmpty)
    }
}
