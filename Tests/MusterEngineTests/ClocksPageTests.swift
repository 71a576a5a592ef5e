import Foundation
import MusterCEL
import MusterModel
import MusterSource
import Testing

/// What docs/clocks.md shows is what happens.
@Suite struct ClocksPageTests {
    private let page: String

    init() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        page = try String(
            contentsOf: root.appendingPathComponent("docs/clocks.md"), encoding: .utf8)
    }

    /// The blocks that begin with the path of a file.
    private var files: [(path: String, text: String)] {
        page.components(separatedBy: "```yaml\n# ").dropFirst().map { block in
            let text = block.components(separatedBy: "```")[0]
            let lines = text.components(separatedBy: "\n")
            return (lines[0], lines.dropFirst().joined(separator: "\n"))
        }
    }

    /// The cells of the rows below a header.
    private func rows(_ header: String) -> [[String]] {
        let lines = page.components(separatedBy: "\n")
        guard let place = lines.firstIndex(of: header) else { return [] }
        return lines[(place + 2)...].prefix { $0.hasPrefix("|") }.map { line in
            line.components(separatedBy: "|").dropFirst().dropLast()
                .map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " `")) }
        }
    }

    private func project() -> SmallProject {
        var project = SmallProject()
        for (path, text) in files {
            if path == "muster.yaml" {
                project.set(path, "organisation: A\nsystem: s\nrules: [rules]\n" + text)
            } else {
                project.set(path, text)
            }
        }
        project.set("rules/server.yaml", SmallProject.server.replacing("json:", with: "yaml:"))
        return project
    }

    @Test func theTableOfVerdictsIsWhatAssessmentsSay() throws {
        let rows = rows("| as of | known at | verdict |")
        #expect(rows.count == 5)
        for row in rows {
            let knownAt = row[1].isEmpty ? nil : row[1]
            let verdicts = try project().verdicts(asOf: row[0], knownAt: knownAt)
            #expect(verdicts.map { $0.components(separatedBy: ": ")[1] } == [row[2]], "\(row)")
        }
    }

    @Test func theWaiverOfThePageCoversTheFindingOfThePage() throws {
        let assessment = try project().assess(asOf: "2026-06-15")
        #expect(assessment.waivers.map(\.state) == [.active])
        #expect(assessment.findings.map { $0.waiver != nil } == [true])
    }

    @Test func theExpressionsHaveTheValuesOfThePage() throws {
        let rows = rows("| expression | value |")
        #expect(rows.count == 3)
        for row in rows {
            let compilation = Environment(variables: []).compile(
                ExpressionText("\(row[0]) == \(row[1])"))
            let evaluator = Evaluator(try #require(compilation.program))
            guard case .value(let value) = evaluator.run() else {
                Issue.record("\(row[0]) has no value")
                continue
            }
            #expect(evaluator.bool(value) == true, "\(row[0])")
        }
    }
}
