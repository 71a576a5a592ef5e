import Foundation

/// A throw-away copy of the sample company, or an empty folder to fill.
final class ProjectCopy {
    /// The root of the package.
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    /// The moment the sample's reports are made for.
    static let asOf = "2026-06-01T09:00:00Z"

    let folder: URL

    /// An empty folder.
    init() throws {
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("muster-project-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// A copy of the sample company.
    static func sample() throws -> ProjectCopy {
        let copy = try ProjectCopy()
        for name in ["muster.yaml", "claims.yaml", "waivers.yaml", "evidence", "rules"] {
            try FileManager.default.copyItem(
                at: root.appendingPathComponent(name), to: copy.folder.appendingPathComponent(name))
        }
        return copy
    }

    func write(_ text: String, to path: String) throws { try write(Data(text.utf8), to: path) }

    func write(_ data: Data, to path: String) throws {
        let target = folder.appendingPathComponent(path)
        try FileManager.default.createDirectory(
            at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: target)
    }

    func read(_ path: String) throws -> String {
        try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
    }

    func remove(_ path: String) throws {
        try FileManager.default.removeItem(at: folder.appendingPathComponent(path))
    }

    /// Replaces text that must stand in the file; the record beside it keeps speaking of the file.
    func replace(_ old: String, by new: String, in path: String, line: Int? = nil) throws {
        var lines = try read(path).components(separatedBy: "\n")
        let places = lines.indices.filter {
            (line.map { [$0 - 1] } ?? Array(lines.indices)).contains($0)
        }
        .filter { lines[$0].contains(old) }
        guard let place = places.first else { throw Missing(text: old, path: path) }
        lines[place] = lines[place].replacingOccurrences(of: old, with: new)
        try write(lines.joined(separator: "\n"), to: path)
        try renewDigest(of: path)
    }

    /// Puts the digest of the file as it is now into its record, if it has one.
    func renewDigest(of path: String) throws {
        let recordPath = path + ".record.yaml"
        guard let record = try? read(recordPath) else { return }
        let sum = try MusterRun(
            program: URL(fileURLWithPath: "/usr/bin/sha256sum"), [path], in: folder)
        let digest = String(sum.output.prefix(64))
        let lines = record.components(separatedBy: "\n").map {
            $0.hasPrefix("sha256:") ? "sha256: \(digest)" : $0
        }
        try write(lines.joined(separator: "\n"), to: recordPath)
    }

    func check(_ more: [String] = []) throws -> MusterRun {
        try MusterRun(
            ["check", "--as-of", Self.asOf, "--no-reports", "--format", "json"] + more, in: folder)
    }

    struct Missing: Error {
        let text: String
        let path: String
    }
}
