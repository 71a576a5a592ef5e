import MusterDocuments
import MusterSource

/// toml-test's cases for TOML 1.0.0: `valid` equals its tagged JSON, `invalid` is refused with a position.
enum TOMLSuite {
    static var cases: [String] {
        SuiteFolder.paths(in: "toml").filter { $0.hasSuffix(".toml") }
    }

    static func verdict(_ path: String) -> SuiteVerdict {
        guard let bytes = SuiteFolder.bytes("toml/" + path) else { return .failed("no file") }
        let parsed = ParsedText(TOMLParser(), bytes: bytes)
        guard path.hasPrefix("valid/") else {
            guard parsed.outcome.document == nil else { return .failed("read") }
            let hasPlace = parsed.outcome.diagnostics.first?.location != nil
            return hasPlace ? .passed : .failed("refused without a position")
        }
        guard let document = parsed.outcome.document else {
            return .failed("refused: \(parsed.outcome.diagnostics.map(\.message))")
        }
        guard let json = SuiteFolder.bytes("toml/" + path.dropLast(5) + ".json"),
            let wanted = ParsedText(JSONParser(), bytes: json).outcome.document
        else { return .failed("no JSON beside it") }
        let isEqual =
            TaggedJSON.shown(document, document.root) == TaggedJSON.wanted(wanted, wanted.root)
        return isEqual ? .passed : .failed("read to something else")
    }
}
