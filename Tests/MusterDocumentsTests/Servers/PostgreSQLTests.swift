import MusterDocuments
import MusterSource
import Testing

@Suite struct PostgreSQLTests {
    private func parse(_ text: String) -> ParsedText { ParsedText(PostgreSQLParser(), text) }

    @Test func theLastValueOfANameWins() {
        let parsed = parse("SSL = off\nport 5432 # default\nssl=on\n")
        #expect(parsed.shown == #"{"settings": {"ssl": "on", "port": "5432"}}"#)
        #expect(parsed.span("settings.ssl") == "on")
        #expect(parsed.keySpan("settings.ssl") == "ssl")
        #expect(parse("SSL = on").keySpan("settings.ssl") == "SSL")
    }

    @Test func quotedValuesAreDecoded() {
        let parsed = parse(#"a = 'it''s # ok' # c"# + "\n" + #"b '\'\101\n\q'"# + "\nc=''\n")
        #expect(parsed.value("settings.a") == "\"it's # ok\"")
        #expect(parsed.span("settings.a") == "'it''s # ok'")
        #expect(parsed.value("settings.b") == "\"'A\nq\"")
        #expect(parsed.value("settings.c") == "\"\"")
        #expect(parsed.span("settings.c") == "''")
    }

    @Test func mistakesAreReportedTogether() {
        let parsed = parse("a =\n= 3\nb = 'x\nc = 1 2\n9d = 1\ne # f\n")
        #expect(
            parsed.codes == [
                "MUS-2105", "MUS-2130", "MUS-2103", "MUS-2131", "MUS-2130", "MUS-2105",
            ])
        #expect(parsed.places == ["1:1", "2:1", "3:5", "4:7", "5:1", "6:1"])
    }
}
