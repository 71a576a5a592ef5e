import Foundation
import MusterDocuments
import MusterSource
import Testing

/// What repeats without end takes time in proportion to its length.
///
/// A reader that looks at the rest of the text again for each repetition takes many minutes here, any other less than a
/// second: only the first runs into the limit. As that is a clock, the test is asked for by name.
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
            "timings gate no test: MUSTER_GROWTH=160000 asks for it"), .timeLimit(.minutes(1)),
        arguments: all)
    func whatRepeatsWithoutEndIsReadOnce(pattern: Pattern) throws {
        let parser = try #require(Parsers.named(pattern.format))
        let times = Self.size / pattern.unit.utf8.count
        let text = pattern.opening + String(repeating: pattern.unit, count: times)
        let parsed = ParsedText(parser, text)
        #expect(parsed.outcome.document != nil || !parsed.codes.isEmpty)
        #expect(parsed.outcome.diagnostics.count <= 2 * (ParseLimits().diagnostics + 1))
    }
}
