import MusterModel
import MusterReports

/// The reports that a check leaves behind.
struct ReportSet {
    let folder: String

    /// Writes them and returns where they are: files, and a folder for JUnit's many.
    func write(_ assessment: Assessment, with writer: DiskWriter) throws(DiskWriter.Failure)
        -> [String]
    {
        let options = ReportOptions()
        let junit = JUnitReporter().render(assessment, options: options)
        for file in junit { try writer.write(file.bytes, to: "\(folder)/junit/\(file.path)") }
        // A smaller run than the last must not leave an old file that CI would still count.
        writer.removeFiles(
            in: "\(folder)/junit", prefix: "TEST-muster-", suffix: ".xml", except: junit.map(\.path)
        )
        var places = ["\(folder)/junit/"]
        let single: [any Reporter] = [HTMLReporter(), JSONReporter()]
        for reporter in single {
            for file in reporter.render(assessment, options: options) {
                try writer.write(file.bytes, to: "\(folder)/\(file.path)")
                places.append("\(folder)/\(file.path)")
            }
        }
        return places
    }
}
