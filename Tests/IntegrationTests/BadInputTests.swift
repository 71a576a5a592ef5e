import Foundation
import Testing

/// Wrong projects end with 2 and a message with a place and a hint; wrong evidence is undetermined; nothing crashes or passes.
struct BadInputTests {
    @Test func theTinyProjectPassesAsItIs() throws {
        let run = try TinyProject.make().check()
        #expect(run.status == 0, "\(run.errors)\(run.output)")
        #expect(run.errors.isEmpty)
        #expect(try run.results().findings.map(\.verdict) == ["pass"])
    }

    // MARK: Projects that cannot run

    @Test func aFolderWithoutMusterYAMLIsToldHowToStart() throws {
        let run = try ProjectCopy().check()
        #expect(run.status == 2)
        #expect(run.errors.contains("MUS-3201"))
        #expect(run.errors.contains("muster init"))
    }

    @Test func anEmptyRulesFolderIsNotAPass() throws {
        let project = try TinyProject.make()
        try project.remove("rules")
        let run = try project.check()
        #expect(run.status == 2)
        #expect(run.errors.contains("muster.yaml:3:"))
        #expect(run.errors.contains("MUS-3205"))
    }

    @Test func aRuleFolderOfKindsOnlyIsNotAPass() throws {
        let project = try TinyProject.make()
        try project.remove("rules/checks")
        let run = try project.check()
        #expect(run.status == 2)
        #expect(run.errors.contains("MUS-3204"))
    }

    @Test func aProjectThatNamesNoEvidenceCannotRun() throws {
        let project = try TinyProject.make()
        try project.write("organisation: A\nsystem: B\nrules: [rules]\n", to: "muster.yaml")
        let run = try project.check()
        #expect(run.status == 2)
        #expect(run.errors.contains("MUS-3206"))
    }

    @Test func aMisspeltFieldIsShownInsideTheExpressionWithTheNearestName() throws {
        let project = try TinyProject.make()
        try project.replace("file.groupBits", by: "file.gropBits", in: "rules/checks/closed.yaml")
        let run = try project.check()
        #expect(run.status == 2)
        #expect(run.errors.contains("rules/checks/closed.yaml:8:16: error:"))
        #expect(run.errors.contains("did you mean 'groupBits'?"))
        #expect(run.errors.contains("^~~~~~~~\n"))
    }

    @Test func aMisspeltKeyOfARuleNamesTheNearestOne() throws {
        let project = try TinyProject.make()
        try project.replace("severity:", by: "severty:", in: "rules/checks/closed.yaml")
        let run = try project.check()
        #expect(run.status == 2)
        #expect(run.errors.contains("did you mean 'severity'?"))
        #expect(run.errors.contains("rules/checks/closed.yaml:3:1"))
    }

    @Test func anUnknownControlNamesTheNearestOne() throws {
        let project = try ProjectCopy.sample()
        try project.replace(
            "A.8.24/in-transit:", by: "A.8.42/in-transit:",
            in: "rules/checks/tls/minimum-version.yaml")
        let run = try project.check()
        #expect(run.status == 2)
        #expect(run.errors.contains("has no control 'A.8.42'"))
    }

    @Test func aDuplicateRuleIsShownWithBothPlaces() throws {
        let project = try TinyProject.make()
        try project.write(TinyProject.rule, to: "rules/checks/again.yaml")
        let run = try project.check()
        #expect(run.status == 2)
        #expect(run.errors.contains("rules/checks/again.yaml:1:7"))
        #expect(run.errors.contains("rules/checks/closed.yaml:1:7"))
        #expect(run.errors.contains("MUS-3006"))
    }

    @Test func severalMistakesAreShownInOneRun() throws {
        let project = try TinyProject.make()
        try project.replace("severity: high", by: "severity: hihg", in: "rules/checks/closed.yaml")
        try project.replace("file.otherBits", by: "file.otherBit", in: "rules/checks/closed.yaml")
        try project.replace("kind: file.permission", by: "kind: file.permision", in: "muster.yaml")
        let errors = try project.check().errors
        #expect(errors.contains("'hihg'"))
        #expect(errors.contains("file.permision"))
    }

    @Test func aYAMLBombIsRefusedWithinASecond() throws {
        let project = try TinyProject.make()
        var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...12 {
            let alias = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
            bomb += "a\(level): &a\(level) [\(alias)]\n"
        }
        try project.write(bomb, to: "rules/checks/bomb.yaml")
        let start = Date()
        let run = try project.check()
        #expect(run.status == 2)
        #expect(run.errors.contains("rules/checks/bomb.yaml:"))
        // Not a timing of the program: expanding the bomb would take hours and all memory.
        #expect(Date().timeIntervalSince(start) < 60)
    }

    @Test func unknownOptionsEndWithTwo() throws {
        let project = try ProjectCopy()
        let run = try MusterRun(["check", "--no-such-option"], in: project.folder)
        #expect(run.status == 2)
        #expect(run.errors.contains("no-such-option"))
    }

    // MARK: Evidence that proves nothing

