import MusterSource

/// The evidence of a project as read, with what was wrong with it.
struct EvidenceReading: Sendable {
    let files: EvidenceFiles
    let diagnostics: [Diagnostic]

    /// Reads everything there is, large files of rows not parsed yet; nothing of a project's history is known yet.
    init(_ configuration: ProjectConfiguration, in files: any FileTree) {
        let collector = DiagnosticCollector()
        let receipts = EvidenceReceipts(
            knowledge: Knowledge(), fromHistory: configuration.history.givesReceived)
        self.files = EvidenceFiles(
            configuration.evidence, in: files, receipts: receipts, collector: collector,
            rowBytes: RowFile.partBytes)
        diagnostics = collector.all
    }

    /// Files of rows with more than `rowBytes` bytes are not parsed yet.
    init(of project: Project, rowBytes: Int) {
        let collector = DiagnosticCollector()
        files = EvidenceFiles(of: project, collector: collector, rowBytes: rowBytes)
        diagnostics = collector.all
    }
}
