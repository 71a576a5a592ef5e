import Foundation
import Testing

/// git as the clock of receipt and the witness of who made a change, asked only on request and never trusted.
@Suite(
    .enabled(
        if: FileManager.default.isExecutableFile(atPath: "/usr/bin/git"), "git is not installed"))
struct GitClockTests {
    /// The listing with another size in it, which the rule does not read.
    private static let changed = TinyProject.listing.replacing(" 412 ", with: " 413 ")

    private let project: ProjectCopy

    init() throws {
        project = try TinyProject.make()
        try shell(
            "git init -q . && git config user.name Ada && git config user.email ada@x.example")
    }

    @discardableResult
    private func shell(_ command: String) throws -> MusterRun {
        try MusterRun(
            program: URL(fileURLWithPath: "/bin/bash"), ["-c", command], in: project.folder)
    }

    private func commit(_ date: String, author: String = "ada@x.example") throws {
        let run = try shell(
            "git add -A && GIT_COMMITTER_DATE=\(date) git -c user.email=\(author) commit -q "
                + "--date=\(date) -m change")
        try #require(run.status == 0, "\(run.errors)")
    }

    private func ask(_ git: String) throws {
        try project.write(TinyProject.configuration + "git: {\(git)}\n", to: "muster.yaml")
    }

    private func check(_ more: [String] = []) throws -> MusterRun { try project.check(more) }

    private func verdict(knownAt: String) throws -> String? {
        let finding = try check(["--known-at", knownAt]).results().findings.first
        return finding.map { $0.reason ?? $0.verdict }
    }

    @Test func evidenceIsReceivedByTheCommitThatGaveItItsBytes() throws {
        try ask("received: true")
        try commit("2026-04-10T12:00:00Z")
        #expect(try verdict(knownAt: "2026-04-10T11:59:59Z") == "noEvidence")
        #expect(try verdict(knownAt: "2026-04-10T12:00:00Z") == "pass")
        // A commit that does not touch it changes nothing; one that does, does.
        try project.write("x", to: "other.txt")
        try commit("2026-05-01T12:00:00Z")
        #expect(try verdict(knownAt: "2026-04-10T12:00:00Z") == "pass")
        try project.write(Self.changed, to: "evidence/app.listing")
        #expect(try verdict(knownAt: "2026-05-30") == "undated")
        try commit("2026-05-10T12:00:00Z")
        #expect(try verdict(knownAt: "2026-05-10T11:00:00Z") == "noEvidence")
        #expect(try verdict(knownAt: "2026-05-10T12:00:00Z") == "pass")
    }

    @Test func aMergedChangeWasReceivedWhenItWasMadeAndAProjectMayBeAFolderOfTheRepository() throws
    {
        try ask("received: true")
        try commit("2026-04-01T12:00:00Z")
        try shell("git checkout -q -b side")
        try project.write(Self.changed, to: "evidence/app.listing")
        try commit("2026-04-05T12:00:00Z")
        try shell(
            "git checkout -q - && GIT_COMMITTER_DATE=2026-04-09T12:00:00Z git merge -q --no-ff -m m side"
        )
        #expect(try verdict(knownAt: "2026-04-04") == "noEvidence")
        #expect(try verdict(knownAt: "2026-04-06") == "pass")
        try shell("mkdir sub && git mv muster.yaml rules evidence sub/")
        try commit("2026-04-20T12:00:00Z")
        func inside(_ knownAt: String) throws -> Int32 {
            try check(["-C", "sub", "--known-at", knownAt]).status
        }
        #expect(try inside("2026-04-19") == 1)
        #expect(try inside("2026-04-21") == 0)
    }

    @Test func whoMadeTheChangeCannotWaiveIt() throws {
        try ask("fourEyes: true")
        try project.replace("600 app", by: "644 app", in: "evidence/app.listing")
        try project.write(
            """
            - {rule: files.closed, subject: /etc/app/api.env, reason: r, approvedBy: kim@x.example,
               approved: 2026-05-01, expires: 2026-09-01}

            """, to: "waivers.yaml")
        try commit("2026-05-10T12:00:00Z", author: "kim@x.example")
        let own = try check()
        #expect(own.status == 1)
        #expect(own.errors.contains("MUS-3124"))
        try project.replace("644 app", by: "640 app", in: "evidence/app.listing")
        try commit("2026-05-11T12:00:00Z")
        #expect(try check().status == 0)
    }

    @Test func aHostileRepositoryStartsNothing() throws {
        try ask("received: true, fourEyes: true")
        try commit("2026-04-10T12:00:00Z")
        try project.write("#!/bin/sh\n: > \(project.folder.path)/owned\n", to: "evil.sh")
        let evil = "\(project.folder.path)/evil.sh"
        let settings = [
            "core.fsmonitor", "core.pager", "core.sshCommand", "core.editor", "diff.external",
            "gpg.program", "filter.x.clean", "filter.x.smudge", "filter.x.process",
            "diff.x.textconv", "diff.x.command", "credential.helper", "pager.log",
            "core.alternateRefsCommand", "trailer.x.command", "alias.log", "alias.ls-tree",
        ]
        let commands = settings.map { "git config \($0) '\(evil)'" }
        let set = try shell(
            (["chmod +x evil.sh", "git config log.showSignature true"] + commands)
                .joined(separator: " && "))
        try #require(set.status == 0, "\(set.errors)")
        try project.write("* filter=x diff=x\n", to: ".gitattributes")
        try shell(
            "cp evil.sh .git/hooks/post-index-change; cp evil.sh .git/hooks/reference-transaction")
        try project.write(TinyProject.listing, to: "evidence/app.listing")
        #expect(try verdict(knownAt: "2026-04-11") == "pass")
        #expect(!FileManager.default.fileExists(atPath: "\(project.folder.path)/owned"))
    }

    @Test func gitIsNotAskedUnlessTheProjectWantsIt() throws {
        let folder = MusterRun.program.deletingLastPathComponent().path
        try project.write(
            "#!/bin/sh\n: > \(project.folder.path)/asked\nexit 1\n", to: "bin/git")
        try shell("chmod +x bin/git")
        let line = "PATH=$PWD/bin:/nowhere \(folder)/muster check --no-reports --format json"
        #expect(try shell(line).status == 0)
        #expect(!FileManager.default.fileExists(atPath: "\(project.folder.path)/asked"))
        try ask("received: true")
        let run = try shell(line)
        #expect(FileManager.default.fileExists(atPath: "\(project.folder.path)/asked"))
        #expect(run.errors.contains("MUS-3225"))
    }

    @Test func aHistoryThatCannotBeReadIsSaid() throws {
        try ask("received: true")
        let folder = MusterRun.program.deletingLastPathComponent().path
        let absent = try shell(
            "PATH=/nowhere \(folder)/muster check --no-reports --format json --known-at 2026-05-01")
        #expect(absent.errors.contains("there is no git"))
        #expect(absent.status == 1)
        // A repository without a commit knows nothing.
        #expect(try verdict(knownAt: "2026-05-01") == "undated")
        try commit("2026-04-10T12:00:00Z")
        try project.write("x", to: "other.txt")
        try commit("2026-04-12T12:00:00Z")
        try shell(
            "mv .git /tmp/$$.git; git clone -q --depth 1 file:///tmp/$$.git c; mv c/.git .; rm -rf /tmp/$$.git"
        )
        let shallow = try check(["--known-at", "2026-05-01"])
        #expect(shallow.errors.contains("shallow"))
        #expect(try shallow.results().findings.first?.reason == "undated")
    }
}
