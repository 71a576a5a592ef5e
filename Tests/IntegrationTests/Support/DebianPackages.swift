import Foundation

/// Debian's packages, downloaded and unpacked once for a test run.
enum DebianPackages {
    /// A file of a package.
    struct Shipped: Sendable {
        let package: String
        let path: String
        let bytes: [UInt8]
    }

    /// What each row of `RealFile.all` stands for; nil where apt-get or its mirror is absent.
    static let shipped: [[Shipped]]? = {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("muster-real-files-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let packages = Set(RealFile.all.map(\.package)).sorted()
            guard try run("/usr/bin/apt-get", ["download"] + packages, folder) else { return nil }
            for file in try FileManager.default.contentsOfDirectory(atPath: folder.path)
            where file.hasSuffix(".deb") {
                let root = folder.appendingPathComponent(String(file.prefix { $0 != "_" }))
                guard try run("/usr/bin/dpkg-deb", ["-x", file, root.path], folder) else {
                    return nil
                }
            }
            return try RealFile.all.map { try files(for: $0, below: folder) }
        } catch {
            return nil
        }
    }()

    /// Regular files of a row, in order of path.
    private static func files(for row: RealFile, below folder: URL) throws -> [Shipped] {
        let root = folder.appendingPathComponent(row.package)
        let url = URL(fileURLWithPath: row.pattern)
        let parts = url.lastPathComponent.components(separatedBy: "*")
        let place = root.appendingPathComponent(url.deletingLastPathComponent().path)
        let found = try? FileManager.default.contentsOfDirectory(atPath: place.path)
        return try (found ?? []).sorted().compactMap { name in
            let path = place.appendingPathComponent(name).path
            let type = try FileManager.default.attributesOfItem(atPath: path)[.type]
            let fits =
                parts.count == 2
                ? name.hasPrefix(parts[0]) && name.hasSuffix(parts[1]) : name == parts[0]
            guard fits, type as? FileAttributeType == .typeRegular else { return nil }
            return Shipped(
                package: row.package, path: String(path.dropFirst(root.path.count)),
                bytes: Array(try Data(contentsOf: URL(fileURLWithPath: path))))
        }
    }

    private static func run(_ program: String, _ arguments: [String], _ folder: URL) throws -> Bool
    {
        guard FileManager.default.isExecutableFile(atPath: program) else { return false }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}
