import Foundation
import MusterDocuments
import Testing

/// `docs/formats.md` is written by `make formats`, which takes minutes; that it is not stale is seen at once.
@Suite struct FormatsPageTests {
    private static let page = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../docs/formats.md").standardizedFileURL

    @Test func everyFormatHasALineThatCountsTheFilesOfToday() throws {
        let text = try String(contentsOf: Self.page, encoding: .utf8)
        let rows = text.split(separator: "\n").map { $0.split(separator: " ") }
        for parser in Parsers.all {
            let row = try #require(
                rows.first { $0.count == 8 && $0[0] == parser.name }, "\(parser.name)")
            #expect(
                Int(row[1]) == CorpusFile.files(of: parser).count, "run make formats: \(row[0])")
            #expect(row[7] == "100%")
        }
    }

    @Test func everyValueThatIsLeftOutIsNamed() throws {
        let text = try String(contentsOf: Self.page, encoding: .utf8)
        for note in SpanException.all {
            let line = "  \(note.format) \(note.path) (\(note.kind)): \(note.why)"
            #expect(text.contains(line), "run make formats: \(line)")
        }
    }
}
