import Foundation

/// The parser suites of others that stand beside a checkout on some machines.
enum SuiteFolder {
    /// The folder that `make suites` was given.
    private static let chosen = ProcessInfo.processInfo.environment["MUSTER_SUITES"]

    /// Whether someone chose a folder, whose cases need not be those that the tests know by name.
    static var isChosen: Bool { chosen != nil }

    /// The chosen folder; else two folders up from the package, where it is shared by all checkouts.
    static let root =
        chosen.map { URL(filePath: $0) }
        ?? URL(filePath: #filePath).deletingLastPathComponent()
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
