import MusterDocuments
import MusterSource
import Testing

/// The YAML test suite; skipped where it is not on the machine.
@Suite(.enabled(if: SuiteFolder.exists("yaml"), "the YAML suite is not on this machine"))
struct YAMLSuiteTests {
    private static var cases: [String] {
        SuiteFolder.names(in: "yaml").filter { !$0.hasPrefix(".") }
    }

    /// A few invalid cases have both files; there the mistake is the point.
    private static func isInvalid(_ name: String) -> Bool {
        SuiteFolder.bytes("yaml/\(name)/error") != nil
    }

    @Test(
        arguments: cases.filter { SuiteFolder.bytes("yaml/\($0)/in.json") != nil && !isInvalid($0) }
    )
    func aCaseEqualsItsJSON(name: String) throws {
        let parsed = try parse(name)
        if let reason = YAMLSuiteExceptions.refused[name] {
            #expect(
                parsed.outcome.document == nil,
                "\(name) is now read, so it is no exception: \(reason)")
            return
        }
        #expect(parsed.outcome.document != nil, "\(parsed.outcome.diagnostics.map(\.message))")
        let wanted = try wantedText(name)
        if let reason = YAMLSuiteExceptions.different[name] {
            #expect(
                parsed.sorted != wanted, "\(name) is now equal, so it is no exception: \(reason)")
        } else {
            #expect(parsed.sorted == wanted)
        }
    }

    @Test(arguments: cases.filter(isInvalid))
    func anInvalidCaseIsRefusedWithAPosition(name: String) throws {
        let parsed = try parse(name)
        if let reason = YAMLSuiteExceptions.accepted[name] {
            #expect(
                parsed.outcome.document != nil,
                "\(name) is now refused, so it is no exception: \(reason)")
            return
        }
        #expect(parsed.outcome.document == nil)
        #expect(parsed.outcome.diagnostics.first?.location != nil)
    }

    private func parse(_ name: String) throws -> ParsedText {
        ParsedText(YAMLParser(), bytes: try #require(SuiteFolder.bytes("yaml/\(name)/in.yaml")))
    }

    /// `in.json` holds the JSON of each document, one after another: cut where one ends and shown like ours.
    private func wantedText(_ name: String) throws -> String {
        let bytes = try #require(SuiteFolder.bytes("yaml/\(name)/in.json"))
        var texts: [String] = []
        var rest = bytes[...].drop { $0 <= 0x20 }
        while !rest.isEmpty {
            let (text, count) = try Self.firstValue(Array(rest))
            texts.append(text)
            rest = rest.dropFirst(count).drop { $0 <= 0x20 }
        }
        if texts.isEmpty { return "null" }
        return texts.count == 1 ? texts[0] : "[" + texts.joined(separator: ", ") + "]"
    }

    private static func firstValue(_ bytes: [UInt8]) throws -> (text: String, count: Int) {
        let whole = ParsedText(JSONParser(), bytes: bytes)
        if let shown = whole.sorted { return (shown, bytes.count) }
        let trailing = try #require(whole.outcome.diagnostics.first)
        try #require(trailing.code == "MUS-2016")
        let count = try #require(trailing.location?.range.lowerBound)
        return (try #require(ParsedText(JSONParser(), bytes: Array(bytes[..<count])).sorted), count)
    }
}
