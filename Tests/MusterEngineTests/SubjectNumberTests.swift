import MusterModel
import MusterSource
import Testing

/// Items of one name are told apart by what they say, not by the file or the row they stand in.
@Suite struct SubjectNumberTests {
    /// Servers known by their names alone, though two with different ports are two.
    private static let kind = SmallProject.server.replacing(
        "key: [name]", with: "key: [name, port]\nsubject: it.name")

    private static let rows = [
        #"{"name": "a", "port": 23}"#, #"{"name": "a", "port": 22}"#,
        #"{"name": "b", "port": 22}"#, #"{"name": "a", "port": 24}"#,
        #"{"name": "a #2", "port": 23}"#, #"{"name": "a", "port": 22}"#,
    ]

    /// `subject: verdict fingerprint waiver` over evidence in these files.
    private func findings(_ files: [String], kind: String = kind, waivers: String = "[]\n") throws
        -> [String]
    {
        var project = SmallProject()
        project.set("rules/server.yaml", kind)
        project.setMuster("waivers: waivers.yaml")
        project.set("waivers.yaml", waivers)
        for (number, text) in files.enumerated() { project.set("evidence/\(number).json", text) }
        return try project.assess().findings.map {
            let waiver = $0.waiver == nil ? "" : " waived"
            return "\($0.subject): \($0.verdict.reason?.rawValue ?? $0.verdict.name)"
                + " \($0.fingerprint ?? "-")\(waiver)"
        }.sorted()
    }

    /// The orders of the rows: as they are, and each of them moved to the front.
    private static func orders<Element>(_ rows: [Element]) -> [[Element]] {
        rows.indices.map { index in
            var moved = rows
            moved.insert(moved.remove(at: index), at: 0)
            return moved
        } + [rows.reversed()]
    }

    private func verdicts(_ found: [String]) -> [String] {
        found.map { $0.split(separator: " ").filter { $0.count != 16 }.joined(separator: " ") }
    }

    @Test func neitherRowsNorFilesInAnotherOrderChangeASubject() throws {
        let first = try findings([SmallProject.servers(Self.rows.joined(separator: ","))])
        // By port: 22, 23, 24; the second name is somebody's own.
        #expect(
            verdicts(first) == [
                "a #2: fail", "a #3: fail", "a #4: pass -", "a: pass -", "b: pass -",
            ])
        for rows in Self.orders(Self.rows) {
            #expect(try findings([SmallProject.servers(rows.joined(separator: ","))]) == first)
            #expect(try findings(rows.map { SmallProject.servers($0) }) == first)
        }
    }

    @Test func aWaiverStaysWithItsItemWhenFilesAreReordered() throws {
        let waiver = """
            - rule: port.closed
              subject: "a #3"
              reason: Because.
              approvedBy: kim@acme.example
              approved: 2026-05-01
              expires: 2026-06-30

            """
        for rows in Self.orders(Self.rows) {
            let found = try findings(rows.map { SmallProject.servers($0) }, waivers: waiver)
            #expect(
                verdicts(found) == [
                    "a #2: fail", "a #3: fail waived", "a #4: pass -", "a: pass -", "b: pass -",
                ])
        }
    }

    @Test func itemsThatContradictEachOtherAreTheSameInEveryOrder() throws {
        let rows = [
            #"{"name": "a", "port": 22}"#, #"{"name": "a", "port": 25}"#,
            #"{"name": "a", "port": 25}"#, #"{"name": "a", "port": 25, "tags": ["x", "y"]}"#,
            #"{"name": "a", "port": 25, "tags": ["y", "x"]}"#,
        ]
        for rows in Self.orders(rows) {
            let found = try findings(
                rows.map { SmallProject.servers($0) }, kind: SmallProject.server)
            #expect(
                verdicts(found) == [
                    "a #2: unreadable", "a #3: unreadable", "a #4: unreadable", "a: unreadable",
                ])
        }
    }
}
