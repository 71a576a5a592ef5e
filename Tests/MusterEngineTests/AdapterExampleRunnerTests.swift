import Foundation
import MusterSource
import Testing

@testable import MusterEngine

struct AdapterExampleRunnerTests {
    /// The differences of an example with these items over one server on port 23.
    private func differences(
        _ items: String, text: String = #"{"servers": [{"name": "a", "port": 23}]}"#
    ) throws -> [String] {
        var project = SmallProject()
        project.set(
            "rules/server.yaml",
            SmallProject.server
                + "    examples:\n      - name: one\n        text: '\(text)'\n        items: \(items)\n"
        )
        let loaded = project.load()
        #expect(loaded.diagnostics.map(\.code) == [])
        let results = AdapterExampleRunner(try #require(loaded.project)).run()
        #expect(results.map(\.name) == ["one"])
        #expect(results.map(\.passed) == [results[0].differences.isEmpty])
        return results[0].differences
    }

    @Test func itemsThatAreAsTheExampleSaysPass() throws {
        #expect(try differences("[{name: a, port: 23, version: null}]") == [])
    }

    @Test func aValueThatDiffersIsNamedWithBothValues() throws {
        #expect(
            try differences("[{name: a, port: 22}]") == ["item 1: port is 23, expected 22"])
    }

    @Test func aValueThatMustNotBeKnownIsNamed() throws {
        #expect(
            try differences("[{name: a, port: null}]")
                == ["item 1: port is 23, expected nothing"])
    }

    @Test func anotherNumberOfItemsIsNamed() throws {
        #expect(try differences("[]") == ["1 items, expected 0"])
    }
}
