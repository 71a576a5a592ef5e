import MusterEngine
import Testing

@Suite struct GlobPatternTests {
    @Test(arguments: [
        ("evidence/*.conf", "evidence/a.conf", true),
        ("evidence/*.conf", "evidence/sub/a.conf", false),
        ("evidence/*.conf", "evidence/.conf", true),
        ("evidence/*", "evidence/a", true),
        ("evidence/**", "evidence/sub/deep/a", true),
        ("evidence/**/*.json", "evidence/a.json", true),
        ("evidence/**/*.json", "evidence/x/y/a.json", true),
        ("evidence/**/*.json", "other/a.json", false),
        ("**/a/**/b", "x/a/b", true),
        ("**/a/**/b", "a/y/z/b", true),
        ("**/a/**/b", "b/a", false),
        ("a?c", "abc", true),
        ("a?c", "ac", false),
        ("./evidence/*.conf", "evidence/a.conf", true),
        ("*.b.c", "a.b.b.c", true),
        ("*a*b*", "xxaxxb", true),
        ("*a*b*", "xxbxxa", false),
        ("A.conf", "a.conf", false),
    ])
    func aPatternMatchesWholePathsSegmentBySegment(pattern: String, path: String, matches: Bool) {
        #expect(GlobPattern(pattern).matches(path) == matches)
    }

    @Test func aQuestionMarkStandsForOneByteNotOneCharacter() {
        #expect(!GlobPattern("a?c").matches("aéc"))
        #expect(GlobPattern("a??c").matches("aéc"))
    }

    @Test func spellingsThatLookAlikeAreDifferentPaths() {
        #expect(!GlobPattern("caf\u{E9}").matches("cafe\u{301}"))
    }

    @Test func theFolderIsWhatStandsAboveTheFirstWildcard() {
        #expect(GlobPattern("evidence/nginx/*.conf").folder == "evidence/nginx")
        #expect(GlobPattern("*.conf").folder == "")
        #expect(GlobPattern("a/*/b/c.conf").folder == "a")
        #expect(GlobPattern("a/b.conf").isLiteral)
        #expect(!GlobPattern("a/b?.conf").isLiteral)
    }

    @Test func manyStarsOverALongNameComeToAnEnd() {
        let name = String(repeating: "a", count: 2000)
        #expect(!GlobPattern(String(repeating: "*a", count: 200) + "b").matches(name))
    }
}
