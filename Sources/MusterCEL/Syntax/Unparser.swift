/// Writes a syntax tree as an expression again: the same tree when parsed, with as few brackets as that takes.
public struct Unparser {
    /// What is still to be written; the last item comes first.
    private enum Item {
        case text(String)
        /// A node where only operators of at least this level may stand without brackets.
        case node(SyntaxID, Int)
    }

    private let tree: SyntaxTree
    private var pending: [Item] = []
    private var output = ""

    private init(_ tree: SyntaxTree) {
        self.tree = tree
    }

    /// The text of `tree`: one line, strings in double quotes.
    public static func print(_ tree: SyntaxTree) -> String {
        print(tree, from: tree.root)
    }

    /// The text of one node of `tree`.
    public static func print(_ tree: SyntaxTree, from node: SyntaxID) -> String {
        var unparser = Unparser(tree)
        unparser.pending.append(.node(node, 0))
        while let item = unparser.pending.popLast() {
            switch item {
            case .text(let text): unparser.output += text
            case .node(let id, let level): unparser.write(id, level)
            }
        }
        return unparser.output
    }

    private mutating func write(_ id: SyntaxID, _ level: Int) {
        switch tree[id].kind {
        case .constant(let constant): output += ConstantText.print(constant)
        case .identifier(let name, let absolute):
            output += (absolute ? "." : "") + InternalName.spelling(name)
        case .select(let operand, let field, let optional, let test):
            let selection = (optional ? ".?" : ".") + ConstantText.field(field)
            test
                ? push([.text("has("), .node(operand, 7), .text(selection + ")")])
                : push([.node(operand, 7), .text(selection)])
        case .call(let function, let target, let arguments):
            call(function, target, arguments, level)
        case .list(let elements, let optional):
            let items = elements.enumerated().map { index, element in
                [.text(optional.contains(index) ? "?" : ""), Item.node(element, 0)]
            }
            enclosed("[", items, "]")
        case .map(let entries):
            let items = entries.map { entry in
                [
                    .text(entry.optional ? "?" : ""), .node(entry.key, 0), .text(": "),
                    Item.node(entry.value, 0),
                ]
            }
            enclosed("{", items, "}")
        case .message(let name, let fields):
            let items = fields.map { field in
                let label = (field.optional ? "?" : "") + ConstantText.field(field.name) + ": "
                return [.text(label), Item.node(field.value, 0)]
            }
            enclosed(name + "{", items, "}")
        case .comprehension(let comprehension): write(comprehension)
        case .bind: bind(id)
        }
    }

    private mutating func push(_ items: [Item]) {
        pending.append(contentsOf: items.reversed())
    }

    private mutating func enclosed(_ opening: String, _ groups: [[Item]], _ closing: String) {
        var items: [Item] = [.text(opening)]
        for (index, group) in groups.enumerated() {
            if index > 0 { items.append(.text(", ")) }
            items += group
        }
        push(items + [.text(closing)])
    }

    private mutating func call(
        _ function: String, _ target: SyntaxID?, _ arguments: [SyntaxID], _ level: Int
    ) {
        if let form = OperatorForm.of(function), target == nil, form.operands == arguments.count {
            let items = operation(form, arguments)
            push(form.level < level ? [.text("(")] + items + [.text(")")] : items)
            return
        }
        let groups = arguments.map { [Item.node($0, 0)] }
        guard let target else { return enclosed(function + "(", groups, ")") }
        enclosed("." + function + "(", groups, ")")
        push([.node(target, 7)])
    }

    private func operation(_ form: OperatorForm, _ operands: [SyntaxID]) -> [Item] {
        switch form.shape {
        case .prefix(let symbol):
            // A minus before a number would become part of the number.
            if startsWithNumber(operands[0]) {
                return [.text(symbol + "("), .node(operands[0], 0), .text(")")]
            }
            return [.text(symbol), .node(operands[0], form.level)]
        case .infix(let symbol):
            return [
                .node(operands[0], form.level), .text(" \(symbol) "),
                .node(operands[1], form.level + 1),
            ]
        case .index(let opening):
            return [
                .node(operands[0], form.level), .text(opening), .node(operands[1], 0), .text("]"),
            ]
        case .conditional:
            return [
                .node(operands[0], 1), .text(" ? "), .node(operands[1], 0), .text(" : "),
                .node(operands[2], 0),
            ]
        }
    }

    /// Whether the text of an operand begins with a digit, as that of `1.f(x)` does.
    private func startsWithNumber(_ operand: SyntaxID) -> Bool {
        var id = operand
        while true {
            switch tree[id].kind {
            case .constant(.int(0...)), .constant(.double(0...)): return true
            case .select(let inner, _, _, false): id = inner
            case .call(_, let target?, _): id = target
            case .call(Operator.index, nil, let operands),
                .call(Operator.optionalIndex, nil, let operands):
                guard let list = operands.first else { return false }
                id = list
            case .comprehension(let loop): id = loop.range
            default: return false
            }
        }
    }

    private mutating func write(_ comprehension: Comprehension) {
        var groups = comprehension.variables.map { [Item.text(InternalName.spelling($0))] }
        if let filter = comprehension.filter { groups.append([.node(filter, 0)]) }
        groups.append([.node(comprehension.body, 0)])
        enclosed("." + comprehension.spelling + "(", groups, ")")
        push([.node(comprehension.range, 7)])
    }

    /// Binds named by their number are the slots of one `cel.block`.
    private mutating func bind(_ id: SyntaxID) {
        var slots: [[Item]] = []
        var current = id
        while case .bind(let name, let value, let body) = tree[current].kind,
            name.utf8.elementsEqual(InternalName.index(slots.count).utf8)
        {
            slots.append([.node(value, 0)])
            current = body
        }
        if !slots.isEmpty {
            push([.text(", "), .node(current, 0), .text(")")])
            enclosed("cel.block([", slots, "]")
        } else if case .bind(let name, let value, let body) = tree[id].kind {
            enclosed(
                "cel.bind(",
                [[.text(InternalName.spelling(name))], [.node(value, 0)], [.node(body, 0)]], ")")
        }
    }
}
