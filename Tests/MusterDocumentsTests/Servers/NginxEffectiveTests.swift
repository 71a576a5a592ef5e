import MusterDocuments
import MusterSource
import Testing

@Suite struct NginxEffectiveTests {
    private func parse(_ text: String) -> ParsedText { ParsedText(NginxParser(), text) }

    @Test func theInnermostBlockThatSetsADirectiveCounts() {
        let parsed = parse(
            """
            error_log /e;
            user www;
            http {
              add_header A 1;
              server {
                ssl_protocols TLSv1.2;
                location / { add_header B 2; add_header C 3; if ($x) { gzip off; } }
              }
              ssl_protocols TLSv1;
              server { server_name b; return 301 /; location /y { } }
            }

            """)
        let server = "http.0.server.0"
        #expect(parsed.value("\(server).effective.ssl_protocols.0.args") == #"["TLSv1.2"]"#)
        #expect(parsed.value("\(server).effective.add_header.0.args") == #"["A", "1"]"#)
        #expect(
            parsed.value("\(server).location.0.effective.add_header")
                == #"[{"args": ["B", "2"]}, {"args": ["C", "3"]}]"#)
        #expect(
            parsed.value("\(server).location.0.if.0.effective.ssl_protocols.0.args")
                == #"["TLSv1.2"]"#)
        #expect(parsed.value("\(server).effective.error_log.0.args") == #"["/e"]"#)
        #expect(parsed.value("\(server).effective.user") == nil)
        #expect(
            parsed.value("http.0.server.1.effective.ssl_protocols.0.args") == #"["TLSv1"]"#)
        #expect(parsed.span("http.0.server.1.effective.ssl_protocols.0") == "ssl_protocols TLSv1")
        #expect(parsed.value("http.0.server.1.location.0.effective.return") == nil)
        #expect(parsed.value("http.0.server.1.location.0.effective.server_name") == nil)
    }

    @Test func aServerAtTheTopOfAFileTakesOverWhatStandsThere() {
        let parsed = parse("server { listen 1; }\nssl_protocols TLSv1.3;\n")
        #expect(parsed.value("server.0.effective.ssl_protocols.0.args") == #"["TLSv1.3"]"#)
    }

    @Test func blocksWithoutSettingsHaveNoSuchMap() {
        let parsed = parse("types { a b; }\nmap $a $b { effective c; }\n")
        #expect(parsed.value("types.0") == #"{"args": [], "a": [{"args": ["b"]}]}"#)
        #expect(parsed.value("map.0.directive effective.0.args") == #"["c"]"#)
    }

    @Test func moreThanAConfigurationIsRefused() {
        var text = ""
        for number in 0..<3_000 { text += "a\(number);" }
        #expect(parse(text + String(repeating: "server{}", count: 10)).codes == [])
        #expect(parse(text + String(repeating: "server{}", count: 3_000)).codes == ["MUS-2113"])
    }
}
