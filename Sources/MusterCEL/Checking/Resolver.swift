import MusterSource

/// Finds what every name of a tree stands for: loop variables first, then the container's names from the
/// longest prefix to the shortest; a dotted name wins over a field selection (language definition, "Name
/// Resolution").
///
/// Parents come after their children in a tree, so one loop backwards hands each node its scope.
struct Resolver {
    /// One variable of a macro, and the scope around it.
    private struct Scope {
        let name: String
        let binder: SyntaxID
        let position: Int
        let parent: Int32
    }

    private let environment: Environment
    private let text: ExpressionText
    private let reports: Bool
    private var result: ResolvedTree
    private var scopes: [Scope] = []
    /// The scope of each live node; -1 is the outermost.
    private var scopeOf: [Int32]

    /// Resolves `tree`; `reports` tells whether undeclared names are mistakes or errors of evaluation.
    static func resolve(
        _ tree: SyntaxTree, in environment: Environment, text: ExpressionText, reports: Bool
    ) -> ResolvedTree {
        var resolver = Resolver(tree, environment, text, reports)
        resolver.visit(tree.root, -1)
        for index in (0...tree.root.index).reversed() where resolver.result.live[index] {
            resolver.resolve(SyntaxID(index))
        }
        return resolver.result
    }

    private init(
        _ tree: SyntaxTree, _ environment: Environment, _ text: ExpressionText, _ reports: Bool
    ) {
        self.environment = environment
        self.text = text
        self.reports = reports
        let count = tree.nodes.count
        scopeOf = Array(repeating: -1, count: count)
        result = ResolvedTree(
            tree: tree, meanings: Array(repeating: .plain, count: count),
            live: Array(repeating: false, count: count), diagnostics: [])
    }

    private mutating func visit(_ id: SyntaxID, _ scope: Int32) {
        result.live[id.index] = true
        scopeOf[id.index] = scope
    }

    private mutating func resolve(_ id: SyntaxID) {
        let scope = scopeOf[id.index]
        switch result.tree[id].kind {
        case .constant: break
        case .identifier(let name, let absolute): identifier(id, name, absolute, scope)
        case .select(let operand, let field, let optional, let test):
            if !optional, !test, let entry = dotted(operand, field, scope) {
                set(id, entry.entry, entry.name)
            } else {
                visit(operand, scope)
            }
        case .call(let function, let target, let arguments):
            call(id, function, target, arguments, scope)
        case .list(let elements, _):
            for element in elements { visit(element, scope) }
        case .map(let entries):
            for entry in entries {
                visit(entry.key, scope)
                visit(entry.value, scope)
            }
        case .message(let name, let fields): message(id, name, fields, scope)
        case .comprehension(let node):
            visit(node.range, scope)
            var inner = scope
            for (position, name) in node.variables.enumerated() {
                inner = open(name, id, position, inner)
            }
            if let filter = node.filter { visit(filter, inner) }
            visit(node.body, inner)
        case .bind(let name, let value, let body):
            visit(value, scope)
            visit(body, open(name, id, 0, scope))
        }
    }

    private mutating func open(
        _ name: String, _ binder: SyntaxID, _ position: Int, _ parent: Int32
    ) -> Int32 {
        scopes.append(Scope(name: name, binder: binder, position: position, parent: parent))
        return Int32(truncatingIfNeeded: scopes.count - 1)
    }

    private func local(_ name: String, _ scope: Int32) -> Scope? {
        var current = scope
        while current >= 0 {
            let candidate = scopes[Int(current)]
            if candidate.name == name { return candidate }
            current = candidate.parent
        }
        return nil
    }

    // MARK: - Names

    private mutating func identifier(
        _ id: SyntaxID, _ name: String, _ absolute: Bool, _ scope: Int32
    ) {
        if !absolute, let found = local(name, scope) {
            result.meanings[id.index] = .local(binder: found.binder, position: found.position)
        } else if let entry = environment.names.find(name, absolute: absolute) {
            set(id, entry, name)
        } else {
            result.meanings[id.index] = .unknown(name)
            guard mayReport else { return }
            report(CheckDiagnostics.undeclared(name, near: spellings(scope), at: place(id)))
        }
    }

    private mutating func set(_ id: SyntaxID, _ entry: NameTable.Entry, _ name: String) {
        switch entry {
        case .variable(let slot): result.meanings[id.index] = .variable(slot)
        case .type(let type): result.meanings[id.index] = .type(TypeNames.canonical(type))
        case .constant(let constant): result.tree.nodes[id.index].kind = .constant(constant)
        }
    }

