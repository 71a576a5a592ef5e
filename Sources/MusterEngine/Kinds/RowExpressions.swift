import MusterCEL
import MusterDocuments
import MusterSource

/// Tells from an adapter's expressions whether a file of rows may be given to it part by part.
struct RowExpressions {
    private let parser: any RowParser

    /// Nil if files of the format are not made of rows.
    init?(format: String) {
        guard let parser = Parsers.named(format) as? any RowParser else { return nil }
        self.parser = parser
    }

    /// Whether `each` lists the rows of the document, in order, perhaps without some of them or as something made of
    /// them, and no expression reads more of the document than what is the same in every part.
    func readRowsAlone(each: SyntaxTree?, items: [SyntaxTree]) -> Bool {
        guard let each, listsRows(each) else { return false }
        return items.allSatisfy { tree in readsHeaderAlone(tree, below: tree.root) }
    }

    /// The document's rows, through any number of `filter` and `map`, each with one variable.
    private func listsRows(_ tree: SyntaxTree) -> Bool {
        var id = tree.root
        while case .comprehension(let loop) = tree[id].kind {
            guard loop.macro == .filter || loop.macro == .map, loop.variables.count == 1,
                readsHeaderAlone(tree, below: loop.body),
                loop.filter.map({ readsHeaderAlone(tree, below: $0) }) ?? true
            else { return false }
            id = loop.range
        }
        return isDocument(tree[id], in: tree, field: parser.rowsField)
    }

    /// Whether every mention of the document below a node is one of its header. A variable of a loop that has the
    /// document's name counts as a mention: then the file is read as a whole, which is never wrong.
    private func readsHeaderAlone(_ tree: SyntaxTree, below top: SyntaxID) -> Bool {
        var pending = [top]
        while let id = pending.popLast() {
            let node = tree[id]
            if case .identifier(let name, _) = node.kind, name.isSame(as: "doc") { return false }
            if let header = parser.headerField, isDocument(node, in: tree, field: header) {
                continue
            }
            pending += node.children
        }
        return true
    }

    /// Whether a node is a field of the document, or the document itself.
    private func isDocument(_ node: SyntaxNode, in tree: SyntaxTree, field: String?) -> Bool {
        switch (node.kind, field) {
        case (.identifier(let name, _), nil): return name.isSame(as: "doc")
        case (.select(let operand, let name, false, false), let field?):
            guard case .identifier(let document, _) = tree[operand].kind else { return false }
            return document.isSame(as: "doc") && name.isSame(as: field)
        default: return false
        }
    }
}
