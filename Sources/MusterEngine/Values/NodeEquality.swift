import MusterSource

/// Whether two values of a document say the same, wherever they stand: exactly if `ValueEncoding` gives both the same
/// bytes in order.
enum NodeEquality {
    static func same(_ document: Document, _ left: NodeID, _ right: NodeID) -> Bool {
        let leftNode = document.node(left)
        let rightNode = document.node(right)
        guard leftNode.kind == rightNode.kind else { return false }
        switch leftNode.kind {
        case .string, .bytes:
            return document.bytes(left).elementsEqual(document.bytes(right))
        case .fault:
            return leftNode.high == rightNode.high
                && document.bytes(left).elementsEqual(document.bytes(right))
        case .list:
            let leftElements = document.elements(left)
            let rightElements = document.elements(right)
            return leftElements.count == rightElements.count
                && zip(leftElements, rightElements).allSatisfy { same(document, $0, $1) }
        case .map:
            return leftNode.count == rightNode.count
                && document.keys(left).allSatisfy { key in
                    document.value(right, bytes: document.bytes(key)).map {
                        same(document, document.value(ofKey: key, in: left), $0)
                    } ?? false
                }
        case .timestamp:
            return leftNode.payload == rightNode.payload && leftNode.aux == rightNode.aux
        default: return leftNode.payload == rightNode.payload
        }
    }
}
