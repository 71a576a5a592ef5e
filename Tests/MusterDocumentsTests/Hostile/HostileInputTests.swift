import Foundation
import MusterDocuments
import MusterSource
import Testing

/// Bytes that no tool would write end in a document or a mistake, and never in a trap.
@Suite struct HostileInputTests {
    private static let environment = ProcessInfo.processInfo.environment
    /// How long the long inputs are; by hand they are tried with 10 MB.
    private static let longest = environment["MUSTER_HOSTILE"].flatMap { Int($0) } ?? 1_000

    private static let formats = Parsers.all.map(\.name)

    /// Formats that are not text, hold it between lines of any bytes, or have a field that is never read: the hash.
    private static let binary = ["certificate", "group", "passwd", "s_client", "shadow"]

    /// Whether a file is text that other bytes make unreadable.
    private static func isText(_ file: CorpusFile) -> Bool {
        !binary.contains { $0.utf8.elementsEqual(file.format.utf8) }
    }

    /// Files whose lines may end otherwise, or follow a byte order mark.
    private static func hasLines(_ file: CorpusFile) -> Bool {
        String(validating: file.bytes, as: UTF8.self) != nil
    }

    private func expectSound(_ file: CorpusFile, _ bytes: [UInt8], _ label: String) {
        let limits = ParseLimits()
        let outcome = file.parse(bytes, limits: limits)
        let source = Source(path: file.description, bytes: bytes)
        let wrong = DocumentInvariants.broken(outcome, source, limits: limits)
        #expect(wrong == nil, "\(file), \(label)")
    }

    @Test(arguments: CorpusFile.all)
    func theFileItselfIsSoundAndReadsTheSameTwice(file: CorpusFile) throws {
        expectSound(file, file.bytes, "as it is")
        let (one, two) = (try #require(file.document), try #require(file.document))
        #expect(DocumentDifference.changes(one, two).isEmpty)
    }

    @Test(arguments: CorpusFile.all.filter(isText))
    func aByteThatIsNoTextIsRefusedWhereverItStands(file: CorpusFile) {
        let step = max(1, file.bytes.count / 60)
        for offset in stride(from: 0, to: file.bytes.count, by: step) {
            for byte: UInt8 in [0x00, 0xFF, 0xC3] {
                var bytes = file.bytes
                bytes.insert(byte, at: offset)
                expectSound(file, bytes, "\(byte) at \(offset)")
                #expect(file.parse(bytes).document == nil, "\(file), \(byte) at \(offset)")
            }
        }
    }

    @Test(arguments: CorpusFile.all.filter(hasLines))
    func linesThatEndInCRLFSayTheSame(file: CorpusFile) throws {
        let plain = file.bytes.filter { $0 != 0x0D }
        let whole = try #require(file.parse(plain).document)
        let bytes = plain.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
        let other = try #require(file.parse(bytes).document)
        let changes = DocumentDifference.changes(whole, other).filter { place in
            // A value of several lines keeps its lines' ends.
            !whole.bytes(place.id).contains(0x0A)
        }
        #expect(changes.map(\.name) == [])
    }

    @Test(arguments: CorpusFile.all.filter(hasLines))
    func aByteOrderMarkSaysNothing(file: CorpusFile) throws {
        let whole = try #require(file.document)
        let other = try #require(file.parse([0xEF, 0xBB, 0xBF] + file.bytes).document)
        #expect(DocumentDifference.changes(whole, other).map(\.name) == [])
        expectSound(file, [0xEF, 0xBB, 0xBF] + file.bytes, "with a mark")
    }

    @Test(arguments: CorpusFile.all)
    func everyLineTwiceIsADocumentOrAMistake(file: CorpusFile) {
        let lines = file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        for index in lines.indices {
            var doubled = lines
            doubled.insert(lines[index], at: index)
            expectSound(file, Array(doubled.joined(separator: [0x0A])), "line \(index + 1) twice")
            var missing = lines
            missing.remove(at: index)
            expectSound(file, Array(missing.joined(separator: [0x0A])), "without line \(index + 1)")
        }
    }

    @Test(arguments: CorpusFile.all)
    func everyLineWithoutEndIsADocumentOrAMistake(file: CorpusFile) {
        for line in file.bytes.split(separator: 0x0A) {
            let times = Self.longest / (line.count + 1) + 1
            let text = String(decoding: line, as: UTF8.self)
            let repeated = [[UInt8]](repeating: Array(line) + [0x0A], count: times)
            expectSound(file, Array(repeated.joined()), "'\(text)' \(times) times")
            let joined = [[UInt8]](repeating: Array(line), count: times)
            expectSound(file, Array(joined.joined()), "'\(text)' \(times) times in one line")
        }
    }

    @Test(arguments: formats)
    func everySignWithoutEndIsADocumentOrAMistake(format: String) throws {
        let parser = try #require(Parsers.named(format))
        let file = try #require(CorpusFile.files(of: parser).first)
        for byte: UInt8 in [0x09, 0x0A, 0x0D] + Array(0x20..<0x7F) {
            let shown = UnicodeScalar(byte)
            let long = [UInt8](repeating: byte, count: Self.longest)
            expectSound(file, long, "'\(shown)' without end")
            expectSound(file, file.bytes + long, "'\(shown)' without end behind the file")
            let lines = [[UInt8]](repeating: [byte, 0x0A], count: Self.longest / 2)
            expectSound(file, Array(lines.joined()), "'\(shown)' on every line")
            let words = [[UInt8]](repeating: [0x61, byte], count: Self.longest / 2)
            expectSound(file, Array(words.joined()), "'a\(shown)' without end")
        }
    }
}
