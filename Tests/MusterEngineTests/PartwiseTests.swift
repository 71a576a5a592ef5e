@testable import MusterEngine
import MusterModel
import MusterSource
import Testing

/// Kinds with more items than are made together.
struct PartwiseTests {
    private static let port = SmallProject.rule(
        check: "server.port != 23\n    otherwise: \"'telnet on ' + server.name\"")
    private static let version = SmallProject.rule(
        id: "version.known", check: "server.version != 'old'",
        more: "where: server.port > 20")
    /// A rule that reads all servers at once, so that they are judged as a whole.
    private static let whole = SmallProject.rule(
        id: "set.any", each: "with: {all: server}", check: "all.size() > 0")

    /// Servers named by number: one in ten listens on 23, one in twenty on 7; one in thirty does not say its version,
    /// number 50 says a bad one.
    private static func servers(_ count: Int, repeating last: String = "") -> String {
        SmallProject.servers(
            (0..<count).map { index in
                let port = index % 10 == 7 ? 23 : index % 20 == 3 ? 7 : 22
                let version =
                    index % 30 == 5 ? "" : ", \"version\": \"\(index == 50 ? "old" : "1")\""
                return "{\"name\": \"s\(index)\", \"port\": \(port)\(version)}"
            }.joined(separator: ",\n") + last)
    }

    private func project(_ evidence: String, isWhole: Bool) -> SmallProject {
        var project = SmallProject(Self.port, evidence: evidence)
        project.set("rules/version.yaml", Self.version)
        if isWhole { project.set("rules/whole.yaml", Self.whole) }
        return project
    }

    /// Everything a finding says, as text.
    private func words(_ assessment: Assessment) -> [String] {
        assessment.findings.filter { $0.rule != "set.any" }.map { finding in
            let places = finding.observations.map {
                "\($0.label) \($0.location?.description ?? "-")"
            }
            return [
                finding.id, finding.subject, "\(finding.verdict)", finding.message,
                finding.fingerprint ?? "-", "\(finding.count)",
            ].joined(separator: " | ") + places.joined(separator: "; ")
        }
    }

    /// The assessment with parts of 40 items, in which the passes of up to 100 subjects are listed.
    private func assess(_ project: SmallProject, mostListed: Int = 100) throws -> Assessment {
        let loaded = try #require(project.load().project)
        return Assessor(
            loaded, asOf: try moment("2026-06-01T09:00:00Z"), mostListed: mostListed, partSize: 40,
            rowBytes: RowFile.partBytes
        ).assess(toolVersion: "test")
    }

    @Test func partsAndTheWholeGiveTheSameFindings() throws {
        let parts = try assess(project(Self.servers(95), isWhole: false))
        let whole = try assess(project(Self.servers(95), isWhole: true))
        #expect(words(parts) == words(whole))
        #expect(parts.findings.count { $0.verdict == .fail } == 9 + 1)
        #expect(parts.findings.count { $0.verdict == .undetermined(.missingField) } == 3)
        #expect(parts.findings.count == 95 + 90)
    }

    /// Of items that pass nothing but what rules read is made; of the others everything, as their fingerprints tell.
    @Test(arguments: [
        "server.port != 23", "server.port != 23 && has(server.tags) == has(server.until)",
        "1 == 1 && [server].all(s, s.port != 23)", "server.?version.orValue('1') == '1'",
        "server.size() > 2",
    ]) func itemsMadeInPartAndInFullGiveTheSameFindings(check: String) throws {
        var (parts, whole) = (
            project(Self.servers(95), isWhole: false), project(Self.servers(95), isWhole: true)
        )
        let rule = SmallProject.rule(id: "more", check: check)
        parts.set("rules/more.yaml", rule)
        whole.set("rules/more.yaml", rule)
        let found = try assess(parts, mostListed: 40)
        #expect(words(found) == words(try assess(whole, mostListed: 40)))
        #expect(found.findings.contains { $0.verdict == .pass && $0.count > 1 })
        #expect(found.findings.contains { $0.verdict == .undetermined(.missingField) })
    }

    @Test func itemsOfOneKeyContradictEachOtherAcrossParts() throws {
        let again = ", {\"name\": \"s1\", \"port\": 25, \"version\": \"1\"}"
        let parts = try assess(project(Self.servers(90, repeating: again), isWhole: false))
        let whole = try assess(project(Self.servers(90, repeating: again), isWhole: true))
        #expect(words(parts) == words(whole))
        let conflicts = parts.findings.filter { $0.subject.hasPrefix("s1 #2") }
        #expect(conflicts.map(\.verdict) == Array(repeating: .undetermined(.unreadable), count: 2))
        #expect(parts.diagnostics.map(\.code) == whole.diagnostics.map(\.code))
        #expect(!parts.diagnostics.isEmpty)
    }

    @Test(arguments: [false, true]) func passesOfManySubjectsAreCounted(isWhole: Bool) throws {
        let assessment = try assess(project(Self.servers(101), isWhole: isWhole))
        let ports = assessment.findings.filter { $0.rule == "port.closed" }
        #expect(
            ports.filter { $0.verdict == .fail }.map(\.subject)
                == ["s17", "s27", "s37", "s47", "s57", "s67", "s7", "s77", "s87", "s97"])
        let passes = ports.filter { $0.verdict == .pass }
        #expect(passes.map(\.subject) == ["passing server"])
        #expect(passes.map(\.count) == [101 - 10])
        #expect(passes.first?.observations.first?.location?.description == "muster.yaml:5:13")
    }

    @Test(arguments: [false, true]) func passesOfTheFewInScopeAreListed(isWhole: Bool) throws {
        var project = project(Self.servers(120), isWhole: isWhole)
        project.set(
            "rules/version.yaml",
            SmallProject.rule(
                id: "low.port", check: "server.version == '1'", more: "where: server.port < 20"))
        let low = try assess(project).findings.filter { $0.rule == "low.port" }
        #expect(low.map(\.subject) == ["s103", "s23", "s3", "s43", "s63", "s83"])
        #expect(low.allSatisfy { $0.count == 1 && $0.verdict == .pass })
    }

    @Test func whoeverAsksSeesEveryPass() throws {
        let assessment = try assess(
            project(Self.servers(101), isWhole: false), mostListed: .max)
        #expect(assessment.findings.count { $0.rule == "port.closed" } == 101)
    }

    @Test func aDoubtAboutTheEvidenceIsListedForEverySubject() throws {
        var project = project(Self.servers(101), isWhole: false)
        project.set("rules/rule.yaml", SmallProject.rule(more: "maxAge: 30d"))
        let ports = try assess(project).findings.filter { $0.rule == "port.closed" }
        // Failures stay failures.
        #expect(ports.count { $0.verdict == .undetermined(.undated) } == 101 - 10)
        #expect(ports.count == 101)
    }

    @Test func nothingInScopeIsNoPass() throws {
        var project = project(Self.servers(90), isWhole: false)
        project.set("rules/rule.yaml", SmallProject.rule(more: "where: server.port > 1000"))
        let ports = try assess(project).findings.filter { $0.rule == "port.closed" }
        #expect(ports.map(\.verdict) == [.undetermined(.emptyPopulation)])
    }
}
