import Foundation
import Testing

/// One type a file, and the file bears its name: the tree is the index.
struct NamingTests {
    @Test(arguments: LayerTests.allowed.keys.sorted())
    func aFileBearsTheNameOfTheTypeInIt(target: String) throws {
        for file in try LayerTests.swiftFiles(below: "Sources/\(target)") {
            let name = file.deletingPathExtension().lastPathComponent
            let stem = name.split(separator: "+")[0]
            let text = try String(contentsOf: file, encoding: .utf8)
            // `extension [UInt8]` is how an extension of Array reads.
            let pattern =
                stem == "Array"
                ? #"\bextension \["#
                : #"\b(struct|enum|class|protocol|actor|extension|typealias) \#(stem)\b"#
            #expect(text.range(of: pattern, options: .regularExpression) != nil, "\(name)")
        }
    }

    @Test(arguments: LayerTests.allowed.keys.sorted())
    func aFileHoldsOneType(target: String) throws {
        let files = try LayerTests.swiftFiles(below: "Sources/\(target)")
        #expect(!files.isEmpty)
        for file in files {
            let types = Self.types(in: try String(contentsOf: file, encoding: .utf8))
            #expect(types.count <= 1, "\(file.lastPathComponent) holds \(types)")
        }
    }

    @Test func typesAtTheTopOfAFileAreSeenWhateverStandsBeforeThem() {
        let text = """
            struct A {
                enum Inner {}
            }
            /// enum Quoted {
            @frozen public indirect enum B: UInt8 {}
            private final class C {}
            @_spi(Testing) @available(*, deprecated) fileprivate actor D {}
            extension A { struct Nested {} }
            typealias E = A
            protocol F {}
            func structure() {}
            """
        #expect(Self.types(in: text) == ["A", "B", "C", "D", "E", "F"])
    }

    /// The names of the types declared at the top of a file: nested ones are indented.
    private static func types(in text: String) -> [String] {
        let words = "struct|enum|class|actor|protocol|typealias"
        let pattern = #"^(?:@\w+(?:\([^)]*\))?\s+)*(?:[a-z]+\s+)*?(?:\#(words))\s+(\w+)"#
        guard let expression = try? NSRegularExpression(pattern: pattern) else { return [] }
        return text.split(separator: "\n").compactMap { line in
            let line = String(line)
            let whole = NSRange(line.startIndex..., in: line)
            return expression.firstMatch(in: line, range: whole)
                .flatMap { Range($0.range(at: 1), in: line) }.map { String(line[$0]) }
        }
    }
}
