import Foundation
import Testing

@Suite struct VerboseTests {
    @Test func verboseSaysWhichParserReadAFileAndWhy() throws {
        let run = try MusterRun(
            ["check", "--as-of", ProjectCopy.asOf, "--verbose", "--no-reports"],
            in: ProjectCopy.sample().folder)
        #expect(run.output.contains("evidence/nginx/nginx.conf  nginx: its name matches '"))
    }

    @Test func aDeclaredFormatIsTheReason() throws {
        let project = try TinyProject.make()
        let run = try MusterRun(
            ["check", "--as-of", ProjectCopy.asOf, "--verbose", "--no-reports"], in: project.folder)
        #expect(run.output.contains("  evidence/app.listing  listing: muster.yaml says so\n"))
    }

    @Test func withoutItTheFilesAreNotListed() throws {
        let project = try TinyProject.make()
        let run = try MusterRun(
            ["check", "--as-of", ProjectCopy.asOf, "--no-reports"], in: project.folder)
        #expect(!run.output.contains("muster.yaml says so"))
    }

    @Test func parsersWithANameShowsTheModelAndTheExample() throws {
        let run = try MusterRun(["parsers", "pg_hba"], in: ProjectCopy.root)
        #expect(run.status == 0)
        #expect(run.output.contains("{rules: [{type, database, user, address, method"))
        #expect(run.output.contains("hostssl all  all       10.0.0.0/8   scram-sha-256"))
    }
}
