import Foundation
import MusterSource
import Testing

@testable import MusterCEL

@Suite struct ExampleTests {
    private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    private static let catalog = tests.deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Sources/MusterCEL/MusterCEL.docc")

    @Test(arguments: ["UsingTheEngine", "AddingAFunction"])
    func theSnippetsOfAnArticleAreInTheFileThatRuns(name: String) throws {
        let article = try String(
            contentsOf: Self.catalog.appendingPathComponent("\(name).md"), encoding: .utf8)
        let file = try String(
            contentsOf: Self.tests.appendingPathComponent("\(name)Example.swift"), encoding: .utf8)
        let snippets = article.components(separatedBy: "```swift\n").dropFirst()
            .map { $0.components(separatedBy: "```")[0] }
        #expect(!snippets.isEmpty)
        for snippet in snippets {
            #expect(file.contains(snippet), "\(name)Example.swift lacks:\n\(snippet)")
        }
    }

    @Test func theLandingPageNamesBothArticles() throws {
        let page = try String(
            contentsOf: Self.catalog.appendingPathComponent("MusterCEL.md"), encoding: .utf8)
        #expect(page.contains("<doc:UsingTheEngine>") && page.contains("<doc:AddingAFunction>"))
    }

    @Test func aPolicyJudges() throws {
        let policy = try #require(
            ServerPolicy("server.protocols.all(p, p in ['TLSv1.2', 'TLSv1.3'])"))
        #expect(policy.judge(host: "a", protocols: ["TLSv1.3"]) == true)
        #expect(policy.judge(host: "a", protocols: ["TLSv1"]) == false)
    }

    @Test func aMisspeltFieldIsFoundBeforeAnythingRuns() {
        #expect(ServerPolicy("server.protocol == []") == nil)
        #expect(ServerPolicy("server.host") == nil)
    }

    @Test func anErrorIsNeitherTrueNorFalse() throws {
        let policy = try #require(ServerPolicy("server.protocols[0] == 'TLSv1.3'"))
        #expect(policy.judge(host: "a", protocols: []) == nil)
    }

    @Test func anAddedFunctionDoesWhatItsExamplesSay() throws {
        let environment = Environment(
            variables: [], functions: Library.all + VowelFunctions.all)
        for example in VowelFunctions.all.flatMap(\.examples) {
            let compilation = environment.compile(ExpressionText(example.expression))
            let evaluator = Evaluator(try #require(compilation.program))
            switch evaluator.run() {
            case .value(let value): #expect(evaluator.text(value) == example.result)
            case .failure(let error):
                #expect(example.result == nil)
                #expect(error.kind == .noSuchOverload)
            }
        }
    }
}
