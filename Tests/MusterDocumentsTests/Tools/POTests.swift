import MusterDocuments
import MusterSource
import Testing

@Suite struct POTests {
    private func parse(_ text: String) -> ParsedText { ParsedText(POParser(), text) }

    private let catalogue = #"""
        # Copyright
        msgid ""
        msgstr ""
        "Language: de\n"
        "Plural-Forms: nplurals=2; plural=(n != 1);\n"

        #. for the trust page
        #: a.html:1 b.html:2
        #, fuzzy, c-format
        #| msgid "old"
        msgctxt "page"
        msgid "a \"b\"\t"
        "c"
        msgstr "d"

        msgid "one"
        msgid_plural "many"
        msgstr[0] "eins"
        msgstr[1] ""
        msgid "done"
        msgstr "fertig"
        #~ msgid "gone"
        #~ msgstr "weg"

        """#

    @Test func messagesAreReadWithTheirComments() {
        let parsed = parse(catalogue)
        #expect(parsed.codes == [])
        #expect(
            parsed.value("header")
                == #"{"language": "de", "plural-forms": "nplurals=2; plural=(n != 1);"}"#)
        #expect(
            parsed.value("messages.0") == """
                {"context": "page", "id": "a "b"\tc", "plural": "", "translations": ["d"], \
                "translated": false, "fuzzy": true, "obsolete": false, \
                "flags": ["fuzzy", "c-format"], "references": ["a.html:1", "b.html:2"], \
                "comments": ["for the trust page"]}
                """)
        #expect(parsed.span("messages.0.id") == "\"a \\\"b\\\"\\t\"\n\"c\"")
        #expect(parsed.span("messages.0.fuzzy") == "fuzzy")
    }

    @Test func pluralsAndObsoleteMessagesAreToldApart() {
        let parsed = parse(catalogue)
        #expect(parsed.value("messages.1.plural") == #""many""#)
        #expect(parsed.value("messages.1.translations") == #"["eins", ""]"#)
        #expect(parsed.value("messages.1.translated") == "false")
        #expect(parsed.value("messages.2.translated") == "true")
        #expect(parsed.value("messages.2.obsolete") == "false")
        #expect(parsed.value("messages.3.id") == #""gone""#)
        #expect(parsed.value("messages.3.obsolete") == "true")
    }

    @Test func mistakesAreReportedTogether() {
        let parsed = parse(
            """
            "alone"
            msgid "a"
            msgstr "b
            msgid "c" d
            msgstr "e"
            msgid f
            msgstr "g"
            msgfoo "h"
            msgstr[x] "i"
            msgid "j"
            msgid "k"
            """)
        #expect(
            parsed.codes == [
                "MUS-2560", "MUS-2564", "MUS-2563", "MUS-2563", "MUS-2560", "MUS-2561",
                "MUS-2562",
            ])
        #expect(parsed.places == ["1:1", "3:8", "4:11", "6:7", "8:1", "9:1", "11:1"])
    }

    @Test func aCutOrRepeatedMessageIsAnError() {
        let cut = parse("msgid \"a\"\nmsgstr \"b\"\nmsgid \"c\"\n")
        #expect(cut.codes == ["MUS-2565"])
        #expect(cut.places == ["3:1"])
        let twice = parse("msgid \"a\"\nmsgstr \"b\"\n\nmsgid \"a\"\nmsgstr \"c\"\n")
        #expect(twice.codes == ["MUS-2566"])
        #expect(twice.places == ["4:1"])
        let context = parse(
            "msgid \"a\"\nmsgstr \"b\"\nmsgctxt \"\"\nmsgid \"a\"\nmsgstr \"c\"\r\n")
        #expect(context.codes == [])
        let obsolete = parse("#~ msgid \"a\"\n#~ msgstr \"b\"\nmsgid \"a\"\nmsgstr \"c\"\n")
        #expect(obsolete.codes == ["MUS-2566"])
        #expect(parse("msgid \"c\"\n# x\nmsgstr \"d\"\n").codes == ["MUS-2565", "MUS-2562"])
        #expect(
            parse("msgid \"a\" \"b\"\nmsgstr \"c\"").value("messages.0.id") == #""ab""#)
    }
}
