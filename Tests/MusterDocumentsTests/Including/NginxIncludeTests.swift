import MusterDocuments
import MusterSource
import Testing

@Suite struct NginxIncludeTests {
    @Test func includedDirectivesStandWhereTheIncludeDoes() {
        let parsed = IncludedFiles(files: [
            ("nginx.conf", "http {\n include sites/*;\n server { include tls; listen 1; }\n}\n"),
            ("sites/a", "server { listen 2; }\n"), ("sites/b", "gzip on;\n"),
            ("tls", "ssl_protocols TLSv1.3;\n"),
        ]).parse(NginxParser())
        #expect(parsed.codes == [])
        #expect(parsed.value("http.0.server.0.listen.0.args") == #"["2"]"#)
        #expect(parsed.path("http.0.server.0") == "sites/a")
        #expect(parsed.span("http.0.server.0.listen.0.args.0") == "2")
        #expect(parsed.keySpan("http.0.server.0.listen") == "listen")
        #expect(parsed.value("http.0.server.1.ssl_protocols.0.args") == #"["TLSv1.3"]"#)
        #expect(parsed.path("http.0.server.1.ssl_protocols.0.args.0") == "tls")
        #expect(parsed.path("http.0.server.1.listen") == "nginx.conf")
        #expect(parsed.value("http.0.server.0.effective.gzip.0.args") == #"["on"]"#)
        #expect(parsed.value("http.0.include.0.args") == #"["sites/*"]"#)
    }

    @Test func aFileClosesWhatItOpensAndNothingElse() {
        let parsed = IncludedFiles(files: [
            ("main", "http {\n include a;\n include b;\n include c;\n}\n"), ("a", "server {\n"),
            ("b", "}\n"), ("c", "gzip on"),
        ]).parse(NginxParser())
        #expect(parsed.codes == ["MUS-2101", "MUS-2102", "MUS-2110"])
        #expect(parsed.outcome.diagnostics.map { $0.location?.source.path } == ["a", "b", "c"])
    }

    @Test func missingFilesAndLoopsAreTold() {
        let parsed = IncludedFiles(files: [
            ("main", "include gone;\ninclude 'absent';\ninclude none/*;\ninclude main;\n")
        ]).parse(NginxParser())
        #expect(parsed.codes == ["MUS-2400", "MUS-2401", "MUS-2402"])
        #expect(parsed.places == ["1:9", "2:9", "4:9"])
    }

    @Test func withoutOtherFilesAnIncludeIsADirective() {
        let parsed = ParsedText(NginxParser(), "include /etc/nginx/mime.types;\n")
        #expect(parsed.shown == #"{"include": [{"args": ["/etc/nginx/mime.types"]}]}"#)
    }
}
