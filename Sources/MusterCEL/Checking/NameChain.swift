/// A chain of plain selections that starts with a name: `a.b.c`.
struct NameChain {
    /// Its first part.
    let root: String
    /// Whether it starts with a dot.
    let absolute: Bool
    private let fields: [String]

    /// The chain that ends in `node`; nil if it starts with anything else or has more than `longest` parts.
    init?(_ tree: SyntaxTree, _ node: SyntaxID, longest: Int) {
        var fields: [String] = []
        var current = node
        while fields.count < longest {
            switch tree[current].kind {
            case .identifier(let name, let absolute):
                root = name
                self.absolute = absolute
                self.fields = fields
                return
            case .select(let operand, let field, optional: false, test: false):
                fields.append(field)
                current = operand
            default:
                return nil
            }
        }
        return nil
    }

    /// The whole name, `last` behind it.
    func joined(with last: String) -> String {
        var name = root
        for field in fields.reversed() {
            name += "."
            name += field
        }
        return name + "." + last
    }
}
