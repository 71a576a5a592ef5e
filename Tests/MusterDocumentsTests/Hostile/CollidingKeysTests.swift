import Foundation
import MusterDocuments
import MusterSource
import Testing

/// Keys that were searched for until their hashes were all the same: a lookup still finds each its own value.
@Suite struct CollidingKeysTests {
    private static let keys: [[UInt8]] = {
        let path = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "colliding-keys.txt")
        let text = (try? Data(contentsOf: path)).map { Array($0) } ?? []
        return text.split(separator: 0x0A).map(Array.init)
    }()

    /// How a format writes a key and its value, and where the map is found.
    private static let forms: [(format: String, line: String, path: [String])] = [
        ("dotenv", "KEY=VALUE\n", ["variables"]),
        ("ini", "KEY=VALUE\n", ["values", ""]),
        ("json", "\"KEY\": \"VALUE\",\n", []),
        ("yaml", "KEY: x VALUE\n", []),
    ]

    @Test func theKeysHaveOneHash() {
        #expect(Self.keys.count == 807)
        #expect(Set(Self.keys.map { NodeHash.of($0) }).count == 1)
        #expect(Set(Self.keys).count == Self.keys.count)
    }

    @Test(arguments: forms.map(\.format))
    func everyKeyFindsItsOwnValue(format: String) throws {
        let form = try #require(Self.forms.first { $0.format == format })
        let parser = try #require(Parsers.named(format))
        var text = Self.keys.map { key in
            let name = String(decoding: key, as: UTF8.self)
            return form.line.replacingOccurrences(of: "KEY", with: name)
                .replacingOccurrences(of: "VALUE", with: "of " + name)
        }.joined()
        if format == "json" { text = "{" + text.dropLast(2) + "}" }
        let parsed = ParsedText(parser, text)
        #expect(parsed.codes == [])
        let document = try #require(parsed.outcome.document)
        var map = document.root
        for step in form.path { map = try #require(document.value(map, step)) }
        for key in Self.keys {
            let name = String(decoding: key, as: UTF8.self)
            let value = try #require(document.value(map, name))
            #expect(document.string(value)?.hasSuffix("of " + name) == true)
        }
        #expect(document.value(map, "absent0") == nil)
    }
}
