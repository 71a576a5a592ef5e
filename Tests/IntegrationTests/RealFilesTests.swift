import Foundation
import MusterDocuments
import MusterSource
import Testing

/// The configuration that Debian's packages ship must be read without a word.
@Suite struct RealFilesTests {
    /// Files by glob within the unpacked packages, and the parser for them.
    static let files: [(parser: String, pattern: String)] = [
        ("nginx", "/etc/nginx/nginx.conf"), ("nginx", "/etc/nginx/sites-available/*"),
        ("nginx", "/etc/nginx/snippets/*.conf"), ("nginx", "/etc/nginx/fastcgi.conf"),
        ("nginx", "/etc/nginx/mime.types"), ("nginx", "/etc/nginx/koi-*"),
        ("sshd", "/usr/share/openssh/sshd_config"),
        ("postgresql", "/usr/share/postgresql/15/postgresql.conf.sample"),
        ("pg_hba", "/usr/share/postgresql/15/pg_hba.conf.sample"),
        ("logrotate", "/etc/logrotate.conf"), ("logrotate", "/etc/logrotate.d/*"),
        ("ini", "/etc/systemd/*.conf"), ("ini", "/lib/systemd/system/*.service"),
        ("html", "/usr/share/nginx/html/*.html"),
    ]

    static let packages = [
        "nginx-common", "openssh-server", "postgresql-15", "logrotate", "systemd",
    ]

    /// A file of a package.
    struct Shipped: Sendable {
        let path: String
        let bytes: [UInt8]
    }

    /// What each line of `files` stands for; nil where apt-get or its mirror is absent.
    static let shipped: [[Shipped]]? = {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("muster-real-files-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        do {
            let root = folder.appendingPathComponent("root")
            try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
            for package in packages {
                guard try run("/usr/bin/apt-get", ["download", package], folder) else { return nil }
            }
            for file in try FileManager.default.contentsOfDirectory(atPath: folder.path)
            where file.hasSuffix(".deb") {
                guard try run("/usr/bin/dpkg-deb", ["-x", file, root.path], folder) else {
                    return nil
                }
            }
            return try files.map { try matches($0.pattern, below: root) }
        } catch {
            return nil
        }
    }()

    @Test(.enabled("needs apt-get and its mirror") { shipped != nil }, arguments: files.indices)
    func whatDebianShipsIsReadWithoutAWord(number: Int) throws {
        let (name, pattern) = Self.files[number]
        let parser = try #require(Parsers.named(name))
        let found = try #require(Self.shipped)[number]
        #expect(!found.isEmpty, "\(pattern)")
        for file in found {
            let bytes = name == "pg_hba" ? Self.asInitdbWrites(file.bytes) : file.bytes
            let source = Source(path: file.path, bytes: bytes)
            let outcome = parser.parse(source, limits: ParseLimits())
            #expect(outcome.document != nil, "\(file.path)")
            #expect(DiagnosticRenderer().render(outcome.diagnostics) == "")
        }
    }

    /// The sample is a template; initdb replaces its placeholders before the server reads it.
    private static func asInitdbWrites(_ bytes: [UInt8]) -> [UInt8] {
        let text = String(decoding: bytes, as: UTF8.self)
            .replacingOccurrences(of: "@remove-line-for-nolocal@", with: "")
            .replacingOccurrences(of: "@authcomment@", with: "")
            .replacingOccurrences(of: "@authmethodlocal@", with: "peer")
            .replacingOccurrences(of: "@authmethodhost@", with: "scram-sha-256")
        return Array(text.utf8)
    }

    /// Regular files below the root; `*` stands in the last segment only.
    private static func matches(_ pattern: String, below root: URL) throws -> [Shipped] {
        let url = URL(fileURLWithPath: pattern)
        let parts = url.lastPathComponent.components(separatedBy: "*")
        let folder = root.appendingPathComponent(url.deletingLastPathComponent().path)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        return try names.compactMap { name in
            let path = folder.appendingPathComponent(name).path
            let type = try FileManager.default.attributesOfItem(atPath: path)[.type]
            let fits =
                parts.count == 2
                ? name.hasPrefix(parts[0]) && name.hasSuffix(parts[1]) : name == parts[0]
            guard fits, type as? FileAttributeType == .typeRegular else { return nil }
            let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
            return Shipped(path: String(path.dropFirst(root.path.count)), bytes: bytes)
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
