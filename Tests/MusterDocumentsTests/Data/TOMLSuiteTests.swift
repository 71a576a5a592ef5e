import Foundation
import MusterDocuments
import MusterSource
import Testing

/// toml-test's cases for TOML 1.0.0; skipped where the suite is not on the machine.
@Suite(.enabled(if: SuiteFolder.exists("toml"), "the TOML suite is not on this machine"))
struct TOMLSuiteTests {
    private static func cases(_ folder: String) -> [String] {
        SuiteFolder.paths(in: "toml/" + folder).filter { $0.hasSuffix(".toml") }
    }

    private func parse(_ path: String) throws -> ParsedText {
        ParsedText(TOMLParser(), bytes: try #require(SuiteFolder.bytes("toml/" + path)))
    }

    @Test(arguments: cases("valid"))
    func aValidTextEqualsItsTaggedJSON(name: String) throws {
        let parsed = try parse("valid/" + name)
        #expect(parsed.codes == [])
        let wanted = ParsedText(
            JSONParser(),
            bytes: try #require(
                SuiteFolder.bytes("toml/valid/" + name.dropLast(5) + ".json")))
        let document = try #require(parsed.outcome.document)
        let json = try #require(wanted.outcome.document)
        #expect(TaggedJSON.shown(document, document.root) == TaggedJSON.wanted(json, json.root))
    }

    @Test(arguments: cases("invalid"))
    func anInvalidTextIsRefusedWithAPosition(name: String) throws {
        let parsed = try parse("invalid/" + name)
        #expect(parsed.outcome.document == nil)
        #expect(parsed.outcome.diagnostics.first?.location != nil)
    }
}
