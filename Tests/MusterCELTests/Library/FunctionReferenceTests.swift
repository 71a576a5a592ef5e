import Foundation
import MusterCEL
import Testing

@Suite struct FunctionReferenceTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    @Test func thePageOfFunctionsIsWhatTheLibrarySays() throws {
        let page = try String(
            contentsOf: Self.root.appendingPathComponent("docs/functions.md"), encoding: .utf8)
        let generated = FunctionReference.markdown(of: Library.families)
        #expect(
            page.utf8.elementsEqual(generated.utf8),
            "docs/functions.md is out of date; run: \(FunctionReference.command)")
    }

    @Test func thePageNamesEveryFunctionAndEveryExample() {
        let page = FunctionReference.markdown(of: Library.families)
        for function in Library.all {
            #expect(page.contains("\n### `\(function.name)`\n"), "\(function.name)")
            for example in function.examples { #expect(page.contains(example.expression)) }
        }
    }

    @Test func aMemberIsWrittenBehindItsReceiver() throws {
        let size = try #require(Library.all.first { $0.name == "size" })
        let signatures = FunctionReference.signatures(of: size)
        #expect(signatures.first == "size(string) -> int")
        #expect(signatures.last == "map(A, B).size() -> int")
        let charAt = try #require(Library.all.first { $0.name == "charAt" })
        #expect(FunctionReference.signatures(of: charAt) == ["string.charAt(int) -> string"])
    }

    @Test func anExampleThatFailsSaysSo() throws {
        let slice = try #require(Library.all.first { $0.name == "slice" })
        #expect(
            FunctionReference.examples(of: slice) == [
                "[1, 2, 3, 4].slice(1, 3)  // [2, 3]", "[1, 2].slice(2, 2)        // []",
                "[1, 2].slice(1, 3)        // an error", "[1, 2].slice(2, 1)        // an error",
            ])
    }

    @Test func everyFunctionIsInOneFamily() {
        #expect(Library.families.map(\.functions.count).reduce(0, +) == Library.all.count)
        #expect(Set(Library.families.map(\.title)).count == Library.families.count)
    }
}
