import Foundation
import MusterDocuments
import Testing

/// A secret in the evidence is in no output of any command, whatever the format and whatever a rule does with it.
@Suite struct SecretOutputTests {
    private static let secrets = PlantedSecret.all

    /// One file, kind and rule for each planted secret.
    private static func project() throws -> ProjectCopy {
        let project = try ProjectCopy()
        var muster = "organisation: Tiny Ltd\nsystem: one host\nrules: [rules]\nevidence:\n"
        for (number, secret) in secrets.enumerated() {
            let name = "planted.n\(number)"
            muster +=
                "  - {files: evidence/n\(number).txt, kind: \(name), format: \(secret.format)}\n"
            try project.write(secret.text, to: "evidence/n\(number).txt")
            try project.write(kind(name, secret), to: "rules/kinds/\(name).yaml")
            try project.write(rule(name), to: "rules/checks/\(name).yaml")
        }
        try project.write(muster, to: "muster.yaml")
        return project
    }

    private static func kind(_ name: String, _ secret: PlantedSecret) -> String {
        let value = "string(\(secret.expression ?? "doc.?absent.orValue('none')"))"
        return """
            kind: \(name)
            title: Something with a secret
            class: measured
            key: [value]
            fields:
              value: {type: string}
              made: {type: string}
              until: {type: timestamp, optional: true}
              whole: {type: dyn}
            from:
              planted:
                format: \(secret.format)
                each: "[doc]"
                item:
                  value: "\(value)"
                  made: "'<' + \(value) + '>'"
                  until: "\(value)"
                  whole: doc

            """
    }

    private static func rule(_ name: String) -> String {
        """
        rule: \(name)
        title: It shows what it reads
        severity: high
        proves: {}
        each: {it: \(name)}
        check:
          - that: it.value == ''
            otherwise: "'the value is ' + it.value + ' or ' + it.made"
          - that: it.whole == {}
            otherwise: "'it has ' + it.made.substring(1)"
          - that: int(it.made) == 1
          - that: it.until < asOf
        why: Whoever reads the report must not have the secret.
        fix: Withhold it.

        """
    }

    private func isClean(_ text: String, _ what: String) {
        let shows = ["MARKER", PlantedSecret.short, "0123456789", "1234567890123456"].filter(
            text.contains)
        #expect(shows == [], "\(what) shows \(shows)")
        guard !shows.isEmpty else { return }
        let lines = text.components(separatedBy: "\n").filter { $0.contains(shows[0]) }
        Issue.record("\(what): \(lines.prefix(5).joined(separator: "\n"))")
    }

    private func run(_ arguments: [String], _ project: ProjectCopy) throws -> MusterRun {
        let run = try MusterRun(arguments, in: project.folder)
        isClean(run.output, arguments.joined(separator: " "))
        isClean(run.errors, arguments.joined(separator: " "))
        return run
    }

    @Test func everyFormatHasOne() {
        #expect(Set(Parsers.all.map(\.name)).subtracting(Self.secrets.map(\.format)) == [])
        // The marker is really there to be read in nearly all of them; the others drop or mask it.
        #expect(Self.secrets.filter { $0.expression != nil }.count > 60)
    }

    @Test func noReportOfACheckShowsOne() throws {
        let project = try Self.project()
        let moment = ["--as-of", ProjectCopy.asOf]
        let check = try run(["check", "--verbose"] + moment, project)
        #expect(check.output.contains("(secret)"), "\(check.errors)")
        _ = try run(["check", "--format", "json"] + moment, project)
        let reports = project.folder.appendingPathComponent("reports")
        let names = try FileManager.default.subpathsOfDirectory(atPath: reports.path)
            .filter { $0.contains(".") }
        #expect(names.count >= 3)
        for name in names { isClean(try project.read("reports/\(name)"), name) }
        let results = try project.read("reports/results.json")
        #expect(results.contains("\"secret\": true"))

        try FileManager.default.copyItem(
            at: reports.appendingPathComponent("results.json"),
            to: project.folder.appendingPathComponent("old.json"))
        // Everything is read again with a line more, and one file no longer at all.
        for number in Self.secrets.indices.dropFirst() {
            let path = "evidence/n\(number).txt"
            try project.write(try project.read(path) + "\n", to: path)
        }
        try project.write(
            "{\"client_secret\": \"\(PlantedSecret.marker)\" [", to: "evidence/n0.txt")
        _ = try run(["check"] + moment, project)
        for format in ["text", "json"] {
            let diff = try run(
                ["diff", "old.json", "reports/results.json", "--format", format], project)
            #expect(!diff.output.isEmpty)
        }
    }

    @Test func noOtherCommandShowsOne() throws {
        let project = try Self.project()
        let moment = ["--as-of", ProjectCopy.asOf]
        for command in [
            ["lint"], ["test", "--verbose"], ["drill", "--verbose"], ["drill", "--format", "json"],
            ["forecast", "--until", "2026-09-01"],
            ["forecast", "--until", "2026-09-01", "--format", "json"],
        ] {
            _ = try run(command + (["lint", "test"].contains(command[0]) ? [] : moment), project)
        }
        // An explanation judges the whole project again; which format a value came from makes no difference to it.
        for number in stride(from: 0, to: Self.secrets.count, by: 6) {
            _ = try run(["explain", "planted.n\(number)", "(secret)"] + moment, project)
        }
    }

    @Test(arguments: secrets)
    func evalShowsNone(secret: PlantedSecret) throws {
        let project = try ProjectCopy()
        try project.write(secret.text, to: "planted.txt")
        let value = secret.expression ?? "doc"
        for expression in [
            "[doc, \(value), {'a': \(value)}, 'x' + string(\(value)), string(\(value)).substring(1)]",
            "timestamp(string(\(value)))", "int(string(\(value)) + 'x')",
        ] {
            let run = try run(
                ["eval", expression, "planted.txt", "--parser", secret.format, "--explain"],
                project)
            #expect(run.status == 0 || run.status == 2)
        }
    }
}
