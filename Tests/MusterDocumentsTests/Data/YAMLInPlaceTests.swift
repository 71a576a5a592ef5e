import MusterDocuments
import MusterSource
import Testing

/// A text that libyaml reads where it lies says what it says from libyaml's own buffer, at the same places.
struct YAMLInPlaceTests {
    /// The nodes in order, each with its place and its value, or the mistakes.
    private func told(_ document: Document?, _ diagnostics: [Diagnostic]) -> [String] {
        let mistakes = diagnostics.map {
            "\($0.code) \($0.message) \($0.location.map { "\($0.range)" } ?? "")"
        }
        guard let document else { return mistakes }
        return mistakes
            + (0..<UInt32(document.nodeCount)).map { index in
                let node = document.node(NodeID(index))
                let text = Array(document.bytes(NodeID(index)))
                return "\(node.kind) \(node.flags) \(node.start) \(node.length) \(text)"
            }
    }

    /// What a text says as a whole source, and as a part of a longer one, which libyaml has to copy.
    private func bothWays(_ text: [UInt8]) -> (inPlace: [String], copied: [String]) {
        let whole = YAMLParser().parse(Source(path: "a", bytes: text), limits: ParseLimits())
        let longer = Source(path: "a", bytes: text + Array("\n---\nnot: this\n".utf8))
        let builder = DocumentBuilder(longer)
        let part = YAMLParser.parse(
            range: 0..<text.count, of: longer, into: builder, limits: ParseLimits())
        let document = part.root.map { builder.finish(root: $0, format: "yaml") }
        let isGood = !part.diagnostics.contains { $0.severity == .error }
        return (
            told(whole.document, whole.diagnostics),
            told(isGood ? document : nil, part.diagnostics)
        )
    }

    @Test(arguments: [
        "", " ", "a", "a: b", "a: b\n", "[1, 2", "{a: ", "'open", "\"open\\", "- a\n-", "? ", "|",
        "> ",
        "a: |+\n  ", "&a", "*a", "!t", "%YAML 1.2\n---", "---", "...", "# only a comment",
        "a: 'ü€😀'\nb: [ü]",
        "ü: €\n😀: \"\\u263A\"\nlast: ü", "tab:\tx\r\nnext: y\r\n", "a: b: c", "\u{FFFD}: x",
        "nbsp: \u{A0}",
    ])
    func aTextOfEveryEndSaysTheSame(text: String) {
        let (inPlace, copied) = bothWays(Array(text.utf8))
        #expect(inPlace == copied)
    }

    /// Refused, or allowed but rare: both are left to libyaml, and say the same as they did.
    @Test(arguments: [
        "a: \u{1}", "a: \u{7F}", "\u{1B}[0m: x", "a: \u{80}", "a: \u{85}b", "a: \u{9F}",
        "a: \u{FEFF}b",
        "a: \u{FFFE}", "a: \u{FFFF}", "12345678901234: \u{8}",
    ])
    func aCharacterThatLibyamlLooksAtSaysTheSame(text: String) {
        let (inPlace, copied) = bothWays(Array(text.utf8))
        #expect(inPlace == copied)
    }

    @Test func aControlCharacterIsRefusedWhereverItStands() {
        let text = Array("name: value of some length\n".utf8)
        for place in text.indices {
            for byte: UInt8 in [0x01, 0x0B, 0x1F, 0x7F] {
                var broken = text
                broken[place] = byte
                let source = Source(path: "a", bytes: broken)
                let outcome = YAMLParser().parse(source, limits: ParseLimits())
                #expect(outcome.document == nil, "\(byte) at \(place)")
                #expect(outcome.diagnostics.first?.location?.range.lowerBound == place)
            }
        }
    }

    @Test func everyCutOfTheExampleSaysTheSame() {
        let text = Array(YAMLParser().description.example.utf8)
        for count in 0...text.count {
            let (inPlace, copied) = bothWays(Array(text[..<count]))
            #expect(inPlace == copied, "\(count) bytes")
        }
    }
}
