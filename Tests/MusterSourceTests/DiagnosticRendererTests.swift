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

    @Test func nothingThatIsQuotedReachesTheTerminalAsItIs() {
        let odd = "\u{1B}[2J\n\u{9B}1m\t\u{202E}\u{061C}é"
        let shown = "·[2J ·1m ··é"
        let source = Source(path: "a\(odd)", text: "xyz")
        let diagnostic = Diagnostic(
            "MUS-2006", "key '\(odd)'", at: Location(source, 0..<1),
            notes: [
                .init("first \(odd)", at: Location(source, 1..<2)), .init("and \(odd)"),
            ], hint: "not \(odd)")
        #expect(
            DiagnosticRenderer().render(diagnostic) == """
                a\(shown):1:1: error: key '\(shown)' [MUS-2006]
                 1 | xyz
                   | ^
                a\(shown):1:2: note: first \(shown)
                 1 | xyz
                   |  ^
                  = note: and \(shown)
                  = hint: not \(shown)

                """)
        #expect(
            DiagnosticRenderer().render(Diagnostic("MUS-3201", "gone", path: odd))
                == "\(shown): error: gone [MUS-3201]\n")
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
