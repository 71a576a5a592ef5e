import MusterDocuments
import MusterSource
import Testing

/// Formats whose included files are evidence of their own say which of them were not collected.
@Suite struct CollectedNoteTests {
    /// A text that includes a file `x` or a folder `d`, and where the path stands.
    struct Including: Sendable {
        let format: String
        let text: String
        let place: String
        /// What the evidence must hold for the note to go.
        let collected: String
    }

    static let all = [
        Including(format: "logrotate", text: "weekly\ninclude x\n", place: "2:9", collected: "x"),
        Including(format: "logrotate", text: "include d\n", place: "1:9", collected: "d/*"),
        Including(
            format: "zone", text: "@ 5 NS a.\n$INCLUDE x b.\n", place: "2:10", collected: "x"),
        Including(format: "pg_hba", text: "include x\n", place: "1:9", collected: "x"),
        Including(
            format: "pg_hba", text: "include_if_exists x\n", place: "1:19", collected: "x"),
        Including(format: "pg_hba", text: "include_dir d\n", place: "1:13", collected: "d/*.conf"),
        Including(format: "sudoers", text: "@include x\n", place: "1:10", collected: "x"),
        Including(format: "sudoers", text: "#include x\n", place: "1:10", collected: "x"),
        Including(format: "sudoers", text: "@includedir d\n", place: "1:13", collected: "d/*"),
        Including(format: "sudoers", text: "#includedir d\n", place: "1:13", collected: "d/*"),
        Including(format: "mysql", text: "[a]\n!include x\n", place: "2:10", collected: "x"),
        Including(
            format: "mysql", text: "!includedir d\n", place: "1:13", collected: "d/*.cnf"),
        Including(format: "dovecot", text: "!include x\n", place: "1:10", collected: "x"),
        Including(format: "dovecot", text: "!include_try x\n", place: "1:14", collected: "x"),
        Including(format: "ini", text: "[global]\ninclude=x\n", place: "2:9", collected: "x"),
        Including(
            format: "ini", text: "[global]\n[www]\ninclude = \"x\"\n", place: "3:11",
            collected: "x"),
        Including(
            format: "ini", text: "[global]\na = b\n[homes]\n Include = d/*\n", place: "4:12",
            collected: "d/*"),
        Including(
            format: "ini", text: "[include]\n\tpath = x\n", place: "2:9", collected: "x"),
        Including(
            format: "ini", text: "[includeIf \"gitdir:~/a/\"]\npath = x\n", place: "2:8",
            collected: "x"),
        Including(format: "ini", text: "[uwsgi]\nini = x\n", place: "2:7", collected: "x"),
        Including(
            format: "configparser", text: "[supervisord]\n[include]\nfiles = x\n",
            place: "3:9", collected: "x"),
        Including(
            format: "configparser", text: "[INCLUDES]\nbefore = x\n", place: "2:10",
            collected: "x"),
        Including(format: "apache", text: "IncludeOptional x\n", place: "1:17", collected: "x"),
    ]

    private func parse(_ including: Including, _ files: [String]) throws -> ParsedText {
        let parser = try #require(
            Parsers.named(including.format) as? any IncludingParser, "\(including.format)")
        let others = files.map { (path: $0, text: "") }
        return IncludedFiles(files: [(path: "main", text: including.text)] + others).parse(parser)
    }

    @Test(arguments: all)
    func anIncludeThatWasNotCollectedIsSaid(including: Including) throws {
        let parsed = try parse(including, [])
        #expect(parsed.codes == ["MUS-2400"])
        #expect(parsed.places == [including.place])
        #expect(parsed.outcome.document != nil)
        #expect(try parse(including, [including.collected]).codes == [])
    }

    @Test(arguments: all)
    func withoutTheOtherFilesAtHandNothingIsSaid(including: Including) throws {
        let parser = try #require(Parsers.named(including.format))
        #expect(ParsedText(parser, including.text).codes == [])
    }

    @Test func aPatternThatMatchesOnlyItsOwnFileMatchesNothing() throws {
        let parsed = IncludedFiles(files: [("d/a", "@includedir d\n")]).parse(SudoersParser())
        #expect(parsed.codes == ["MUS-2400"])
    }

    /// Each of several files that one setting names is looked for.
    @Test func everyFileOfAListIsExpected() {
        let text = "[include]\nfiles = x\n  /etc/y*.conf z\n"
        let parsed = IncludedFiles(files: [("main", text), ("x", "")]).parse(PythonINIParser())
        #expect(parsed.codes == ["MUS-2400", "MUS-2400"])
        #expect(parsed.rendered.contains("'/etc/y*.conf' is not among the evidence"))
        #expect(parsed.rendered.contains("'z' is not among the evidence"))
    }

    /// A pool file of PHP-FPM has no `[global]`; its name tells.
    @Test(arguments: ["etc/php/8.2/fpm/pool.d/www.conf", "web1.php-fpm.conf", "smb.conf"])
    func aFileIsKnownByItsName(path: String) {
        let parsed = IncludedFiles(files: [(path, "[www]\ninclude = x\n")]).parse(INIParser())
        #expect(parsed.codes == ["MUS-2400"])
    }

    /// Other tools call their own patterns so, and nothing is missing then.
    @Test(arguments: [
        "[run]\ninclude = src/*\n", "[isort]\ninclude_trailing_comma = true\n",
        "[PHP]\ninclude_path = .:/usr/share\n", "include = a\n", "[global]\nincludes = a\n",
        "[includes]\nfiles = a\n", "[a]\npath = x\nbefore = y\nini = z\n",
        "[include]\nother = x\n", "[global]\ninclude =\n", "[includeIf]\nbefore = x\n",
    ])
    func aToolsOwnWordIsNoInclude(text: String) {
        for parser in [INIParser(), PythonINIParser()] as [any IncludingParser] {
            let parsed = IncludedFiles(files: [("tool.ini", text)]).parse(parser)
            #expect(parsed.codes == [])
        }
    }

    @Test func namesInAFileAndGeneratedRecordsAreNotKnown() throws {
        let rules = IncludedFiles(files: [
            ("main", "host a,@x @y ::1/128 md5\nlocal \"@z\" a peer\n"), ("x", "b\n"),
        ]).parse(PGHBAParser())
        #expect(rules.codes == ["MUS-2400", "MUS-2400"])
        #expect(rules.places == ["1:8", "1:11"])
        #expect(rules.value("rules.0.database") == #""a,@x""#)
        let zone = IncludedFiles(files: [("main", "$GENERATE 1-9 a$ A 192.0.2.$\n")])
            .parse(ZoneParser())
        #expect(zone.codes == ["MUS-2400"])
    }
}
