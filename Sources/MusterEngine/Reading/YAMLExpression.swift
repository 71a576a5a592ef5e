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
        var origins = ScalarOrigins(source, span)
        return ExpressionText(bytes, source: source, offsets: origins.offsets(of: bytes))
    }
}
