import MusterSource

/// Writes a value on one line, for messages.
enum ValueWords {
    static func text(_ document: Document, _ id: NodeID) -> String {
        let node = document.node(id)
        if document.isSecret(id) { return SubjectNames.secret }
        switch node.kind {
        case .null: return "null"
        case .bool: return node.payload == 1 ? "true" : "false"
        case .int: return String(Int64(bitPattern: node.payload))
        case .uint: return String(node.payload)
        case .double: return "\(Double(bitPattern: node.payload))"
        case .string, .bytes: return "'\(SubjectNames.printable(document.bytes(id)))'"
        case .timestamp:
            return Moment(seconds: Int64(bitPattern: node.payload), nanoseconds: node.aux).text
        case .duration: return "\(Int64(bitPattern: node.payload)) ns"
        case .list:
            return "[" + document.elements(id).map { text(document, $0) }.joined(separator: ", ")
                + "]"
        case .map: return "a map of \(node.count)"
        case .fault: return "unknown (\(SubjectNames.printable(document.bytes(id))))"
        }
    }
}
