import MusterSource

/// One element of a list an expression gave, as a value of some document.
struct ListElement {
    let document: Document
    let node: NodeID
}
