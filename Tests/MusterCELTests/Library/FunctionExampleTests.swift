import Foundation
import MusterCEL
import Testing

@Suite struct FunctionExampleTests {
    static let examples = Library.all.flatMap { function in
        function.examples.map { (function.name, $0) }
    }

    @Test(arguments: examples)
    func anExampleGivesWhatItSays(name: String, example: FunctionExample) throws {
        let evaluation = try #require(
            Evaluation(example.expression), "\(example.expression) does not compile")
        guard let result = example.result else {
            let error = try #require(evaluation.error, "\(example.expression) does not fail")
            if case .unknownFunction = error.kind { Issue.record("\(example.expression)") }
            return
        }
        let expected = try #require(Evaluation(result)?.plain)
        let plain = try #require(
            evaluation.plain, "\(example.expression): \(evaluation.error?.message ?? "")")
        #expect(plain.matches(expected), "\(example.expression) gives \(plain)")
    }

    @Test func everyFunctionHasAnExampleAndWords() {
        for function in Library.all {
            #expect(!function.examples.isEmpty, "\(function.name)")
            #expect(function.documentation.hasSuffix("."), "\(function.name)")
            #expect(!function.overloads.isEmpty, "\(function.name)")
        }
    }

    @Test func noNameIsListedTwice() {
        #expect(Set(Library.all.map(\.name)).count == Library.all.count)
    }

    @Test func everyFamilyOfTheFolderIsInTheList() throws {
        let package = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let folder = package.appendingPathComponent("Sources/MusterCEL/Library")
        let list = try String(
            contentsOf: folder.appendingPathComponent("Library.swift"), encoding: .utf8)
        let families = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix("Functions.swift") }
        #expect(families.count >= 12)
        for family in families {
            #expect(list.contains("\(family.dropLast(6)).all"), "\(family) is not in the list")
        }
    }
}
