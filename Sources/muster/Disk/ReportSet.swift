import MusterModel
import MusterParallel
import MusterReports

/// The reports that a check leaves behind.
struct ReportSet {
    let folder: String

    /// Writes them and returns where they are: files, and a folder for JUnit's many.
    ///
    /// The formats side by side: each is a function of the assessment alone.
    func write(
        _ index: AssessmentIndex, with writer: DiskWriter
    ) throws(DiskWriter.Failure) -> [String] {
        let folder = folder
        let written = ParallelMap.map(Format.allCases) { format in
            Result { () throws(DiskWriter.Failure) in
                try format.write(index, to: folder, with: writer)
            }
        }
        var places: [String] = []
        for result in written { places += try result.get() }
        return places
    }

    /// In the order in which their places are told.
    private enum Format: CaseIterable {
        case junit, html, json

        func write(
            _ index: AssessmentIndex, to folder: String, with writer: DiskWriter
        ) throws(DiskWriter.Failure) -> [String] {
            switch self {
            case .junit:
                let files = JUnitReporter().render(index, options: ReportOptions())
                for file in files {
                    try writer.write(file.content, to: "\(folder)/junit/\(file.path)")
                }
                // A smaller run than the last must not leave an old file that CI would still count.
                writer.removeFiles(
                    in: "\(folder)/junit", prefix: "TEST-muster-", suffix: ".xml",
                    except: files.map(\.path))
                return ["\(folder)/junit/"]
            case .html: return try Self.write(HTMLReporter(), index, to: folder, with: writer)
            case .json: return try Self.write(JSONReporter(), index, to: folder, with: writer)
            }
        }

        private static func write(
            _ reporter: some Reporter, _ index: AssessmentIndex, to folder: String,
            with writer: DiskWriter
        ) throws(DiskWriter.Failure) -> [String] {
            let files = reporter.render(index, options: ReportOptions())
            for file in files { try writer.write(file.content, to: "\(folder)/\(file.path)") }
            return files.map { "\(folder)/\($0.path)" }
        }
    }
}
