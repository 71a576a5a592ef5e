import MusterWriters
import Testing

struct VisibleTextTests {
    @Test(arguments: [
        ("plain", "plain"), ("a\nb\tc", "a b c"), ("\u{1B}[2J", "U+001B[2J"),
        ("\u{202E}x", "U+202Ex"),
        ("\u{FEFF}\u{AD}\u{9B}", "U+FEFFU+00ADU+009B"), ("\u{E0041}", "U+E0041"),
        ("é日\u{1F600}", "é日\u{1F600}"),
        ("\r\n", "U+000D "),
    ])
    func hiddenCharactersAreSpelledAndLettersStay(input: String, expected: String) {
        #expect(VisibleText.text(input) == expected)
    }

    @Test func lineBreaksStayWhereTheyMay() {
        #expect(VisibleText.text("a\n\tb\u{7}", lineBreaks: .kept) == "a\n\tbU+0007")
    }
}
