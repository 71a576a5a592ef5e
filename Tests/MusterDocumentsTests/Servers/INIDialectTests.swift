import MusterDocuments
import MusterSource
import Testing

@Suite struct INIDialectTests {
    @Test func anOptionFileHasNamesWithoutValueQuotesAndComments() {
        let parsed = ParsedText(
            MySQLParser(),
            "[mysqld]\nskip-name-resolve # c\nbind-address=127.0.0.1 # d\nbind_address = \"0.0 # \\\"x\\\"\"\n"
                + "init = 'a\\sb' # e\n!includedir /etc/mysql/conf.d/\n[client]\n")
        #expect(parsed.codes == [])
        #expect(
            parsed.value("values.mysqld") == """
                {"skip_name_resolve": "", "bind_address": "0.0 # "x"", "init": "a b"}
                """)
        #expect(
            parsed.value("sections.0.settings.1")
                == #"{"name": "bind-address", "value": "127.0.0.1"}"#)
        #expect(parsed.span("values.mysqld.bind_address") == "\"0.0 # \\\"x\\\"\"")
        #expect(parsed.span("sections.0.settings.0.name") == "skip-name-resolve")
        #expect(parsed.value("includes") == #"["/etc/mysql/conf.d/"]"#)
        #expect(parsed.span("includes.0") == "/etc/mysql/conf.d/")
    }

    @Test func mistakesInAnOptionFileAreReported() {
        let parsed = ParsedText(MySQLParser(), "a='b\n!include\n!x y\n=c\n[d\n")
        #expect(parsed.codes == ["MUS-2103", "MUS-2105", "MUS-2123", "MUS-2106", "MUS-2120"])
        #expect(parsed.places == ["1:3", "2:1", "3:1", "4:1", "5:1"])
    }

    @Test func theOptionFilesPasswordIsSecret() throws {
        let parsed = ParsedText(MySQLParser(), "[client]\npassword = geheim\nuser = u\n")
        let document = try #require(parsed.outcome.document)
        let values = try #require(document.value(document.root, "values"))
        let client = try #require(document.value(values, "client"))
        let secret = document.keys(client).map {
            document.node(document.value(ofKey: $0, in: client)).flags.contains(.secret)
        }
        #expect(secret == [true, false])
    }

    @Test func indentedLinesBelongToAValueOfConfigparser() {
        let parsed = ParsedText(
            PythonINIParser(),
            "[a]\r\nx = 1\r\n    2 = two\r\n# c\r\n\r\n\t3\r\ny:\r\n  [z]\r\nw = \\\r\n[b]\r\n")
        #expect(parsed.codes == [])
        #expect(
            parsed.value("values.a") == "{\"x\": \"1\n2 = two\n3\", \"y\": \"[z]\", \"w\": \"\\\"}")
        #expect(parsed.span("values.a.y") == "[z]")
        #expect(parsed.span("values.a.x") == "1\r\n    2 = two\r\n# c\r\n\r\n\t3")
        #expect(parsed.value("sections.1.name") == #""b""#)
    }

    @Test func configparserWantsAValueForEveryName() {
        let parsed = ParsedText(PythonINIParser(), "[a]\nflag\n  x = 1\n")
        #expect(parsed.codes == ["MUS-2123"])
        #expect(parsed.places == ["2:1"])
    }
}
