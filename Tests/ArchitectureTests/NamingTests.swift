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
}
