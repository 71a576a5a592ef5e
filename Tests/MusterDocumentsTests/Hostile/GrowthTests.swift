import Foundation
import MusterDocuments
import MusterSource
import Testing

/// What repeats without end takes time in proportion to its length.
///
/// Four times the text takes four times as long, and sixteen times where a reader looks at the rest again for each
/// repetition, or copies what it has so far. What a thread worked counts, and the best of three runs of each length, so
/// that neighbours hardly matter; it is a clock all the same, and the test is asked for by name.
@Suite struct GrowthTests {
    /// A pattern repeated behind an opening of its format.
    struct Pattern: Sendable, CustomStringConvertible {
        let format: String
        let opening: String
        let unit: String

        var description: String { "\(format): '\(opening)' '\(unit)'" }
    }

    private static let environment = ProcessInfo.processInfo.environment
    private static let size = environment["MUSTER_GROWTH"].flatMap { Int($0) } ?? 160_000

    /// What a format may begin with, and what has been slow behind it or could be.
    private static let table: [(format: String, openings: [String], units: [String])] = [
        ("sudoers", ["a ALL=/bin/x ", "Cmnd_Alias A = "], ["^ ", "/b ^\\$ ", "\\\t", "a,"]),
        ("sudoers", [""], ["\"\n", "a ALL=\"\n", "\\ ", "@include a\n"]),
        ("dig", [";; ANSWER SECTION:\n"], ["\"\n", ")\n", "(\n", "( )\n", "a. 1 A 192.0.2.1\n"]),
        ("zone", ["@ 5 TXT ", ""], ["\"\n", "(", ")\n", "\"a\" ", "\\", "$INCLUDE a\n"]),
        ("getfacl", ["# file: a\n"], ["user::rw-\n", "# file: a\n", "other::---\n#"]),
        ("apache", ["<A>\n", ""], ["<IfDefine a>\n", "LoadModule a b\n", "\\\n", "a \"", "<a "]),
        ("postgresql", ["", "a = "], ["include a\n", "'", "''", "\\'", "a\n"]),
        ("ini", ["", "[a]\na="], ["[a]\n", "a=b\n", "\\\n", "[include]\n", "password=a\n"]),
        ("json", ["[", "{\"tokens\":"], ["{\"password\":", "[", "\"password=a\",", "1,"]),
        ("pg_hba", ["host all ", ""], ["@a,", "\"", "\\\n", "include a\n", "a, "]),
        ("html", ["<html>", ""], ["<a b=", "<a b=\"", "<!--", "<script>", "</html", "<b>"]),
        ("logrotate", ["", "/a {\n"], ["include a\n", "\"", "postrotate\n", "/a ", "\\"]),
        ("mysql", ["", "[a]\na="], ["!include a\n", "\"\\", "a\n", "[a]\n"]),
        ("dovecot", ["", "a {\n"], ["a = b#c\n", "!include a\n", "a \\\n", "\"", "local a {\n"]),
        ("nginx", ["a ", "map a b {"], ["\"", "{", "a;", "args 1;", "$", "#\n"]),
        ("mail", ["Subject: ", "From: "], ["=?utf-8?q?a?= ", "(", "<", "\n ", ","]),
        ("po", ["msgid ", "msgid \"\"\nmsgstr "], ["\"a\"\n", "#~ ", "msgid \"a\"\n", "\\"]),
        ("xml", ["<a>", "<a "], ["<b>", "b=\"\" ", "&a;", "<!--", "<![CDATA[", "]]"]),
        ("yaml", ["a: ", "- ", ""], ["- ", "? ", "&a ", "\"", "a: ", "[", "{", "\n\n", "|\n"]),
        ("toml", ["a = ", ""], ["[", "{a=", "a.", "\"\"\"", "[a]\n", "[[a]]\n", "a=1\n"]),
        ("spdx", ["SPDXVersion: SPDX-2.3\n"], ["A: <text>", "PackageName: a\n", "#\n"]),
        ("s_client", ["CONNECTED(00000003)\n---\n"], ["---\n", " 0 s:a\n", "depth=0\n", "a"]),
        ("postfix_main", ["a = ", ""], ["$a ", "\n ", "a = $b\n", "${", "#\n"]),
        ("postfix_master", ["a inet n - n - - smtpd\n", ""], [" -o a=b\n", "{", "\n ", "#\n"]),
        ("properties", ["a=", ""], ["\\\n", "\\u", "a=b\n", "!\n"]),
        ("ssh_config", ["Host ", ""], ["a ", "\"", "Host a\n", "Include a\n"]),
        ("sshd", ["Match ", ""], ["a ", "\"", "Match a\n", "Include a\n"]),
        ("sysctl", [""], ["a=1\n", "a.", "-", ";\n"]),
        ("systemd", ["[A]\n", "[A]\na="], ["\\\n", "\\\n#\n", "[A]\n", "a=\n"]),
        ("shadow", [""], ["a:", "a:!:1:::::\n", ":"]),
        ("dockerfile", ["FROM a\n", "FROM a\nRUN "], ["\\\n#\n", "<<E ", "ENV a=b\n", "\"", "$"]),
        ("hcl", ["a = ", ""], ["[", "(", "${", "<<E\n", "a {\n", "/*", "\"${"]),
        ("listing", [""], ["600 a b 1 1.5 /a\n", "a ", "600 a b 1 1.5 a\n"]),
    ]

    private static let all = table.flatMap { row in
        row.openings.flatMap { opening in
            row.units.map { Pattern(format: row.format, opening: opening, unit: $0) }
        }
    }

    @Test(
        .enabled(
            if: environment["MUSTER_GROWTH"] != nil,
            "timings gate no test: MUSTER_GROWTH=160000 asks for it"), .timeLimit(.minutes(5)),
        arguments: all)
    func whatRepeatsWithoutEndIsReadOnce(pattern: Pattern) throws {
        let parser = try #require(Parsers.named(pattern.format))
        var short = try Self.seconds(of: pattern, Self.size / 4, parser)
        var long = try Self.seconds(of: pattern, Self.size, parser)
        for _ in 1...2 where Self.isSteep(short, long) {
            short = min(short, try Self.seconds(of: pattern, Self.size / 4, parser))
            long = min(long, try Self.seconds(of: pattern, Self.size, parser))
        }
        #expect(!Self.isSteep(short, long), "\(short) s for a quarter, \(long) s for the whole")
    }

    /// Between in proportion and by the square; what takes no time at all has no slope.
    private static func isSteep(_ short: Double, _ long: Double) -> Bool {
        long > 0.02 && long > 8 * short
    }

    /// What the thread works for a text of about `size` bytes.
    private static func seconds(
        of pattern: Pattern, _ size: Int, _ parser: any DocumentParser
    ) throws -> Double {
        let times = size / pattern.unit.utf8.count
        let text = pattern.opening + String(repeating: pattern.unit, count: times)
        let source = Source(path: "a", text: text)
        let start = worked()
        let outcome = parser.parse(source, limits: ParseLimits())
        let seconds = worked() - start
        #expect(outcome.document != nil || !outcome.diagnostics.isEmpty)
        #expect(outcome.diagnostics.count <= 2 * (ParseLimits().diagnostics + 1))
        return seconds
    }

    private static func worked() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
