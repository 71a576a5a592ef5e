import MusterSource

/// A value of a document that a run looked at, by the slot to which the document is bound.
struct NotedRead {
    let slot: Int
    let node: NodeID
}
