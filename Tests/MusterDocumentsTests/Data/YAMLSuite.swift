import MusterDocuments
import MusterSource

/// The YAML test suite: a case equals its JSON, or is refused with a position if it has a file `error`.
enum YAMLSuite {
    static var cases: [String] {
        SuiteFolder.names(in: "yaml").filter { SuiteFolder.bytes("yaml/\($0)/in.yaml") != nil }
    }

    /// Whether the suite says what is to become of a case: its JSON, or that it is an error.
    static func isDecided(_ name: String) -> Bool {
        SuiteFolder.bytes("yaml/\(name)/in.json") != nil
            || SuiteFolder.bytes("yaml/\(name)/error") != nil
    }

    /// A valid case that libyaml refuses is left out, with the reason; so is one that has neither JSON nor `error`.
    static func verdict(_ name: String) -> SuiteVerdict {
        guard let bytes = SuiteFolder.bytes("yaml/\(name)/in.yaml") else {
            return .failed("no file")
        }
        let parsed = ParsedText(YAMLParser(), bytes: bytes)
        let first = parsed.outcome.diagnostics.first
        // A few invalid cases have JSON too; there the mistake is the point.
        if SuiteFolder.bytes("yaml/\(name)/error") != nil {
            guard parsed.outcome.document == nil else { return .failed("read") }
            return first?.location != nil ? .passed : .failed("refused without a position")
        }
        guard let json = SuiteFolder.bytes("yaml/\(name)/in.json") else {
            return .leftOut("it has no JSON to compare with")
        }
        guard let shown = parsed.sorted else {
            if let reason = YAMLSuiteExceptions.refused[name] { return .leftOut(reason) }
            guard let first, first.code == "MUS-2030" || first.code == "MUS-2039" else {
                return .failed("refused: \(parsed.outcome.diagnostics.map(\.message))")
            }
            return .leftOut("libyaml cannot read it; \(first.message)")
        }
        guard YAMLSuiteExceptions.refused[name] == nil else {
            return .failed("it is read now, so it is no exception")
        }
        return shown == wanted(json) ? .passed : .failed("read to something else")
    }

    /// `in.json` holds the JSON of each document, one after another: cut where one ends and shown like ours.
    private static func wanted(_ bytes: [UInt8]) -> String? {
        var texts: [String] = []
        var rest = bytes[...].drop { $0 <= 0x20 }
        while !rest.isEmpty {
            guard let (text, count) = firstValue(Array(rest)) else { return nil }
            texts.append(text)
            rest = rest.dropFirst(count).drop { $0 <= 0x20 }
        }
        if texts.isEmpty { return "null" }
        return texts.count == 1 ? texts[0] : "[" + texts.joined(separator: ", ") + "]"
    }

    private static func firstValue(_ bytes: [UInt8]) -> (text: String, count: Int)? {
        let whole = ParsedText(JSONParser(), bytes: bytes)
        if let shown = whole.sorted { return (shown, bytes.count) }
        guard let trailing = whole.outcome.diagnostics.first, trailing.code == "MUS-2016",
            let count = trailing.location?.range.lowerBound
        else { return nil }
        return ParsedText(JSONParser(), bytes: Array(bytes[..<count])).sorted.map { ($0, count) }
    }
}
