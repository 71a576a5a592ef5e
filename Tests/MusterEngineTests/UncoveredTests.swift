import MusterEngine
import MusterModel
import MusterSource
import Testing

/// What a page promises and no claim quotes is listed.
@Suite struct UncoveredTests {
    private func uncovered(_ page: String, path: String = "page.md") throws -> [String] {
        var project = SmallProject(evidence: SmallProject.servers(#"{"name": "a", "port": 22}"#))
        project.set(path, page)
        project.set(
            "claims.yaml",
            "page: \(path)\nclaims:\n  - {id: c, quote: kept for 30 days, rules: [port.closed]}\n")
        let loaded = try #require(project.load().project)
        #expect(loaded.uncovered.allSatisfy { $0.severity == .note })
        let texts = loaded.uncovered.compactMap { $0.location?.text }
        // The assessment carries the same ones into every report.
        #expect(try project.assess().uncovered.map(\.text) == texts)
        return texts
    }

    @Test func sentencesWithANumberOrAPromiseAndNoClaimAreListed() throws {
        let page = """
            ---
            updated: 2026-05-28
            ---
            # Our 7 rules

            Backups are **kept for
            30 days**. We will never sell data! Hello there, reader. Mail is read
            by [two](https://a.example/7) people.

            - Reviewed in March.
            - Often.

            """
        #expect(
            try uncovered(page) == [
                "Our 7 rules", "We will never sell data!", "Reviewed in March.",
            ]
        )
    }

    @Test func aPageWhoseEveryPromiseIsQuotedHasNone() throws {
        #expect(try uncovered("Backups are kept for 30 days.\n") == [])
    }

    @Test func aPageOfHTMLIsReadAsItLooks() throws {
        let page = "<ul><li>kept for 30 days</li><li>told in <b>72</b> hours</li></ul>"
        #expect(try uncovered(page, path: "page.html") == ["told in <b>72</b> hours"])
    }
}
