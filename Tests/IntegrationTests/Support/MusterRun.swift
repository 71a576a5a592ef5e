import Foundation

/// One run of the built program.
struct MusterRun {
    let status: Int32
    let output: String
    let errors: String

    /// The program beside the test bundle.
    static let program = URL(fileURLWithPath: CommandLine.arguments[0])
        .deletingLastPathComponent().appendingPathComponent("muster")

    /// Runs `muster` with arguments in a folder, with no terminal.
    init(_ arguments: [String], in folder: URL) throws {
        try self.init(program: Self.program, arguments, in: folder)
    }

    /// Runs any program; both streams are read to their ends without one blocking the other.
    init(program: URL, _ arguments: [String], in folder: URL) throws {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder
        let streams = try ["out", "err"].map { name in
            let path = FileManager.default.temporaryDirectory
                .appendingPathComponent("muster-\(UUID().uuidString).\(name)")
            _ = FileManager.default.createFile(atPath: path.path, contents: nil)
            return (path, try FileHandle(forWritingTo: path))
        }
        defer { for stream in streams { try? FileManager.default.removeItem(at: stream.0) } }
        process.standardOutput = streams[0].1
        process.standardError = streams[1].1
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        status = process.terminationStatus
        output = String(decoding: try Data(contentsOf: streams[0].0), as: UTF8.self)
        errors = String(decoding: try Data(contentsOf: streams[1].0), as: UTF8.self)
    }

    /// The JSON result, for runs with `--format json`.
    func results() throws -> Results {
        try JSONDecoder().decode(Results.self, from: Data(output.utf8))
    }
}
