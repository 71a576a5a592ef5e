import MusterSource

/// Writes a document's values on one line, so that a test can compare them at a glance.
enum DocumentText {
    static func shown(_ document: Document, _ id: NodeID, sortingKeys: Bool = false) -> String {
        let node = document.node(id)
        switch node.kind {
        case .null: return "null"
        case .bool: return node.payload == 1 ? "true" : "false"
        case .int: return "\(Int64(bitPattern: node.payload))"
        case .uint: return "\(node.payload)u"
        case .double: return "\(Double(bitPattern: node.payload))"
        case .string: return quoted(document.bytes(id))
        case .timestamp:
            return "@"
                + Moment(seconds: Int64(bitPattern: node.payload), nanoseconds: node.aux).text
        case .list:
            let elements = document.elements(id).map {
                shown(document, $0, sortingKeys: sortingKeys)
            }
            return "[" + elements.joined(separator: ", ") + "]"
        case .map:
            var pairs = document.keys(id).map {
                quoted(document.bytes($0)) + ": "
                    + shown(
                        document, document.value(ofKey: $0, in: id), sortingKeys: sortingKeys)
            }
            if sortingKeys { pairs.sort() }
            return "{" + pairs.joined(separator: ", ") + "}"
        case .bytes, .duration, .fault: return "?"
        }
    }

    private static func quoted(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        "\"" + String(decoding: bytes, as: UTF8.self) + "\""
    }
}
