import MusterSource

/// A number that the ledger declares for a vague word, and that the claim's rules take as a parameter.
struct DeclaredParameter: Sendable {
    /// The claim's id.
    let claim: String
    let word: String
    let parameter: Located<String>
    /// The claim's rules; those without such a parameter take nothing.
    let rules: [String]
    let document: Document
    /// The value in the document; nil while nobody has declared one.
    let node: NodeID?

    /// What was written, or nothing.
    var written: [UInt8] {
        guard let location = node.map({ document.location($0) }) else { return [] }
        return Array(location.source.bytes[location.range])
    }
}