    /// Each way to spoil the evidence, and the reason the finding must have.
    static let spoilt:
        [(name: String, reason: String, spoil: @Sendable (ProjectCopy) throws -> Void)] = [
            ("deleted", "unreadable", { try $0.remove("evidence/app.listing") }),
            (
                "no match", "noEvidence",
                {
                    try $0.replace(
                        "evidence/app.listing", by: "evidence/*.nothing", in: "muster.yaml")
                }
            ),
            (
                "folder", "unreadable",
                {
                    try $0.remove("evidence/app.listing")
                    try $0.write("x", to: "evidence/app.listing/inside")
                }
            ),
            ("empty", "emptyPopulation", { try $0.write("", to: "evidence/app.listing") }),
            (
                "nothing in scope", "emptyPopulation",
                {
                    try $0.replace(".env", by: ".conf", in: "evidence/app.listing")
                }
            ),
            (
                "truncated", "unreadable",
                {
                    try $0.write(TinyProject.listing + "600 app ap", to: "evidence/app.listing")
                }
            ),
            (
                "not UTF-8", "unreadable",
                {
                    try $0.write(
                        Data([0x36, 0x30, 0x30, 0x20, 0xFF, 0xFE, 0x20, 0xC3, 0x0A]),
                        to: "evidence/app.listing")
                }
            ),
            (
                "unreadable pipe", "unreadable",
                {
                    try $0.remove("evidence/app.listing")
                    _ = try MusterRun(
                        program: URL(fileURLWithPath: "/usr/bin/mkfifo"), ["evidence/app.listing"],
                        in: $0.folder)
                }
            ),
            (
                "record of another file", "unreadable",
                {
                    try $0.write(
                        "sha256: \(String(repeating: "0", count: 64))\n",
                        to: "evidence/app.listing.record.yaml")
                }
            ),
            (
                "sample record", "sampleData",
                {
                    try $0.write("sample: true\n", to: "evidence/app.listing.record.yaml")
                }
            ),
            (
                "undated", "undated",
                {
                    try $0.replace("why:", by: "maxAge: 30d\nwhy:", in: "rules/checks/closed.yaml")
                }
            ),
            (
                "stale", "stale",
                {
                    try $0.replace("why:", by: "maxAge: 30d\nwhy:", in: "rules/checks/closed.yaml")
                    try $0.write("effective: 2026-04-01\n", to: "evidence/app.listing.record.yaml")
                }
            ),
            (
                "a second file that does not parse", "unreadable",
                {
                    try $0.replace(
                        "evidence/app.listing", by: "evidence/*.listing", in: "muster.yaml")
                    try $0.write("not a listing\n", to: "evidence/other.listing")
                }
            ),
        ]

    @Test(arguments: spoilt.indices)
    func spoiltEvidenceIsUndeterminedWithItsReason(index: Int) throws {
        let spoilt = Self.spoilt[index]
        let project = try TinyProject.make()
        try spoilt.spoil(project)
        let run = try project.check()
        #expect(run.status == 1, "\(spoilt.name): \(run.errors)")
        let findings = try run.results().findings
        #expect(!findings.isEmpty, "\(spoilt.name)")
        #expect(findings.allSatisfy { $0.verdict == "undetermined" }, "\(spoilt.name)")
        #expect(findings.contains { $0.reason == spoilt.reason }, "\(spoilt.name): \(findings)")
    }

    @Test func aFailureStaysAFailureBesideAFileThatDoesNotParse() throws {
        let project = try TinyProject.make()
        try project.replace("evidence/app.listing", by: "evidence/*.listing", in: "muster.yaml")
        try project.replace("600", by: "644", in: "evidence/app.listing")
        try project.write("not a listing\n", to: "evidence/other.listing")
        let findings = try project.check().results().findings
        #expect(findings.map(\.verdict) == ["fail"])
    }

    @Test func aMissingFieldIsUndeterminedNotAPass() throws {
        let project = try TinyProject.make()
        try project.replace(
            "that: ", by: "that: has(file.owner) && file.path != '' && ",
            in: "rules/checks/closed.yaml")
        try project.replace("otherBits:", by: "otherBits2:", in: "rules/kinds/file.permission.yaml")
        #expect(try project.check().status == 2)
    }

    @Test func aRaggedCSVNamesTheRow() throws {
        let project = try ProjectCopy.sample()
        let register = "evidence/people/training.csv"
        let text = try project.read(register)
        try project.write(
            text + "one,cell,too,many,for,this,header,of,the,register,really,so,many\n",
            to: register)
        try project.renewDigest(of: register)
        let run = try project.check()
        #expect(run.status == 1)
        #expect(run.errors.contains("\(register):\(text.split(separator: "\n").count + 1):"))
        let training = try run.results().findings.filter { $0.rule.hasPrefix("training.") }
        #expect(!training.isEmpty)
        #expect(!training.contains { $0.verdict == "pass" })
    }

    @Test func aTruncatedJSONNamesThePlaceAndNothingOfItsKindPasses() throws {
        let project = try ProjectCopy.sample()
        let report = try #require(
            FileManager.default.contentsOfDirectory(
                atPath: project.folder.appendingPathComponent("evidence/tls").path
            )
            .first { $0.hasSuffix(".sslyze.json") })
        let text = try project.read("evidence/tls/\(report)")
        try project.write(String(text.prefix(text.count / 2)), to: "evidence/tls/\(report)")
        let run = try project.check()
        #expect(run.errors.contains("evidence/tls/\(report):"))
        let tls = try run.results().findings.filter { $0.rule.hasPrefix("tls.") }
        #expect(!tls.isEmpty)
        #expect(!tls.contains { $0.verdict == "pass" })
    }
}
