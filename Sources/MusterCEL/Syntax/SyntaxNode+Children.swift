extension SyntaxNode {
    /// The nodes directly below this one, in the order they are written.
    public var children: [SyntaxID] {
        switch kind {
        case .constant, .identifier: []
        case .select(let operand, _, _, _): [operand]
        case .call(_, let target, let arguments): (target.map { [$0] } ?? []) + arguments
        case .list(let elements, _): elements
        case .map(let entries): entries.flatMap { [$0.key, $0.value] }
        case .message(_, let fields): fields.map(\.value)
        case .comprehension(let node): [node.range] + (node.filter.map { [$0] } ?? []) + [node.body]
        case .bind(_, let value, let body): [value, body]
        }
    }
}
