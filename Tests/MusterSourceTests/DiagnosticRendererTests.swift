import MusterSource
import Testing

/// The drawing itself is the expectation.
struct DiagnosticRendererTests {
    @Test func aMistakeIsDrawnWithItsLineACaretNotesAndAHint() {
        let source = Source(path: "rules/a.yaml", text: "rule: a\nseverty: high\n")
        let diagnostic = Diagnostic(
            "MUS-3002", "unknown key 'severty'", at: Location(source, 8..<15),
            notes: [.init("the rule", at: Location(source, 6..<7))],
            hint: "did you mean 'severity'?")
        #expect(
            DiagnosticRenderer().render(diagnostic) == """
                rules/a.yaml:2:1: error: unknown key 'severty' [MUS-3002]
                 2 | severty: high
                   | ^~~~~~~
                rules/a.yaml:1:7: note: the rule
                 1 | rule: a
                   |       ^
                  = hint: did you mean 'severity'?

                """)
    }

    @Test func aMistakeWithoutAPlaceNamesThePath() {
        let diagnostic = Diagnostic("MUS-3201", "there is no file 'a'", path: "a")
        #expect(
            DiagnosticRenderer().render(diagnostic) == "a: error: there is no file 'a' [MUS-3201]\n"
        )
    }

    @Test func mistakesAreShownInOrderOfPathAndPlace() {
        let one = Source(path: "a", text: "xyz")
        let two = Source(path: "b", text: "xyz")
        let drawn = DiagnosticRenderer().render([
            Diagnostic("MUS-0003", "third", at: Location(two, 0..<1)),
            Diagnostic("MUS-0002", .warning, "second", at: Location(one, 2..<3)),
            Diagnostic("MUS-0001", "first", at: Location(one, 0..<1)),
        ])
        let heads = drawn.split(separator: "\n").filter { $0.contains("[MUS-") }
        #expect(
            heads == [
                "a:1:1: error: first [MUS-0001]", "a:1:3: warning: second [MUS-0002]",
                "b:1:1: error: third [MUS-0003]",
            ])
    }

    @Test func evidenceCannotMoveTheCaretOrRepaintTheScreen() {
        let source = Source(path: "a", text: "\u{1B}[2J\tkey\u{202E} value")
        let snippet = Snippet(Location(source, 5..<8))
        #expect(snippet.text == "·[2J key· value")
        #expect(snippet.markStart == 5)
        #expect(snippet.markLength == 3)
    }

    @Test func aLongLineIsCutAroundTheMark() {
        let text = String(repeating: "a", count: 500) + "MARK" + String(repeating: "b", count: 500)
        let snippet = Snippet(Location(Source(path: "a", text: text), 500..<504), width: 60)
        let marked = snippet.text.unicodeScalars.dropFirst(snippet.markStart).prefix(
            snippet.markLength)
        #expect(String(String.UnicodeScalarView(marked)) == "MARK")
        #expect(snippet.text.unicodeScalars.count <= 62)
        #expect(snippet.text.hasPrefix("…") && snippet.text.hasSuffix("…"))
    }
}
