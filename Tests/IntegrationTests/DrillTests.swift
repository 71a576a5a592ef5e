import Foundation
import Testing

/// The library's alarms ring, and the page that says so is what the program writes.
struct DrillTests {
    @Test func everyAlarmOfTheLibraryRingsAndTheCommittedPageSaysSo() throws {
        let project = try ProjectCopy.sample()
        let run = try MusterRun(
            ["drill", "--as-of", ProjectCopy.asOf, "--format", "markdown"], in: project.folder)
        #expect(run.status == 0, "\(run.errors)")
        let committed = try String(
            contentsOf: ProjectCopy.root.appendingPathComponent("docs/drill.md"), encoding: .utf8)
        #expect(
            run.output == committed,
            "docs/drill.md is stale: run 'make drill' and read the difference")
    }

    @Test func atLeastNineteenOfTwentyMutantsOfTheLibraryAreKilled() throws {
        let page = try String(
            contentsOf: ProjectCopy.root.appendingPathComponent("docs/drill.md"), encoding: .utf8)
        let row = try #require(
            page.components(separatedBy: "\n").first { $0.hasPrefix("| mutants of ") })
        let numbers = row.split { !$0.isNumber }.compactMap { Int($0) }
        // Rules, mutants, killed.
        try #require(numbers.count >= 3)
        #expect(numbers[1] > 500)
        #expect(numbers[2] * 20 >= numbers[1] * 19, "\(row)")
    }

    @Test func aRuleThatNothingTestsIsNamedWithACaret() throws {
        let project = try TinyProject.make()
        let run = try MusterRun(["drill", "--as-of", ProjectCopy.asOf], in: project.folder)
        #expect(run.status == 1)
        #expect(run.output.contains("DECORATIVE files.closed, where\n"))
        #expect(
            run.output.contains(
                """
                        where: file.path.endsWith('.env')
                               ^~~~~~~~~~~~~~~~~~~~~~~~~~
                        change: file.path.endsWith('.env')
                        to:     (dropped)

                """))
        #expect(run.output.hasSuffix("exit 1\n"))
    }

    @Test func examplesAndAReasonMakeTheTinyProjectPass() throws {
        let project = try TinyProject.make()
        try project.write(
            TinyProject.rule + """
                examples:
                  - {name: closed, given: {file: {path: /a.env, groupBits: 0, otherBits: 0}}, verdict: pass}
                  - {name: group, given: {file: {path: /a.env, groupBits: 1, otherBits: 0}}, verdict: fail}
                  - {name: others, given: {file: {path: /a.env, groupBits: 0, otherBits: 1}}, verdict: fail}
                  - {name: text, given: {file: {path: /a.txt, groupBits: 0, otherBits: 1}},
                     verdict: undetermined, reason: emptyPopulation}
                survivors: []

                """, to: "rules/checks/closed.yaml")
        let run = try MusterRun(
            ["drill", "files.closed", "--quiet", "--as-of", ProjectCopy.asOf], in: project.folder)
        #expect(run.status == 0, "\(run.output)")
        #expect(run.output.contains("every alarm rings"))
    }

    @Test func anUnknownRuleCannotBeDrilled() throws {
        let project = try TinyProject.make()
        let run = try MusterRun(["drill", "files.colsed"], in: project.folder)
        #expect(run.status == 2)
        #expect(run.errors == "error: there is no rule 'files.colsed'\n")
    }

    @Test func aSecondDrillGivesTheSameBytes() throws {
        let project = try TinyProject.make()
        let arguments = ["drill", "--as-of", ProjectCopy.asOf, "--format", "json"]
        let first = try MusterRun(arguments, in: project.folder)
        #expect(first.output.contains("\"schema\": \"muster-drill-1\""))
        #expect(try MusterRun(arguments, in: project.folder).output == first.output)
    }
}
