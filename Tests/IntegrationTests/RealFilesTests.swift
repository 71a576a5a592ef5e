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

    /// The unpacked packages, or nil where apt-get or its mirror is absent.
    static let root: URL? = {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("muster-real-files-\(UUID().uuidString)")
        let unpacked = folder.appendingPathComponent("root")
        do {
            try FileManager.default.createDirectory(at: unpacked, withIntermediateDirectories: true)
            for package in packages {
                guard try run("/usr/bin/apt-get", ["download", package], folder) else { return nil }
            }
            for file in try FileManager.default.contentsOfDirectory(atPath: folder.path)
            where file.hasSuffix(".deb") {
                guard try run("/usr/bin/dpkg-deb", ["-x", file, unpacked.path], folder) else { return nil }
            }
            return unpacked
        } catch {
            return nil
        }
    }()

    @Test(.enabled("needs apt-get and its mirror") { root != nil }, arguments: files.indices)
    func whatDebianShipsIsReadWithoutAWord(number: Int) throws {
        let (name, pattern) = Self.files[number]
        let root = try #require(Self.root)
        let parser = try #require(Parsers.named(name))
        let found = try Self.matches(pattern, below: root)
        #expect(!found.isEmpty, "\(pattern)")
        for path in found {
            var bytes = Array(try Data(contentsOf: root.appendingPathComponent(path)))
            if name == "pg_hba" { bytes = Self.asInitdbWrites(bytes) }
            let source = Source(path: path, bytes: bytes)
            let outcome = parser.parse(source, limits: ParseLimits())
            #expect(outcome.document != nil, "\(path)")
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

    /// Paths of files below the root; `*` stands in the last segment only.
    private static func matches(_ pattern: String, below root: URL) throws -> [String] {
        let url = URL(fileURLWithPath: pattern)
        let folder = url.deletingLastPathComponent().path
        let parts = url.lastPathComponent.components(separatedBy: "*")
        guard parts.count == 2 else { return [pattern] }
        let names = try FileManager.default.contentsOfDirectory(
            atPath: root.appendingPathComponent(folder).path)
        return names.sorted().filter { name in
            var isFolder: ObjCBool = false
            let path = root.appendingPathComponent(folder + "/" + name).path
            return name.hasPrefix(parts[0]) && name.hasSuffix(parts[1])
                && FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
                && !isFolder.boolValue
        }.map { folder + "/" + $0 }
    }

    private static func run(_ program: String, _ arguments: [String], _ folder: URL) throws -> Bool {
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
