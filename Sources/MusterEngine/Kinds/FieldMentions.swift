import MusterCEL
import MusterSource

/// The fields of an item that expressions read.
struct FieldMentions {
    /// By name; nil if an expression takes an item as a whole, and so all of its fields.
    private(set) var names: Set<TextKey>? = []

    /// Adds what an expression reads of a variable; one that cannot be parsed reads all.
    mutating func add(_ text: ExpressionText, of variable: String) {
        guard names != nil else { return }
        let compiled = Environment(variables: []).compile(text, checked: false)
        guard let tree = compiled.tree else { return names = nil }
        var pending = [tree.root]
        while let id = pending.popLast() {
            let node = tree[id]
            switch node.kind {
            case .identifier(let name, _):
                // A loop's variable of the same name is taken for it: that adds fields, and misses none.
                if name.isSame(as: variable) { return names = nil }
            case .select(let operand, let field, _, _):
                if case .identifier(let name, _) = tree[operand].kind, name.isSame(as: variable) {
                    names?.insert(field.key)
                } else {
                    pending.append(operand)
                }
            default: pending += node.children
            }
        }
    }

    /// Adds a field.
    mutating func add(field: String) { names?.insert(field.key) }
}
