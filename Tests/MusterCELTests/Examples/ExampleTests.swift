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
        #expect(!HostNames.registrable.examples.isEmpty)
        for example in HostNames.registrable.examples {
            let expected = example.result.map { "(\(example.expression)) == \($0)" }
            let text = ExpressionText(expected ?? example.expression)
            let evaluator = Evaluator(
                try #require(HostPolicy.environment.compile(text, checked: true).program))
            switch evaluator.run() {
            case .value(let value):
                #expect(evaluator.bool(value) == true, "\(example.expression)")
                #expect(example.result != nil)
            case .failure(let error):
                #expect(example.result == nil)
                #expect(error.kind == .badArgument)
            }
        }
    }

    @Test func aWrongArgumentOfAnAddedFunctionIsFoundBeforeAnythingRuns() {
        #expect(HostPolicy.program("host.registrable(2) == 'example.org'") != nil)
        #expect(HostPolicy.program("host.registrable('2') == 'example.org'") == nil)
        #expect(HostPolicy.program("host.registrable(2)") == nil)
    }

    @Test func aPageOfAddedFunctionsShowsTheirExamples() {
        let family = FunctionFamily("Hosts", "Host names.", [HostNames.registrable])
        let page = FunctionReference.markdown(of: [family])
        #expect(page.contains("string.registrable(int) -> string"))
        #expect(page.contains("'localhost'.registrable(2)"))
    }
}
