import MusterModel
import MusterSource
import Testing

@testable import MusterEngine

/// Files of rows judged part by part: nothing that is said depends on how they were read.
struct RowFileTests {
    /// Logins with a row each; those with numbers in `bad` have a port that fails.
    static func rows(_ format: String, _ count: Int, bad: Set<Int> = [], end: String = "\n")
        -> String
    {
        let rows = (0..<count).map { index -> String in
            let port = bad.contains(index) ? 8080 : 20 + index % 7
            let name = "s\(index)"
            return switch format {
            case "jsonl": "{\"name\": \"\(name)\", \"port\": \(port)}"
            case "csv": index % 4 == 1 ? "\"\(name)\n\(name)\",\(port)" : "\(name),\(port)"
            case "listing": "600 root root \(port) 1767225600.0000000000 /srv/\(name)"
            default: "\(name) \(port)"
            }
        }
        return (format == "csv" ? "name,port\(end)" : "")
            + rows.map { $0 + end }.joined()
    }

    static let formats = ["jsonl", "csv", "listing", "lines"]

    /// Judged in parts by whoever cannot read the file as a whole, and as a whole.
    private func compare(_ project: RowProject) throws -> [String] {
        let sizes = [1, 40, 64, 100, 500].filter { $0 < project.byteCount }
        let whole = RowProject.words(try project.assess(rowBytes: .max))
        for size in sizes {
            var parts = project
            parts.largest = 0
            let found = try parts.assess(rowBytes: size)
            #expect(RowProject.words(found) == whole, "parts of \(size) bytes")
        }
        return whole
    }

    @Test(arguments: formats) func failingRowsAreFoundWhereverPartsEnd(format: String) throws {
        for bad in [[0], [39], [0, 1, 2], [7, 20, 39]] as [Set<Int>] {
            let words = try compare(RowProject(format, Self.rows(format, 40, bad: bad)))
            #expect(words.count { $0.contains("not so: ") && $0.contains("port.low") } == bad.count)
        }
    }

    @Test(arguments: formats) func byteOrderMarksAndLineEndingsChangeNothing(format: String) throws
    {
        let text = "\u{FEFF}" + Self.rows(format, 12, bad: [3], end: "\r\n")
        _ = try compare(RowProject(format, text))
        // The last row without an ending.
        let open = String(Self.rows(format, 12, bad: [11]).dropLast())
        _ = try compare(RowProject(format, open))
    }

    @Test(arguments: formats) func passesAreCountedAsOfTheWhole(format: String) throws {
        let project = RowProject(format, Self.rows(format, 40, bad: [5, 30]))
        for most in [39, 40] {
            let whole = RowProject.words(try project.assess(rowBytes: .max, mostListed: most))
            let parts = RowProject.words(try project.assess(rowBytes: 30, mostListed: most))
            #expect(parts == whole)
            #expect(parts.contains { $0.contains("passing login | pass") } == (most == 39))
        }
    }

    @Test(arguments: formats) func rowsThatAreLeftOutAreNoItems(format: String) throws {
        let base = [
            "jsonl": "doc", "csv": "doc.rows", "listing": "doc.files", "lines": "doc.lines",
        ]
        let text = try #require(base[format])
        let name = format == "listing" ? "r.path" : format == "lines" ? "r" : "r.name"
        let project = RowProject(
            format, Self.rows(format, 40, bad: [5, 30]),
            each: "\(text).filter(r, \(name).contains('3')).map(r, r)")
        let words = try compare(project)
        // 3, 13, 23, 30…39; of a line its port counts, too, which is 23 for 10, 17 and 24.
        #expect(words.count { $0.contains("| port.low |") } == (format == "lines" ? 16 : 13))
    }

