import MusterSource

/// The evidence of a project as read, with what was wrong with it.
struct EvidenceReading: Sendable {
    let files: EvidenceFiles
    let diagnostics: [Diagnostic]

    init(_ configuration: ProjectConfiguration, in files: any FileTree) {
        let collector = DiagnosticCollector()
        self.files = EvidenceFiles(configuration.evidence, in: files, collector: collector)
        diagnostics = collector.all
    }
}
