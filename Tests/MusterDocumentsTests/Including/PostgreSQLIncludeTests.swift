import MusterDocuments
import MusterSource
import Testing

@Suite struct PostgreSQLIncludeTests {
    @Test func theLastValueWinsAcrossFiles() {
        let parsed = IncludedFiles(files: [
            ("main", "ssl = on\ninclude 'a'\nInclude_Dir = 'd'\nport = 1\n"),
            ("a", "SSL = off\nport = 2\n"), ("d/*.conf", "port = 3\nfsync = 'off'\n"),
        ]).parse(PostgreSQLParser())
        // The helper takes a pattern for a path, or for a beginning where it ends in a star.
        #expect(parsed.codes == [])
        #expect(parsed.value("settings") == #"{"ssl": "off", "port": "1", "fsync": "off"}"#)
        #expect(parsed.path("settings.ssl") == "a")
        #expect(parsed.path("settings.port") == "main")
        #expect(parsed.path("settings.fsync") == "d/*.conf")
        #expect(parsed.span("settings.fsync") == "'off'")
        #expect(parsed.value("includes") == #"["a", "d"]"#)
    }

    @Test func anIncludeIsNoSetting() {
        let parsed = ParsedText(PostgreSQLParser(), "include 'a'\nport = 1\n")
        #expect(parsed.codes == [])
        #expect(parsed.shown == #"{"settings": {"port": "1"}, "includes": ["a"]}"#)
    }

    @Test func whatWasNotCollectedIsSaidAndALoopIsAnError() {
        let missing = IncludedFiles(files: [
            ("main", "include 'x'\ninclude_if_exists 'y'\ninclude_dir 'z'\nport = 1\n")
        ]).parse(PostgreSQLParser())
        #expect(missing.codes == ["MUS-2400", "MUS-2400", "MUS-2400"])
        #expect(missing.places == ["1:9", "2:19", "3:13"])
        #expect(missing.value("settings.port") == #""1""#)
        let loop = IncludedFiles(files: [("main", "include a\n"), ("a", "include main\n")])
        #expect(loop.parse(PostgreSQLParser()).codes == ["MUS-2402"])
        let optional = IncludedFiles(files: [("main", "include_if_exists absent\n")])
        #expect(optional.parse(PostgreSQLParser()).codes == [])
    }
}
