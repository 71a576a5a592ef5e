import MusterDocuments
import MusterSource
import Testing

@Suite struct ApacheIncludeTests {
    @Test func includedDirectivesStandWhereTheIncludeDoes() {
        let parsed = IncludedFiles(files: [
            ("apache2.conf", "IncludeOptional sites/*\nIncludeOptional nowhere\nInclude tls\n"),
            ("sites/a", "<VirtualHost *:443>\nInclude tls\nServerName a\n</VirtualHost>\n"),
            ("tls", "SSLProtocol TLSv1.3\n"),
        ]).parse(ApacheParser())
        // `nowhere` was not collected, and nobody can tell that the host has none.
        #expect(parsed.codes == ["MUS-2400"])
        #expect(parsed.value("hosts.0.settings.sslprotocol") == #"[["TLSv1.3"]]"#)
        #expect(parsed.path("hosts.0.settings.sslprotocol.0.0") == "tls")
        #expect(parsed.path("hosts.0.settings.servername") == "sites/a")
        #expect(parsed.value("global.sslprotocol") == #"[["TLSv1.3"]]"#)
        #expect(parsed.value("directives.2.host") == #""*:443""#)
    }

    @Test func aFileClosesWhatItOpensAndNothingElse() {
        let parsed = IncludedFiles(files: [
            ("main", "<Files x>\nInclude a\nInclude b\n</Files>\n"), ("a", "</Files>\n"),
            ("b", "<Files y>\nInclude main\n"),
        ]).parse(ApacheParser())
        #expect(Set(parsed.codes) == ["MUS-2402", "MUS-2430", "MUS-2433"])
    }
}
