import MusterDocuments
import MusterSource

/// Reads the YAML files of a project that are not evidence.
enum ProjectFile {
    /// Nil, and a diagnostic, if it cannot be read or parsed.
    static func yaml(
        _ path: String, in files: any FileTree, at location: Location? = nil,
        collector: DiagnosticCollector
    ) -> Document? {
        switch files.read(path) {
        case .bytes(let bytes):
            let outcome = YAMLParser().parse(
                Source(path: path, bytes: bytes), limits: ParseLimits())
            collector.add(outcome.diagnostics)
            return outcome.document
        case .missing:
            collector.add(EngineDiagnostics.missingFile(path, at: location))
        case .directory:
            collector.add(EngineDiagnostics.directory(path, at: location))
        case .unreadable(let why):
            collector.add(EngineDiagnostics.unreadableFile(path, why: why, at: location))
        }
        return nil
    }
}
