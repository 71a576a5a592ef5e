import Foundation
import MusterReports
import Testing

struct ReportersTests {
    @Test func everyFolderOfFormatsIsInTheListAndTheOtherWayRound() throws {
        let folder = Tool.root.appendingPathComponent("Sources/MusterReports/Formats")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(names.map { $0.lowercased() }.sorted() == Reporters.all.map(\.name).sorted())
    }

    @Test func everyFormatHasASummary() {
        for reporter in Reporters.all { #expect(!reporter.summary.isEmpty, "\(reporter.name)") }
    }

    @Test func aNameFindsItsFormatAndAnUnknownNameNone() {
        #expect(Reporters.named("junit")?.name == "junit")
        #expect(Reporters.named("pdf") == nil)
    }

    @Test func theSameAssessmentGivesTheSameBytesTwice() {
        for reporter in Reporters.all {
            let first = reporter.render(Fixture.assessment(), options: ReportOptions())
            let second = reporter.render(Fixture.assessment(), options: ReportOptions())
            #expect(first.map(\.path) == second.map(\.path))
            #expect(first.map(\.bytes) == second.map(\.bytes))
        }
    }

    @Test func sampleDataIsNamedInEveryFile() {
        for reporter in Reporters.all {
            for file in reporter.render(
                Fixture.assessment(isSample: true), options: ReportOptions())
            {
                let text = String(decoding: file.bytes, as: UTF8.self)
                #expect(text.lowercased().contains("sample"), "\(file.path)")
            }
            for file in reporter.render(Fixture.assessment(), options: ReportOptions()) {
                let text = String(decoding: file.bytes, as: UTF8.self)
                #expect(!text.lowercased().contains("sample data:"), "\(file.path)")
            }
        }
    }

    @Test func aSecretAndTheLineItStandsOnAreInNoFormat() {
        for reporter in Reporters.all {
            for file in reporter.render(
                Fixture.assessment(),
                options: ReportOptions(verbosity: .verbose, junitProfile: .extended))
            {
                let text = String(decoding: file.bytes, as: UTF8.self)
                #expect(!text.contains("hunter2"), "\(file.path)")
                #expect(!text.contains("rotated never"), "\(file.path)")
            }
        }
    }

    @Test func noFormatPrintsRawControlOrBidiCharacters() {
        for reporter in Reporters.all {
            for file in reporter.render(Fixture.assessment(), options: ReportOptions()) {
                let scalars = String(decoding: file.bytes, as: UTF8.self).unicodeScalars
                #expect(!scalars.contains("\u{1}") && !scalars.contains("\u{202E}"), "\(file.path)")
            }
        }
    }
}
