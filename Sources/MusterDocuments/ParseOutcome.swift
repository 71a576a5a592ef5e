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
        if failed { Self.hideSecrets(at: diagnostics) }
        self.diagnostics = diagnostics.map { $0.withoutSecrets }
    }

    /// Without a document nobody has looked for secrets: those on the lines that are drawn are told by their names.
    private static func hideSecrets(at diagnostics: [Diagnostic]) {
        // Looking once for keys serves all places of a source.
        diagnostics.lazy.compactMap { $0.location?.source }.first?.hideKeys()
        for diagnostic in diagnostics {
            for place in [diagnostic.location] + diagnostic.notes.map(\.location) {
                if let place { place.source.hideNamed(near: place.range) }
            }
        }
    }
}
