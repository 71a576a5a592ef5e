import Foundation

/// Whether something is on disk, for tests that are skipped without it.
enum FileManagerFact {
    static func isThere(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
}
