import MusterSource

/// A value as bytes that are equal where two values say the same, wherever they stand.
enum ValueEncoding {
    /// Self-delimiting, so that neighbours cannot run together. As deep as documents nest, which is bounded.
    ///
    /// The order of a map's keys never counts, that of a list's elements only if `inOrder`.
    static func bytes(_ document: Document, _ id: NodeID, inOrder: Bool = false) -> [UInt8] {
        let node = document.node(id)
        switch node.kind {
        case .null: return [0]
        case .bool: return [1, UInt8(truncatingIfNeeded: node.payload)]
        case .int: return [2] + fixed(node.payload)
        case .uint: return [3] + fixed(node.payload)
        case .double: return [4] + fixed(node.payload)
        case .timestamp: return [5] + fixed(node.payload) + fixed(UInt64(node.aux))
        case .duration: return [6] + fixed(node.payload)
        case .string: return [7] + sized(document.bytes(id))
        case .bytes: return [8] + sized(document.bytes(id))
        case .fault: return [9, UInt8(truncatingIfNeeded: node.high)] + sized(document.bytes(id))
        case .list:
            let elements = document.elements(id).map { bytes(document, $0, inOrder: inOrder) }
            return [10] + (inOrder ? sequence(elements) : members(elements))
        case .map:
            return [11]
                + members(
                    document.keys(id).map {
                        bytes(document, $0)
                            + bytes(document, document.value(ofKey: $0, in: id), inOrder: inOrder)
                    })
        }
    }

    private static func members(_ encoded: [[UInt8]]) -> [UInt8] {
        sequence(encoded.sorted { $0.lexicographicallyPrecedes($1) })
    }

    private static func sequence(_ encoded: [[UInt8]]) -> [UInt8] {
        fixed(UInt64(encoded.count)) + encoded.joined()
    }

    private static func sized(_ bytes: some Collection<UInt8>) -> [UInt8] {
        fixed(UInt64(bytes.count)) + bytes
    }

    private static func fixed(_ number: UInt64) -> [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }
}
