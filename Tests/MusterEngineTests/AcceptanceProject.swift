import Foundation
import MusterEngine
import MusterModel
import MusterSource
import Testing

/// A project over the shipped rules, and kinds and rules of a test's own, all in memory.
struct AcceptanceProject {
    private var files: [(path: String, text: String)] = []
    private var evidence = ""
    private var more = ""

    /// Writes a file; its record, if it has a date, stands beside it.
    func file(_ path: String, _ text: String, record: String? = "collected: 2026-05-31\n") -> Self {
        var project = self
        project.files.append((path, text))
        if let record { project.files.append((path + ".record.yaml", record)) }
        return project
    }

    /// Adds a rule or a kind of its own.
    func own(_ text: String) -> Self {
        file("own/\(files.count).yaml", text, record: nil)
    }

    /// Adds lines under `evidence:`, one entry each.
    func entries(_ entries: String...) -> Self {
        var project = self
        for entry in entries { project.evidence += "  - {\(entry)}\n" }
        return project
    }

    /// Adds what else muster.yaml says.
    func muster(_ text: String) -> Self {
        var project = self
        project.more += text + "\n"
        return project
    }

    func assess(asOf: String = "2026-06-01T09:00:00Z") throws -> Assessment {
        Assessor(try project(), asOf: try moment(asOf)).assess(toolVersion: "test")
    }

    /// What loads; a project that does not fails the test with what was wrong.
    func project() throws -> Project {
        let (project, diagnostics) = try load()
        let words = diagnostics.map { "\($0.code) \($0.message)" }.joined(separator: "\n")
        return try #require(project, "\(words)")
    }

    /// What loads, and everything that was said of it.
    func load() throws -> (project: Project?, diagnostics: [Diagnostic]) {
        var all = files
        let muster = """
            organisation: Tidewell
            system: mail
            rules: [shipped, own]
            evidence:
            \(evidence.isEmpty ? "  - {files: own/*.none, kind: policy.document}\n" : evidence)\(more)
            """
        all.append(("muster.yaml", muster))
        if !all.contains(where: { $0.path.hasPrefix("own/") }) {
            all.append(("own/none.yaml", "[]\n"))
        }
        return ProjectLoader(
            files: MemoryFileTree(all), shipped: MemoryFileTree(try Self.shipped())
        ).load()
    }

    /// `subject: verdict` of one rule's findings, the reason in place of `undetermined`.
    func verdicts(of rule: String, asOf: String = "2026-06-01T09:00:00Z") throws -> [String] {
        try assess(asOf: asOf).findings.filter { $0.rule == rule }.map {
            "\($0.subject): \($0.verdict.reason?.rawValue ?? $0.verdict.name)"
        }
    }

    /// The files of `rules/` of this repository.
    private static func shipped() throws -> [(path: String, text: String)] {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("rules").resolvingSymlinksInPath()
        let paths = FileManager.default.enumerator(atPath: root.path)?.compactMap {
            $0 as? String
        }
        return try (paths ?? []).filter { $0.hasSuffix(".yaml") }.sorted().map {
            let bytes = try Data(contentsOf: root.appendingPathComponent($0))
            return ("rules/" + $0, String(decoding: bytes, as: UTF8.self))
        }
    }
}
