import Foundation
import MusterDocuments
import Testing

@Suite struct SpanScoreTests {
    /// `make spans` asks for every byte and the table.
    private static let isTable = ProcessInfo.processInfo.environment["MUSTER_SPANS"] != nil

    @Test(arguments: Parsers.all.map(\.name))
    func everyChangedByteIsFoundInTheValueThatStandsThere(format: String) throws {
        let parser = try #require(Parsers.named(format))
        var score = SpanScore(format: format)
        let files = CorpusFile.files(of: parser)
        for file in files { score.measure(file, atMost: Self.isTable ? .max : 150) }
        if Self.isTable {
            print(line(format, files.count, score))
            for note in SpanException.all where note.format.utf8.elementsEqual(format.utf8) {
                print("\nspan-note:\t\(format)\t\(note.path)\t\(note.kind)\t\(note.why)")
            }
        }
        #expect(score.complaints == [])
        #expect(score.attributed > 0 && score.answered > 0)
    }

    @Test func everyFileOfTheCorpusParsesAndHasAParser() {
        let unread = CorpusFile.all.filter { $0.document == nil }.map(\.description)
        #expect(unread == [])
        #expect(CorpusFile.strayFolders == [])
    }

    private func line(_ format: String, _ files: Int, _ score: SpanScore) -> String {
        let numbers = [
            files, score.mutations, score.refused, score.attributed + score.answered,
            score.strayed + score.silent, score.excepted,
        ]
        let percent = score.percent == 100 ? "100" : "\((score.percent * 100).rounded(.down) / 100)"
        return "\nspans:\t\(format)\t" + numbers.map(String.init).joined(separator: "\t")
            + "\t\(percent)"
    }
}
