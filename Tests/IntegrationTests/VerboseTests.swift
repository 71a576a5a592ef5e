import Foundation
import Testing

@Suite struct VerboseTests {
    /// The text view; the project lives until the program has ended.
    private func text(_ project: ProjectCopy, _ more: [String]) throws -> String {
        let arguments = ["check", "--as-of", ProjectCopy.asOf, "--no-reports"] + more
        return try withExtendedLifetime(project) {
            try MusterRun(arguments, in: project.folder).output
        }
    }

    @Test func verboseSaysWhichParserReadAFileAndWhy() throws {
        let output = try text(.sample(), ["--verbose"])
        #expect(
            output.contains("\n  evidence/people/training.csv  csv: its name matches '*.csv'\n"))
    }

    @Test func aDeclaredFormatIsTheReason() throws {
        let output = try text(TinyProject.make(), ["--verbose"])
        #expect(output.contains("\n  evidence/app.listing  listing: muster.yaml says so\n"))
    }

    @Test func withoutItTheFilesAreNotListed() throws {
        let output = try text(TinyProject.make(), [])
        #expect(!output.isEmpty && !output.contains("muster.yaml says so"))
    }

    @Test func parsersWithANameShowsTheModelAndTheExample() throws {
        let run = try MusterRun(["parsers", "pg_hba"], in: ProjectCopy.root)
        #expect(run.status == 0)
        #expect(run.output.contains("{rules: [{type, database, user, address, method"))
        #expect(run.output.contains("hostssl all  all       10.0.0.0/8   scram-sha-256"))
    }
}
