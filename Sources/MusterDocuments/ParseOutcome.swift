public import MusterSource

/// What came of parsing one source: a document, or the reasons why there is none.
public struct ParseOutcome: Sendable {
    /// The document; nil if any diagnostic is an error.
    public let document: Document?
    /// Everything to tell the user, in order of place.
    public let diagnostics: [Diagnostic]

    /// Whether a value of the document holds a private key.
    public let holdsKey: Bool

    /// Keeps `document` only if no diagnostic is an error.
    ///
    /// Whatever looks like a secret is flagged in the document, hidden in its sources, and left out of the messages.
    public init(_ document: Document?, _ diagnostics: [Diagnostic] = []) {
        holdsKey = document?.hideSecrets() ?? false
        let failed = diagnostics.contains { $0.severity == .error }
        self.document = failed ? nil : document
        for diagnostic in diagnostics where failed {
            // Without a document nobody has looked for keys; looking once serves all places of a source.
            guard let source = diagnostic.location?.source else { continue }
            source.hideKeys()
            break
        }
        self.diagnostics = diagnostics.map { $0.withoutSecrets }
    }
}
