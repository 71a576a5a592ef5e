/// A syntax tree for people: a line for each node, children indented below their parent.
public enum SyntaxOutline {
    /// Deeper nodes are not indented further, but say how deep they are.
    private static let deepest = 30
    /// Bytes of a node's text that are shown.
    private static let longest = 70

    /// The outline of a tree whose expression is `text`.
    public static func print(_ tree: SyntaxTree, of text: ExpressionText) -> String {
        var result = ""
        var pending: [(id: SyntaxID, depth: Int)] = [(tree.root, 0)]
        while let (id, depth) = pending.popLast() {
            let indent = String(repeating: "  ", count: min(depth, deepest))
            let level = depth > deepest ? "(\(depth)) " : ""
            result += "\(indent)\(level)\(word(tree[id].kind))  \(shown(id, tree, text))\n"
            for child in tree[id].children.reversed() { pending.append((child, depth + 1)) }
        }
        return result
    }

    private static func word(_ kind: SyntaxNode.Kind) -> String {
        switch kind {
        case .constant(let constant): word(constant)
        case .identifier: "name"
        case .select(_, _, let optional, let test):
            test ? "has" : optional ? "optional field" : "field"
        case .call(let function, let target, _):
            (target == nil ? "call " : "method ") + function
        case .list: "list"
        case .map: "map"
        case .message(let name, _): "message \(name)"
        case .comprehension(let loop):
            "macro \(loop.spelling)(\(loop.variables.map(InternalName.spelling).joined(separator: ", ")), …)"
        case .bind(let name, _, _): "bind \(InternalName.spelling(name))"
        }
    }

    private static func word(_ constant: Constant) -> String {
        switch constant {
        case .null: "null"
        case .bool: "bool"
        case .int: "int"
        case .uint: "uint"
        case .double: "double"
        case .string: "string"
        case .bytes: "bytes"
        }
    }

    /// The node in canonical form, or the start of what was written if that is long: writing every level of
    /// a deep tree in full would take quadratic time.
    private static func shown(_ id: SyntaxID, _ tree: SyntaxTree, _ text: ExpressionText) -> String
    {
        let span = tree[id].span.clamped(to: 0..<text.bytes.count)
        guard span.count > longest else { return Unparser.print(tree, from: id) }
        let words = text.bytes[span].prefix(longest).map { $0 < 0x20 ? UInt8(ascii: " ") : $0 }
        return String(decoding: words, as: UTF8.self) + "…"
    }
}