    @Test(arguments: formats) func aMistakeIsSaidAsOfTheWhole(format: String) throws {
        let rows = Self.rows(format, 40, bad: [30])
        let bad = format == "csv" ? "x,\"y\"z\n" : format == "listing" ? "600 r\n" : "{\n"
        // Nothing is wrong with a line: its item says so.
        let middle = format == "lines" ? "s99\n" : bad
        let texts = [
            rows + middle, middle + rows,
            Self.rows(format, 20) + middle + rows.replacing("s", with: "t"),
        ]
        for text in texts {
            let project = RowProject(format, text)
            let whole = RowProject.words(try project.assess(rowBytes: .max))
            for size in [1, 50, 200] {
                #expect(RowProject.words(try project.assess(rowBytes: size)) == whole)
            }
        }
    }

    @Test(arguments: formats) func brokenUTF8InALaterPartIsOneMistake(format: String) throws {
        var bytes = Array(Self.rows(format, 40).utf8)
        let place = try #require(bytes.lastIndex(of: UInt8(ascii: "s")))
        bytes[place] = 0xFF
        let project = RowProject(format, bytes)
        let parts = try project.assess(rowBytes: 60)
        #expect(RowProject.words(parts) == RowProject.words(try project.assess(rowBytes: .max)))
        #expect(parts.diagnostics.map { $0.location?.start.offset } == [place])
        #expect(parts.findings.allSatisfy { $0.verdict == .undetermined(.unreadable) })
    }

    @Test(arguments: formats) func keysThatComeAgainAreComparedSideBySide(format: String) throws {
        let rows = Self.rows(format, 30, bad: [2])
        let again = Self.rows(format, 3).split(separator: "\n").dropFirst(format == "csv" ? 1 : 0)
            .map { $0 + "\n" }.joined()
        let project = RowProject(format, rows + again)
        let parts = try project.assess(rowBytes: 64)
        #expect(RowProject.words(parts) == RowProject.words(try project.assess(rowBytes: .max)))
        // The second row of that key has another port.
        #expect(parts.findings.contains { $0.subject.hasSuffix("s2 #2") })
    }

    @Test func aRowThatIsLongerThanAPartIsRead() throws {
        let long = "{\"name\": \"\(String(repeating: "x", count: 900))\", \"port\": 8080}\n"
        let words = try compare(
            RowProject(
                "jsonl",
                Self.rows("jsonl", 9) + long + Self.rows("jsonl", 1).replacing("s", with: "t")))
        #expect(words.contains { $0.contains("port.low") && $0.contains("xxx | fail") })
    }

    @Test func secretsStayHidden() throws {
        let rows = (0..<20).map {
            "{\"name\": \"s\($0)\", \"password\": \"hunter\($0)\", \"port\": \($0 % 5 == 3 ? 8080 : 22)}\n"
        }
        let words = try compare(RowProject("jsonl", rows.joined()))
        #expect(words.count { $0.contains("port.low") && $0.contains("| fail |") } == 4)
    }

    @Test(arguments: formats) func privateKeysAreHiddenToTheirEnd(format: String) throws {
        let key = "-----BEGIN PRIVATE KEY-----"
        let line =
            switch format {
            case "jsonl": "{\"name\": \"\(key)\", \"port\": 1}\n"
            case "csv": "\(key),1\n"
            case "listing": "600 r r 1 1.0 /\(key)\n"
            default: "\(key) 1\n"
            }
        let text =
            Self.rows(format, 10) + line
            + Self.rows(format, 20, bad: [15]).replacing("s", with: "t")
        let header = format == "csv" ? text.replacing("name,port\n-", with: "-") : text
        let project = RowProject(format, header)
        let whole = RowProject.words(try project.assess(rowBytes: .max))
        for size in [1, 50, 200] {
            #expect(RowProject.words(try project.assess(rowBytes: size)) == whole)
        }
    }

    @Test func emptyRowsAreNoEvidence() throws {
        let project = RowProject("jsonl", "\n\n\n\n\n\n\n\n")
        let parts = try project.assess(rowBytes: 2)
        #expect(RowProject.words(parts) == RowProject.words(try project.assess(rowBytes: .max)))
        #expect(parts.findings.allSatisfy { $0.verdict == .undetermined(.emptyPopulation) })
    }
}
