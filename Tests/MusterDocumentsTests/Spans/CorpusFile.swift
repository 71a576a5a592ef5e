import Foundation
import MusterDocuments
import MusterSource

/// One text of a format: a parser's own example, or a file of `Corpus/FORMAT/`.
struct CorpusFile: Sendable, CustomStringConvertible {
    let format: String
    let name: String
    let bytes: [UInt8]

    var description: String { "\(format)/\(name)" }

    /// Every parser's example and every file of the corpus, in order of format and name.
    static let all: [CorpusFile] = Parsers.all.flatMap { files(of: $0) }

    /// The files that the parser of their folder reads without a mistake: the ones whose values are looked at.
    static let readable = all.filter { $0.document != nil }

    /// Folders of the corpus that no parser has the name of.
    static var strayFolders: [String] {
        names(below: folder).filter { Parsers.named($0) == nil }
    }

    static func files(of parser: any DocumentParser) -> [CorpusFile] {
        let example = CorpusFile(
            format: parser.name, name: "example", bytes: Array(parser.description.example.utf8))
        return [example] + files(of: parser, below: folder)
    }

    /// What the fuzzer keeps of a format: texts that each take a way of their own through its parser.
    static func seeds(of parser: any DocumentParser) -> [CorpusFile] {
        files(of: parser, below: seedFolder)
    }

    private static func files(of parser: any DocumentParser, below folder: URL) -> [CorpusFile] {
        let own = folder.appending(path: parser.name)
        return names(below: own).compactMap { name in
            (try? Data(contentsOf: own.appending(path: name))).map {
                CorpusFile(format: parser.name, name: name, bytes: Array($0))
            }
        }
    }

    var document: Document? { parse(bytes).document }

    /// Other bytes, put through the same parser.
    func parse(_ bytes: [UInt8], limits: ParseLimits = ParseLimits()) -> ParseOutcome {
        guard let parser = Parsers.named(format) else { return ParseOutcome(nil) }
        return parser.parse(Source(path: description, bytes: bytes), limits: limits)
    }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../Corpus").standardizedFileURL

    /// Outside of this folder, so that a link to the folder has to be followed first.
    private static let seedFolder = URL(filePath: #filePath).deletingLastPathComponent()
        .resolvingSymlinksInPath().appending(path: "../../../Fuzz/corpus").standardizedFileURL

    private static func names(below folder: URL) -> [String] {
        let found = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
        return (found ?? []).filter { !$0.hasPrefix(".") }.sorted()
    }
}
