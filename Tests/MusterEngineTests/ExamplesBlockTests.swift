import MusterSource
import Testing

@testable import MusterEngine

struct ExamplesBlockTests {
    private func start(_ text: String) -> Int? { ExamplesBlock.start(in: Array(text.utf8)) }

    @Test func aBlockAtTheEndIsFound() {
        #expect(start("rule: a\nexamples:\n  - name: b\n\n# done\n") == 8)
        #expect(start("rule: a\r\nexamples:\r\n  - name: b\r\n") == 9)
    }

    @Test func aFileIsReadWholeIfAnythingFollowsOrNothingIsThere() {
        #expect(start("rule: a\n") == nil)
        #expect(start("rule: a\nexamples:\n  - name: b\nsurvivors: []\n") == nil)
        #expect(start("rule: a\nexamples:\n- name: b\n") == nil)
        #expect(start("rule: a\nexamples:\n  - b\nexamples:\n  - c\n") == nil)
        #expect(start("kind: a\n  examples:\n    - b\n") == nil)
    }

    /// One rule over one server; `title` is written as it is.
    private func load(title: String, readingExamples: Bool) throws -> [String] {
        var project = SmallProject()
        project.set(
            "rules/port.yaml",
            """
            rule: port.standard
            title: \(title)
            severity: high
            proves: {iso27001-2022: {A.8.24/in-transit: because}}
            each: {s: server}
            check:
              - that: s.port == 22
                otherwise: "'no'"
            why: because
            fix: mend it
            examples:
              - colour: green
            """)
        return ProjectLoader(
            files: MemoryFileTree(project.files), shipped: MemoryFileTree([]),
            forAssessing: !readingExamples
        ).load().diagnostics.map(\.code)
    }

    @Test func mistakesInExamplesAreLeftToThoseWhoReadThem() throws {
        let whole = try load(title: "Ports", readingExamples: true)
        let short = try load(title: "Ports", readingExamples: false)
        #expect(whole.count > short.count)
    }

    @Test func aLineThatOnlyLooksLikeExamplesIsPartOfItsValue() throws {
        let title = "\"a\nexamples:\n  b\""
        #expect(
            try load(title: title, readingExamples: false)
                == load(title: title, readingExamples: true))
    }
}
