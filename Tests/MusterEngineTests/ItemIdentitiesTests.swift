import MusterModel
import MusterSource
import Testing

@testable import MusterEngine

/// Items of one key or one name are noticed, whichever part they are in.
struct ItemIdentitiesTests {
    /// Whether logins, in parts of five, are judged part by part: a second one of a key or a name keeps them from it.
    private func areDistinct(_ names: [String]) throws -> Bool {
        let rows = names.map { "{\"name\": \"\($0)\", \"port\": 22}\n" }.joined()
        var project = RowProject("jsonl", rows)
        project.largest = 0
        return try project.assess(rowBytes: 50).diagnostics.isEmpty
    }

    private static let many = (0..<200).map { "s\($0)" }

    @Test func differentNamesAreDistinct() throws {
        #expect(try areDistinct(Self.many))
        #expect(
            try areDistinct(Self.many + ["\u{E9}", "e\u{301}", String(repeating: "x", count: 301)]))
    }

    @Test(arguments: [0, 1, 99, 199]) func aNameThatComesAgainIsNoticed(index: Int) throws {
        #expect(try !areDistinct(Self.many + ["s\(index)"]))
        #expect(try !areDistinct(["s\(index)"] + Self.many))
    }

    /// Names that are shown alike are one name, though their keys differ.
    @Test func namesThatAreShownAlikeAreNoticed() throws {
        #expect(try !areDistinct(Self.many + ["a\\u0001b", "a\\u0002b"]))
        #expect(try !areDistinct(["a\\u0001b"] + Self.many + ["a\u{B7}b"]))
    }
}
