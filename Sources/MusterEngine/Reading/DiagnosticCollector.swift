import MusterSource

/// Gathers what is wrong, so that one run shows all of it.
final class DiagnosticCollector {
    private(set) var all: [Diagnostic] = []

    var hasErrors: Bool { all.contains { $0.severity == .error } }

    func add(_ diagnostic: Diagnostic) { all.append(diagnostic) }
    func add(_ diagnostics: [Diagnostic]) { all += diagnostics }
}
