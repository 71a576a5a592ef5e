import Foundation
import Testing

/// The committed reports are what the program writes, and other tools accept them.
struct ReportTests {
    @Test func theCommittedReportsAreWhatACheckWrites() throws {
        let project = try ProjectCopy.sample()
        let run = try MusterRun(
            ["check", "--as-of", ProjectCopy.asOf, "--quiet"], in: project.folder)
        #expect(run.status == 1)
        let committed = ProjectCopy.root.appendingPathComponent("reports")
        let names = try FileManager.default.subpathsOfDirectory(atPath: committed.path).sorted()
        let written = project.folder.appendingPathComponent("reports")
        #expect(try FileManager.default.subpathsOfDirectory(atPath: written.path).sorted() == names)
        for name in names where name.contains(".") {
            #expect(
                FileManager.default.contentsEqual(
                    atPath: committed.appendingPathComponent(name).path,
                    andPath: written.appendingPathComponent(name).path),
                "reports/\(name) is stale: run 'make golden' and read the difference")
        }
    }

    @Test func aReportThatStandsThereAlreadyIsNotWrittenAgain() throws {
        let project = try ProjectCopy.sample()
        let arguments = ["check", "--as-of", ProjectCopy.asOf, "--quiet"]
        _ = try MusterRun(arguments, in: project.folder)
        let junit = "reports/junit/TEST-muster-soc2-2017.xml"
        let names = ["reports/results.json", "reports/report.html", junit]
        let old = Date(timeIntervalSince1970: 1_000_000_000)
        func path(_ name: String) -> String { project.folder.appendingPathComponent(name).path }
        for name in names {
            try FileManager.default.setAttributes(
                [.modificationDate: old], ofItemAtPath: path(name))
        }
        // One byte of the same length is a difference, and so is a missing end.
        let json = try project.read(names[0])
        try project.write(
            json.replacingOccurrences(of: "\"sample\": true", with: "\"sampel\": true"),
            to: names[0])
        let xml = try project.read(junit)
        try project.write(String(xml.dropLast(9)), to: junit)
        _ = try MusterRun(arguments, in: project.folder)
        let page = try FileManager.default.attributesOfItem(atPath: path(names[1]))
        #expect(page[.modificationDate] as? Date == old)
        #expect(try project.read(names[0]) == json)
        #expect(try project.read(junit) == xml)
    }

    @Test func reportsGoWhereAnAbsolutePathSays() throws {
        let project = try ProjectCopy.sample()
        _ = try MusterRun(
            ["check", "--as-of", ProjectCopy.asOf, "--quiet"], in: project.folder)
        let target = project.folder.appendingPathComponent("elsewhere/reports")
        let run = try MusterRun(
            [
                "check", "--as-of", ProjectCopy.asOf, "--project", project.folder.path,
                "--reports", target.path,
            ], in: FileManager.default.temporaryDirectory)
        #expect(run.status == 1)
        #expect(run.output.contains("\(target.path)/results.json"))
        #expect(
            FileManager.default.contentsEqual(
                atPath: target.appendingPathComponent("results.json").path,
                andPath: project.folder.appendingPathComponent("reports/results.json").path))
    }

    @Test func aLinkInPlaceOfAReportIsReplacedAndItsTargetLeftAlone() throws {
        let project = try ProjectCopy.sample()
        let arguments = ["check", "--as-of", ProjectCopy.asOf, "--quiet"]
        _ = try MusterRun(arguments, in: project.folder)
        let report = project.folder.appendingPathComponent("reports/results.json")
        let elsewhere = project.folder.appendingPathComponent("elsewhere.json")
        try FileManager.default.moveItem(at: report, to: elsewhere)
        try FileManager.default.createSymbolicLink(at: report, withDestinationURL: elsewhere)
        _ = try MusterRun(arguments, in: project.folder)
        let kind = try FileManager.default.attributesOfItem(atPath: report.path)[.type]
        #expect(kind as? FileAttributeType == .typeRegular)
        #expect(FileManager.default.contentsEqual(atPath: report.path, andPath: elsewhere.path))
    }

    @Test func aSecondRunWritesTheSameBytes() throws {
        let project = try ProjectCopy.sample()
        let arguments = ["check", "--as-of", ProjectCopy.asOf, "--no-reports", "--format", "json"]
        let first = try MusterRun(arguments, in: project.folder)
        let second = try MusterRun(arguments, in: project.folder)
        #expect(first.output == second.output)
        #expect(first.output.utf8.count > 100_000)
    }

    @Test func everyOutputOfTheSampleSaysSo() throws {
        let project = try ProjectCopy.sample()
        let run = try MusterRun(["check", "--as-of", ProjectCopy.asOf], in: project.folder)
        #expect(run.output.contains("SAMPLE DATA"))
        for name in ["report.html", "results.json"] {
            #expect(try project.read("reports/\(name)").lowercased().contains("sample"))
        }
        let junit = try FileManager.default.contentsOfDirectory(
            atPath: project.folder.appendingPathComponent("reports/junit").path)
        #expect(!junit.isEmpty)
        for name in junit {
            #expect(try project.read("reports/junit/\(name)").contains("sample data"))
        }
    }

    static let schemas = ProjectCopy.root.deletingLastPathComponent()
        .appendingPathComponent("shared/schemas")

    @Test(
        .enabled(
            "both public JUnit schemas beside the project",
            {
                FileManager.default.fileExists(
                    atPath: schemas.appendingPathComponent("junit-10.xsd").path)
                    && FileManager.default.fileExists(atPath: "/usr/bin/xmllint")
            }),
        arguments: ["junit-10.xsd", "windyroad-JUnit.xsd"])
    func bothPublicSchemasAcceptTheJUnitFiles(schema: String) throws {
        let junit = ProjectCopy.root.appendingPathComponent("reports/junit")
        for name in try FileManager.default.contentsOfDirectory(atPath: junit.path) {
            let run = try MusterRun(
                program: URL(fileURLWithPath: "/usr/bin/xmllint"),
                [
                    "--noout", "--nonet", "--schema",
                    Self.schemas.appendingPathComponent(schema).path,
                    junit.appendingPathComponent(name).path,
                ], in: ProjectCopy.root)
            #expect(run.status == 0, "\(run.errors)")
        }
    }
}
