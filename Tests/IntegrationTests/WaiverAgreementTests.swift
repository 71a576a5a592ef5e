import Foundation
import Testing

/// Terminal, JUnit, HTML, JSON and exit status say the same of waivers.
@Suite struct WaiverAgreementTests {
    private struct Answer: Decodable {
        struct Finding: Decodable {
            struct Waiver: Decodable { let subject: String }

            let id: String
            let subject: String
            let verdict: String
            let fingerprint: String?
            let waiver: Waiver?
        }

        struct Entry: Decodable {
            struct Notice: Decodable {
                let code: String
                let message: String
            }

            let state: String
            let endsSoon: Bool
            let notices: [Notice]
        }

        struct Gate: Decodable { let passes: Bool }

        let gate: Gate
        let findings: [Finding]
        let waivers: [Entry]
    }

    /// Four files that are open to others, and one that is not.
    private static let names = ["bound", "unbound", "ended", "widened", "closed"]

    private static func project() throws -> ProjectCopy {
        let project = try TinyProject.make()
        let lines = names.map {
            "\($0 == "closed" ? "600" : "644") app app 4 1767225600.0000000000 /etc/app/\($0).env\n"
        }
        try project.write(lines.joined(), to: "evidence/app.listing")
        return project
    }

    private static func answer(_ project: ProjectCopy) throws -> (Answer, MusterRun) {
        let run = try project.check()
        return (try JSONDecoder().decode(Answer.self, from: Data(run.output.utf8)), run)
    }

    private static func waive(_ project: ProjectCopy, _ names: [String]) throws {
        let found = try answer(project).0.findings
        let entries = names.map { name in
            let subject = "/etc/app/\(name).env"
            let fingerprint = found.first { $0.subject == subject }?.fingerprint ?? ""
            let bound = [
                "bound": "fingerprint: \"\(fingerprint)\"", "unbound": "",
                "ended": "", "widened": "fingerprint: \"0123456789abcdef\"",
            ]
            let end = name == "ended" ? "2026-05-15" : "2026-06-15"
            return """
                - rule: files.closed
                  subject: \(subject)
                  reason: for now
                  approvedBy: kim@x.example
                  approved: 2026-04-01
                  expires: \(end)
                  \(bound[name] ?? "")

                """
        }
        try project.write(entries.joined(), to: "waivers.yaml")
    }

    @Test func everyOutputSaysTheSameOfEveryWaiver() throws {
        let project = try Self.project()
        try Self.waive(project, ["bound", "unbound", "ended", "widened"])
        let (answer, run) = try Self.answer(project)
        #expect(answer.waivers.map(\.state) == ["active", "active", "expired", "widened"])
        #expect(answer.waivers.map(\.endsSoon) == [true, true, false, false])
        #expect(
            answer.waivers.map { $0.notices.map(\.code) } == [
                ["MUS-3122"], ["MUS-3122", "MUS-3125"], ["MUS-3121"], ["MUS-3123"],
            ])
        #expect(!answer.gate.passes)
        #expect(run.status == 1)
        let text = try MusterRun(
            ["check", "--as-of", ProjectCopy.asOf], in: project.folder)
        #expect(text.status == run.status)
        let html = try project.read("reports/report.html")
        let junit = try project.read("reports/junit/TEST-muster-unmapped.xml")
        #expect(Self.count("WAIVED  ", in: text.output) == 2)
        #expect(Self.count("FAIL  ", in: text.output) == 2)
        let cases = junit.components(separatedBy: "<testcase").dropFirst()
        for finding in answer.findings {
            let own = try #require(cases.first { $0.contains("[\(finding.subject)]") })
            #expect(own.contains("<skipped") == (finding.waiver != nil), "\(finding.subject)")
            #expect(
                own.contains("<failure") == (finding.verdict == "fail" && finding.waiver == nil))
        }
        let flat = Self.unwrapped(text.output)
        for notice in answer.waivers.flatMap(\.notices) {
            #expect(flat.contains(notice.message), "\(notice.message)")
            #expect(html.contains(Self.escaped(notice.message)), "\(notice.message)")
            #expect(
                Self.unwrapped(junit).contains(Self.escaped(notice.message)), "\(notice.message)")
            #expect(Self.unwrapped(run.errors).contains(notice.message), "\(notice.message)")
        }
    }

    @Test func whenEveryWaiverCoversTheGateIsOpenEverywhere() throws {
        let project = try Self.project()
        try Self.waive(project, ["bound", "unbound"])
        var (answer, run) = try Self.answer(project)
        #expect(!answer.gate.passes)
        try project.write(
            "644 app app 4 1767225600.0000000000 /etc/app/bound.env\n", to: "evidence/app.listing")
        try Self.waive(project, ["bound"])
        (answer, run) = try Self.answer(project)
        #expect(answer.gate.passes)
        #expect(run.status == 0)
        let text = try MusterRun(["check", "--as-of", ProjectCopy.asOf], in: project.folder)
        #expect(text.status == 0)
        #expect(text.output.contains("passes muster"))
        #expect(!(try project.read("reports/junit/TEST-muster-unmapped.xml")).contains("<failure"))
    }

    @Test func theWaiverThatExplainPrintsCoversItsFinding() throws {
        let project = try Self.project()
        let id = try #require(
            Self.answer(project).0.findings.first { $0.subject == "/etc/app/bound.env" }?.id)
        let page = try MusterRun(
            ["explain", id, "--as-of", ProjectCopy.asOf], in: project.folder
        ).output
        let lines = page.components(separatedBy: "\n").map { String($0.dropFirst(4)) }
        let start = try #require(lines.firstIndex { $0.hasPrefix("- rule: files.closed") })
        let snippet = lines[start...].prefix { $0.hasPrefix("- ") || $0.hasPrefix("  ") }
            .joined(separator: "\n")
        #expect(snippet.contains("fingerprint: \""))
        try project.write(
            snippet.replacing("reason:", with: "reason: r").replacing(
                "approvedBy:", with: "approvedBy: kim") + "\n", to: "waivers.yaml")
        let entry = try #require(Self.answer(project).0.waivers.first)
        #expect(entry.state == "active")
        #expect(entry.notices.isEmpty)
    }

    private static func count(_ word: String, in text: String) -> Int {
        text.components(separatedBy: "\n").count { $0.hasPrefix(word) }
    }

    /// One line, as it was before it was broken to fit.
    private static func unwrapped(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    }
}
