import MusterDocuments
import MusterSource
import Testing

@Suite struct YAMLHostileTests {
    private func parse(_ text: String, limits: ParseLimits = ParseLimits()) -> ParsedText {
        ParsedText(YAMLParser(), text, limits: limits)
    }

    @Test func anAliasBombIsRefusedAtTheAliasThatGoesTooFar() {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...20 {
            let alias = "*a\(level - 1)"
            let aliases = Array(repeating: alias, count: 10).joined(separator: ", ")
            text += "a\(level): &a\(level) [\(aliases)]\n"
        }
        let parsed = parse(text)
        #expect(parsed.codes == ["MUS-2034"])
        // The aliases of a1 to a4 add 110, 1,110, 11,110 and 111,110 values; the floor is 100,000.
        #expect(parsed.outcome.diagnostics.first?.location?.start.line == 5)
    }

    @Test func theAliasFactorBoundsWhatTheFloorLetsThrough() {
        var limits = ParseLimits()
        limits.aliasFloor = 0
        limits.aliasFactor = 1
        #expect(parse("a: &x [1]\nb: *x\n", limits: limits).codes == [])
        #expect(parse("a: &x [1]\nb: [*x, *x, *x, *x]\n", limits: limits).codes == ["MUS-2034"])
    }

    @Test func mergingAgainAndAgainIsBoundedToo() {
        var text = "a: &x {"
        for key in 0..<2000 { text += "k\(key): 1, " }
        text += "}\nb:\n  <<: ["
        text += Array(repeating: "*x", count: 2000).joined(separator: ", ")
        #expect(parse(text + "]\n").codes == ["MUS-2034"])
    }

    @Test func anAliasInsideItsOwnAnchorIsRefused() {
        let parsed = parse("a: &x [1, *x]\n")
        #expect(parsed.codes == ["MUS-2033"])
        #expect(parsed.places == ["1:11"])
    }

    @Test func nestingIsLimited() {
        var limits = ParseLimits()
        limits.nesting = 3
        #expect(parse("[[[1]]]", limits: limits).codes == [])
        #expect(parse("[[[[1]]]]", limits: limits).codes == ["MUS-2005"])
        let deep = String(repeating: "[", count: 100_000)
        #expect(parse(deep).codes == ["MUS-2005"])
        #expect(parse(String(repeating: "- ", count: 5000)).codes == ["MUS-2005"])
    }

    @Test func nestingThroughAliasesIsLimited() {
        var limits = ParseLimits()
        limits.nesting = 4
        #expect(parse("a: &a [[1]]\nb: &b [*a]\n", limits: limits).codes == [])
        #expect(parse("a: &a [[1]]\nb: &b [*a]\nc: [*b]\n", limits: limits).codes == ["MUS-2005"])
    }

    @Test func aTextCutAnywhereNeverCrashes() {
        let text = Array(
            """
            %YAML 1.2
            ---
            a: &x {k: "v\\n", ? l : [1, 2.5, 'q''q']}
            <<: *x
            b: !!str |+
              täxt
              more
            ? c
            : - d
              - >-
                folded
            ... # end
            --- *x

            """.utf8)
        for end in 0...text.count {
            let parsed = ParsedText(YAMLParser(), bytes: Array(text[..<end]))
            if parsed.outcome.document == nil {
                #expect(parsed.outcome.diagnostics.allSatisfy { $0.location != nil })
            }
        }
    }

    @Test func everySingleByteIsSurvived() {
        for byte in UInt8.min...UInt8.max {
            _ = ParsedText(YAMLParser(), bytes: [byte])
            _ = ParsedText(
                YAMLParser(), bytes: Array("a: ".utf8) + [byte, byte] + Array("\n b".utf8))
        }
    }

    @Test func mistakesBeyondTheLimitAreSummedUp() {
        var limits = ParseLimits()
        limits.diagnostics = 2
        let parsed = parse("{a: 1, a: 2, a: 3, a: 4, a: 5}", limits: limits)
        #expect(parsed.codes == ["MUS-2006", "MUS-2006", "MUS-2007"])
    }
}
