import Foundation

/// The parser suites of others that stand beside a checkout on some machines.
enum SuiteFolder {
    /// Two folders up from the package, where they are shared by all checkouts.
    static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../shared/suites").standardizedFileURL

    /// Whether a suite is there; tests that need it say so by name where it is not.
    static func exists(_ name: String) -> Bool {
        FileManager.default.fileExists(atPath: root.appending(path: name).path)
    }

    static func names(in suite: String) -> [String] {
        let found = try? FileManager.default.contentsOfDirectory(
            atPath: root.appending(path: suite).path)
        return (found ?? []).sorted()
    }

    /// The files of a folder and of all folders in it, by their paths within it.
    static func paths(in folder: String) -> [String] {
        let found = FileManager.default.subpaths(atPath: root.appending(path: folder).path)
        return (found ?? []).sorted()
    }

    static func bytes(_ path: String) -> [UInt8]? {
        (try? Data(contentsOf: root.appending(path: path))).map { Array($0) }
    }
}
