import MusterModel
import MusterParallel
import MusterReports

/// The reports that a check leaves behind.
struct ReportSet {
    let folder: String

    /// Writes them and returns where they are: files, and a folder for JUnit's many.
    func write(
        _ assessment: Assessment, with writer: DiskWriter
    ) throws(DiskWriter.Failure) -> [String] {
        let rendered = Self.render(assessment)
        for file in rendered[0] { try writer.write(file.bytes, to: "\(folder)/junit/\(file.path)") }
        // A smaller run than the last must not leave an old file that CI would still count.
        writer.removeFiles(
            in: "\(folder)/junit", prefix: "TEST-muster-", suffix: ".xml",
            except: rendered[0].map(\.path))
        var places = ["\(folder)/junit/"]
        for file in rendered.dropFirst().joined() {
            try writer.write(file.bytes, to: "\(folder)/\(file.path)")
            places.append("\(folder)/\(file.path)")
        }
        return places
    }

    /// The formats side by side: each is a function of the assessment alone.
    private static func render(_ assessment: Assessment) -> [[ReportFile]] {
        let reporters: [any Reporter] = [JUnitReporter(), HTMLReporter(), JSONReporter()]
        return ParallelMap.map(reporters) { $0.render(assessment, options: ReportOptions()) }
    }
}
