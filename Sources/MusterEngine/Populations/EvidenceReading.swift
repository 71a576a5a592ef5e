import MusterSource

/// The evidence of a project as read, with what was wrong with it.
struct EvidenceReading: Sendable {
    let files: EvidenceFiles
    let diagnostics: [Diagnostic]

    /// Reads everything there is; nothing of a project's history is known yet.
    init(_ configuration: ProjectConfiguration, in files: any FileTree) {
        let collector = DiagnosticCollector()
        let receipts = EvidenceReceipts(
            knowledge: Knowledge(), fromHistory: configuration.history.givesReceived)
        self.files = EvidenceFiles(
            configuration.evidence, in: files, receipts: receipts, collector: collector)
        diagnostics = collector.all
    }

    init(of project: Project) {
        let collector = DiagnosticCollector()
        files = EvidenceFiles(of: project, collector: collector)
        diagnostics = collector.all
    }
}
