import MusterCEL
import MusterDocuments
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

    @Test func examplesDeeperInAFileBecomeBlanks() {
        let text = """
            kind: a
            from:
              json:
                each: doc
                examples:
                  - name: b
                    given: |

                      examples:
                    items: []
                item: {name: x}
              csv:
                examples:
                  - name: c

            title: examples
            """
        let blanked = String(decoding: ExamplesBlock.blanked(Array(text.utf8)), as: UTF8.self)
        #expect(blanked.utf8.count == text.utf8.count)
        let lines = blanked.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(
            lines.filter { $0.contains { $0 != " " } } == [
                "kind: a", "from:", "  json:", "    each: doc", "    #        ",
                "    item: {name: x}", "  csv:", "    #        ", "title: examples",
            ])
        #expect(lines.count == 16)
    }

    @Test func aFoldedTextBeforeThemIsNotLengthened() throws {
        let text =
            "json:\n  each: >-\n      a\n      b\n  examples:\n      - name: c\n        more: d\n"
        let parsed = YAMLParser().parse(
            Source(path: "k.yaml", bytes: ExamplesBlock.blanked(Array(text.utf8))),
            limits: ParseLimits())
        let document = try #require(parsed.document)
        let json = try #require(document.value(document.root, "json"))
        let each = try #require(document.value(json, "each"))
        #expect(document.string(each) == "a b")
    }

    @Test func nothingButTheExamplesOfAKindIsLostInTheLibrary() throws {
        let files = try SampleFiles()
        let paths = files.listing(below: "rules/kinds").paths
        #expect(paths.count > 10)
        for path in paths {
            let collector = DiagnosticCollector()
            let whole = LibraryFileReader(
                collector: collector, readsExamples: true, shipped: files
            ).read(path, in: files)
            let short = LibraryFileReader(
                collector: collector, readsExamples: false, shipped: files
            ).read(path, in: files)
            #expect(collector.all.isEmpty)
            #expect(whole.kinds.count == 1)
            #expect(short.kinds.map(\.isShipped) == [true])
            #expect(whole.kinds.map(\.isShipped) == [false])
            #expect(short.kinds.map(words) == whole.kinds.map(words), "\(path)")
        }
    }

    /// Everything of a kind but its examples, with the places of its expressions.
    private func words(_ kind: KindDefinition) -> [String] {
        func words(_ text: ExpressionText?) -> String {
            guard let text else { return "-" }
            let place = text.location(0..<text.bytes.count).range
            return "\(String(decoding: text.bytes, as: UTF8.self)) \(place)"
        }
        let head = [kind.name.value, kind.title, "\(kind.evidenceClass)", words(kind.subject)]
        let fields = kind.fields.map { "\($0)" }
        let adapters = kind.adapters.flatMap { adapter in
            [adapter.name.value, adapter.format.value, words(adapter.detect), words(adapter.each)]
                + [words(adapter.unreliable)]
                + adapter.item.map { "\($0.field.value) \(words($0.expression))" }
        }
        return head + kind.key + fields + adapters
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
