import MusterCEL
import MusterSource

/// Turns a YAML scalar into the text of an expression whose every byte knows its place in the file.
enum YAMLExpression {
    /// Nil if the value is neither a text nor a plain scalar that reads as an expression (`true`, `1 < 2`).
    static func text(_ document: Document, _ id: NodeID) -> ExpressionText? {
        let node = document.node(id)
        let source = document.sources[Int(node.source)]
        let span = Int(node.start)..<(Int(node.start) + Int(node.length))
        switch node.kind {
        case .bool, .int, .double, .uint: return ExpressionText(source, span)
        case .string: break
        default: return nil
        }
        guard node.flags.contains(.pooled) else {
            return ExpressionText(source, Int(node.low)..<(Int(node.low) + node.count))
        }
        let bytes = Array(document.bytes(id))
        return ExpressionText(bytes, source: source, offsets: origins(of: bytes, in: source, span))
    }

    /// Walks text and file side by side. Folding, indentation and escapes only ever add bytes to the file,
    /// so each byte of the text is found at or after the place of the one before.
    private static func origins(of bytes: [UInt8], in source: Source, _ span: Range<Int>) -> [Int] {
        var offsets: [Int] = []
        offsets.reserveCapacity(bytes.count + 1)
        var place = span.lowerBound
        for byte in bytes {
            var candidate = place
            if byte != 0x0A, byte != 0x20 {
                while candidate < span.upperBound, source.bytes[candidate] != byte {
                    candidate += 1
                }
                if candidate == span.upperBound { candidate = place }
            }
            offsets.append(min(candidate, max(span.lowerBound, span.upperBound - 1)))
            place = min(candidate + 1, span.upperBound)
        }
        offsets.append(place)
        return offsets
    }
}