    /// What `operand.field` stands for if it is a name as a whole.
    private func dotted(
        _ operand: SyntaxID, _ field: String, _ scope: Int32
    ) -> (entry: NameTable.Entry, name: String)? {
        guard
            let chain = NameChain(
                result.tree, operand, longest: environment.names.mostParts - 1),
            environment.names.dottedRoots.contains(chain.root),
            chain.absolute || local(chain.root, scope) == nil
        else { return nil }
        let name = chain.joined(with: field)
        return environment.names.find(name, absolute: chain.absolute).map { ($0, name) }
    }

    // MARK: - Functions and messages

    private mutating func call(
        _ id: SyntaxID, _ function: String, _ target: SyntaxID?, _ arguments: [SyntaxID],
        _ scope: Int32
    ) {
        guard let target else {
            for argument in arguments { visit(argument, scope) }
            if OperatorForm.of(function) == nil { global(id, function) }
            return
        }
        if let full = qualified(function, target, scope) {
            for argument in arguments { visit(argument, scope) }
            result.meanings[id.index] = .function(full, qualified: true)
            return
        }
        visit(target, scope)
        guard mayReport, environment.library.table.index(of: function) == nil else {
            for argument in arguments { visit(argument, scope) }
            result.meanings[id.index] = .function(function, qualified: false)
            return
        }
        result.meanings[id.index] = .unknown(function)
        unknownMember(id, function, arguments, scope)
    }

    /// The full name of a function in a namespace, as `math.abs`.
    private func qualified(_ function: String, _ target: SyntaxID, _ scope: Int32) -> String? {
        guard
            let chain = NameChain(result.tree, target, longest: environment.library.mostParts - 1),
            environment.library.dottedRoots.contains(chain.root),
            chain.absolute || local(chain.root, scope) == nil
        else { return nil }
        return environment.function(chain.joined(with: function), absolute: chain.absolute)
    }

    private mutating func unknownMember(
        _ id: SyntaxID, _ function: String, _ arguments: [SyntaxID], _ scope: Int32
    ) {
        let members = environment.library.table.functions.filter {
            $0.overloads.contains(where: \.isMember)
        }
        report(
            CheckDiagnostics.unknownFunction(function, near: members.map(\.name), at: place(id)))
        var inner = scope
        var rest = arguments[...]
        // A misspelt macro's variable is no second mistake.
        if arguments.count > 1, NearestName.of(function, among: MacroTable.names) != nil,
            case .identifier(let name, false) = result.tree[arguments[0]].kind
        {
            inner = open(name, id, 0, scope)
            rest = rest.dropFirst()
        }
        for argument in rest { visit(argument, inner) }
    }

    private mutating func global(_ id: SyntaxID, _ function: String) {
        let absolute = function.utf8.first == UInt8(ascii: ".")
        let name = absolute ? String(function.dropFirst()) : function
        if let full = environment.function(name, absolute: absolute) {
            result.meanings[id.index] = .function(full, qualified: false)
            return
        }
        result.meanings[id.index] = .unknown(name)
        guard mayReport else { return }
        let near = environment.library.table.functions.filter {
            $0.overloads.contains { !$0.isMember }
        }
        report(CheckDiagnostics.unknownFunction(name, near: near.map(\.name), at: place(id)))
    }

    private mutating func message(
        _ id: SyntaxID, _ name: String, _ fields: [SyntaxNode.MessageField], _ scope: Int32
    ) {
        for field in fields { visit(field.value, scope) }
        if let full = environment.messageName(name) {
            result.meanings[id.index] = .message(full)
            return
        }
        result.meanings[id.index] = .unknown(name)
        guard mayReport else { return }
        report(
            CheckDiagnostics.unknownMessage(name, near: environment.objectNames, at: place(id)))
    }

    // MARK: - Reports

    /// Guessing what a name was meant to be costs time: not more often than it is shown.
    private var mayReport: Bool {
        reports && result.diagnostics.count < environment.limits.diagnostics
    }

    private func place(_ id: SyntaxID) -> Location {
        text.location(result.tree[id].focus)
    }

    private func spellings(_ scope: Int32) -> [String] {
        var names: [String] = []
        var current = scope
        while current >= 0 {
            names.append(scopes[Int(current)].name)
            current = scopes[Int(current)].parent
        }
        return names + environment.names.spellings
    }

    private mutating func report(_ diagnostic: Diagnostic) {
        result.diagnostics.append(diagnostic)
    }
}
