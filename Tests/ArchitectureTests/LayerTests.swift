import Foundation
import Testing

/// The layers of ARCHITECTURE.md, held to by reading the imports.
struct LayerTests {
    /// What each target may import beside the standard library; anything else is a wrong turn.
    static let allowed: [String: Set<String>] = [
        "MusterSource": ["Glibc", "Musl", "Synchronization"],
        "MusterWriters": [],
        "MusterParallel": ["Darwin", "Dispatch", "Glibc", "Musl", "Synchronization"],
        "MusterCEL": ["CRE2", "Glibc", "Darwin", "Musl", "MusterSource", "Synchronization"],
        "MusterDocuments": [
            "CAugeas", "CLibXML2", "CLibYAML", "Glibc", "Darwin", "Musl", "MusterSource",
        ],
        "MusterModel": ["MusterSource"],
        "MusterEngine": [
            "Crypto", "MusterCEL", "MusterDocuments", "MusterModel", "MusterParallel",
            "MusterSource",
        ],
        "MusterReports": ["MusterModel", "MusterParallel", "MusterSource", "MusterWriters"],
        "muster": [
            "ArgumentParser", "Crypto", "Glibc", "Musl", "MusterCEL", "MusterDocuments",
            "MusterEngine",
            "MusterModel", "MusterParallel", "MusterReports", "MusterSource", "MusterWriters",
        ],
    ]

    @Test(arguments: allowed.keys.sorted())
    func aTargetImportsOnlyWhatItsLayerAllows(target: String) throws {
        let permitted = try #require(Self.allowed[target])
        let files = try Self.swiftFiles(below: "Sources/\(target)")
        #expect(!files.isEmpty)
        for file in files {
            for module in try Self.imports(of: file) {
                #expect(permitted.contains(module), "\(file.lastPathComponent) imports \(module)")
            }
        }
    }

    @Test func everyTargetHasItsLayer() throws {
        let folders = try FileManager.default.contentsOfDirectory(
            atPath: Self.root.appendingPathComponent("Sources").path)
        let swift = folders.filter { !$0.hasPrefix("C") }
        #expect(Set(swift) == Set(Self.allowed.keys))
    }

    @Test func theArchitectureDocumentNamesEveryTarget() throws {
        let text = try String(
            contentsOf: Self.root.appendingPathComponent("ARCHITECTURE.md"), encoding: .utf8)
        for target in Self.allowed.keys { #expect(text.contains("`\(target)`")) }
        #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 150)
    }

    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func swiftFiles(below folder: String) throws -> [URL] {
        let enumerator = FileManager.default.enumerator(
            at: root.appendingPathComponent(folder), includingPropertiesForKeys: nil)
        return (enumerator?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
    }

    /// The shell scripts of the project, the benchmarks' left out.
    static func scripts() throws -> [URL] {
        try ["scripts", "Fuzz"].flatMap { folder in
            try FileManager.default.contentsOfDirectory(
                at: root.appendingPathComponent(folder), includingPropertiesForKeys: nil)
        }.filter { $0.pathExtension == "sh" }
    }

    static func imports(of file: URL) throws -> [String] {
        let text = try String(contentsOf: file, encoding: .utf8)
        return text.split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ")
            guard let place = words.firstIndex(of: "import"), place <= 1, words.count > place + 1,
                place == 0 || ["public", "internal", "package"].contains(words[0])
            else { return nil }
            return String(words[place + 1])
        }
    }
}
