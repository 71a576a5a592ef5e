public import MusterSource

/// A value of a document that an evaluation looked at.
public struct Read: Sendable {
    /// The document.
    public let document: Document
    /// The value in it.
    public let node: NodeID

    /// Makes a read.
    public init(document: Document, node: NodeID) {
        self.document = document
        self.node = node
    }
}
