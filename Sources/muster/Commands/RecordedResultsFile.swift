import ArgumentParser
import MusterEngine
import MusterModel
import MusterSource

/// A results.json on the disk.
struct RecordedResultsFile {
    let path: String

    /// The results, or the end of the run with every mistake drawn.
    func load() throws -> RecordedResults {
        // The path is the user's own, relative to where the command runs.
        switch DiskFileTree(root: "").read(path) {
        case .bytes(let bytes): return try Self.read(bytes, path: path)
        case .missing: throw failure("there is no such file")
        case .directory: throw failure("it is a folder")
        case .unreadable(let why): throw failure(why)
        }
    }

    /// Reads the bytes of a results.json.
    static func read(_ bytes: [UInt8], path: String) throws -> RecordedResults {
        let read = ResultsReader().read(Source(path: path, bytes: bytes))
        Screen.talk(DiagnosticRenderer(width: Screen.width - 8).render(read.diagnostics))
        guard let results = read.results else { throw ExitStatus.couldNotRun.code }
        return results
    }

    private func failure(_ why: String) -> ExitCode {
        Screen.talk("error: cannot read '\(path)': \(why)\n")
        return ExitStatus.couldNotRun.code
    }
}
