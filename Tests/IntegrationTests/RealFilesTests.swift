import Foundation
import MusterDocuments
import MusterSource
import Testing

/// The configuration that Debian's packages ship must be read without a word.
@Suite struct RealFilesTests {
    @Test(
        .enabled("needs apt-get and its mirror") { DebianPackages.shipped != nil },
        arguments: RealFile.all.indices)
    func whatDebianShipsIsReadWithoutAWord(number: Int) throws {
        let row = RealFile.all[number]
        let parser = try #require(Parsers.named(row.parser))
        let found = try #require(DebianPackages.shipped)[number]
        #expect(!found.isEmpty, "\(row.package) \(row.pattern)")
        for file in found {
            let bytes = row.parser == "pg_hba" ? Self.asInitdbWrites(file.bytes) : file.bytes
            let source = Source(path: file.path, bytes: bytes)
            let outcome = parser.parse(source, limits: ParseLimits())
            #expect(outcome.document != nil, "\(file.path)")
            #expect(DiagnosticRenderer().render(outcome.diagnostics) == "")
        }
    }

    @Test func theTableHasManyPackages() {
        #expect(Set(RealFile.all.map(\.package)).count >= 25)
    }

    /// `make real-files` names the file to write.
    private static let target = ProcessInfo.processInfo.environment["MUSTER_REAL_FILES"]

    @Test(.enabled(if: target != nil, "writes docs/real-files.md for make real-files"))
    func theTableIsWritten() throws {
        let shipped = try #require(DebianPackages.shipped, "apt-get or its mirror is absent")
        let target = try #require(Self.target)
        try Self.table(shipped).write(toFile: target, atomically: true, encoding: .utf8)
    }

    /// One line a file; a `*` marks the parser that the file's path alone leads to.
    private static func table(_ shipped: [[DebianPackages.Shipped]]) -> String {
        let packages = Set(RealFile.all.map(\.package)).count
        let count = shipped.reduce(0) { $0 + $1.count }
        var text = """
            # Real files

            \(count) configuration files of \(packages) Debian packages that are read without a word, written by
            `make real-files`. A `*` marks a parser that is chosen by the file's path; the others are declared
            with `format:`. `lines` stands where a format has no parser of its own.

            | package | file | parser |
            |---|---|---|

            """
        for (row, files) in zip(RealFile.all, shipped) {
            for file in files {
                let source = Source(path: file.path, bytes: file.bytes)
                let chosen = Parsers.choose(path: file.path, source: source)?.parser.name
                let mark = chosen == row.parser ? " \\*" : ""
                text += "| \(file.package) | `\(file.path)` | \(row.parser)\(mark) |\n"
            }
        }
        return text
    }

    /// The sample is a template; initdb replaces its placeholders before the server reads it.
    private static func asInitdbWrites(_ bytes: [UInt8]) -> [UInt8] {
        let text = String(decoding: bytes, as: UTF8.self)
            .replacingOccurrences(of: "@remove-line-for-nolocal@", with: "")
            .replacingOccurrences(of: "@authcomment@", with: "")
            .replacingOccurrences(of: "@authmethodlocal@", with: "peer")
            .replacingOccurrences(of: "@authmethodhost@", with: "scram-sha-256")
        return Array(text.utf8)
    }
}
