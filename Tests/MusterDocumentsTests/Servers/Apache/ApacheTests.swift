import MusterDocuments
import MusterSource
import Testing

@Suite struct ApacheTests {
    private func parse(_ text: String, limits: ParseLimits = ParseLimits()) -> ParsedText {
        ParsedText(ApacheParser(), text, limits: limits)
    }

    @Test func aDirectiveKnowsWhereItStands() {
        let parsed = parse(
            """
            ServerTokens Prod
            <VirtualHost *:443 [::]:443>
              ServerName a.example.org
              <IfModule mod_ssl.c>
                SSLProtocol -all +TLSv1.2
                <Directory "/var/www">
                  Require all granted
                </Directory>
              </IfModule>
              ServerAlias b c
              serveralias d
            </VirtualHost>

            """)
        #expect(parsed.codes == [])
        #expect(
            parsed.value("directives.2") == """
                {"name": "sslprotocol", "args": ["-all", "+TLSv1.2"], "value": "-all +TLSv1.2", \
                "host": "*:443 [::]:443", "sections": ["VirtualHost *:443 [::]:443"], \
                "conditions": ["IfModule mod_ssl.c"]}
                """)
        #expect(
            parsed.value("directives.3.sections")
                == #"["VirtualHost *:443 [::]:443", "Directory "/var/www""]"#)
        #expect(parsed.value("global") == #"{"servertokens": [["Prod"]]}"#)
        #expect(
            parsed.value("hosts") == """
                [{"addresses": ["*:443", "[::]:443"], "settings": {"servername": [["a.example.org"]], \
                "sslprotocol": [["-all", "+TLSv1.2"]], "serveralias": [["b", "c"], ["d"]]}, \
                "conditional": {}, "conditions": []}]
                """)
        #expect(parsed.value("sections.2.args") == #"["/var/www"]"#)
        #expect(parsed.span("directives.2.args.1") == "+TLSv1.2")
        #expect(parsed.span("directives.2.name") == "SSLProtocol")
        #expect(parsed.span("hosts.0.settings.serveralias.1") == "d")
        #expect(parsed.keySpan("hosts.0.settings.serveralias") == "ServerAlias")
        #expect(parsed.span("sections.2") == "<Directory \"/var/www\">")
    }

    @Test func whatStandsUnderAConditionIsNotInForce() {
        let parsed = parse(
            """
            SSLProtocol all
            <IfDefine Never>
              SSLProtocol TLSv1.2
              <IfModule mod_ssl.c>
                Listen 1
              </IfModule>
            </IfDefine>
            <IfVersion >= 2.4>
              <VirtualHost *:443>
                ServerName a
                <IfModule headers_module>
                  Header set X y
                </IfModule>
              </VirtualHost>
            </IfVersion>

            """)
        #expect(parsed.value("global") == #"{"sslprotocol": [["all"]]}"#)
        #expect(
            parsed.value("conditional") == #"{"sslprotocol": [["TLSv1.2"]], "listen": [["1"]]}"#)
        #expect(parsed.value("hosts.0.settings") == #"{"servername": [["a"]]}"#)
        #expect(parsed.value("hosts.0.conditional") == #"{"header": [["set", "X", "y"]]}"#)
        #expect(parsed.value("hosts.0.conditions") == #"["IfVersion >= 2.4"]"#)
        #expect(parsed.span("conditional.listen.0.0") == "1")
    }

    @Test func aModuleThatIsLoadedMeetsItsCondition() {
        let parsed = parse(
            """
            <IfModule headers_module>
              A 1
            </IfModule>
            <IfDefine X>
              LoadModule deflate_module d.so
            </IfDefine>
            LoadModule headers_module h.so
            <IfModule mod_headers.c>
              B 1
            </IfModule>
            <IfModule !headers_module>
              C 1
            </IfModule>
            <IfModule mod_deflate.c>
              D 1
            </IfModule>
            <IfModule ssl_module>
              E 1
            </IfModule>

            """)
        #expect(
            parsed.value("global")
                == #"{"loadmodule": [["headers_module", "h.so"]], "b": [["1"]], "e": [["1"]]}"#)
        #expect(
            parsed.value("conditional")
                == #"{"a": [["1"]], "loadmodule": [["deflate_module", "d.so"]], "c": [["1"]], "d": [["1"]]}"#
        )
    }

    @Test func quotesAndBackslashesAreDecodedAsHttpdDoes() {
        let parsed = parse(#"Header set X "a \"b\" \\ \c" 'd "e' f"g h\\i "j"k"# + "\n")
        #expect(
            parsed.value("directives.0.args")
                == #"["set", "X", "a "b" \ \c", "d "e", "f"g", "h\i", "j", "k"]"#)
        #expect(parsed.span("directives.0.args.2") == #""a \"b\" \\ \c""#)
        #expect(parsed.span("directives.0.args.7") == "k")
    }

    @Test func aBackslashJoinsLinesAndThoseOfACommentToo() {
        let parsed = parse(
            "LogFormat \"%h \\\n%l\" com\\\r\nmon\n# c \\\nServerName x\nListen 80 # no comment\n")
        #expect(parsed.value("directives.0.args") == #"["%h %l", "common"]"#)
        #expect(parsed.span("directives.0.args.0") == "\"%h \\\n%l\"")
        #expect(parsed.span("directives.0.args.1") == "com\\\r\nmon")
        #expect(parsed.value("directives.1.args") == ##"["80", "#", "no", "comment"]"##)
        #expect(parsed.value("directives.2") == nil)
    }

    @Test func passwordsAreSecret() throws {
        let parsed = parse("SetEnv DB_PASSWORD geheim\nServerTokens Prod\nAuthLDAPBindPassword x\n")
        let document = try #require(parsed.outcome.document)
        let directives = document.elements(
            try #require(document.value(document.root, "directives")))
        let secret = try directives.map { id in
            document.node(try #require(document.value(id, "value"))).flags.contains(.secret)
        }
        #expect(secret == [true, false, true])
    }

    @Test func allMistakesAreReported() {
        let parsed = parse(
            "</Files>\n<Directory /a\n<>\n<Location /x>\n</Files>\nA 'b\n<If \"y\">\nB \\")
        #expect(
            parsed.codes == [
                "MUS-2433", "MUS-2431", "MUS-2432", "MUS-2434", "MUS-2103", "MUS-2430", "MUS-2435",
            ])
        #expect(parsed.places == ["1:1", "2:1", "3:1", "5:1", "6:3", "7:1", "8:3"])
        #expect(parsed.outcome.diagnostics[3].notes.first?.location?.start.line == 4)
    }

    @Test func sectionsAreNestedOnlySoDeep() {
        var limits = ParseLimits()
        limits.nesting = 2
        #expect(parse("<A>\n<B>\n</B>\n</A>\n", limits: limits).codes == [])
        #expect(parse("<A>\n<B>\n<C>\n", limits: limits).codes.contains("MUS-2104"))
    }
}
