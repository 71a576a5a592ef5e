/// Turns a resolved tree into linear code.
///
/// Works through a list of tasks instead of calling itself, so that the longest chain of operators is planned
/// on a small stack. Every expression is told the register to fill (`into`), the first register it may use
/// for itself (`free`), and where its errors go (`handler`).
struct Planner {
    /// What is still to do; the last is next.
    enum Task {
        case expression(SyntaxID, into: Int32, free: Int32, handler: Int32)
        case emit(Instruction, Range<Int>, Int32)
        case label(Int32)
    }

    let tree: SyntaxTree
    let meanings: [Meaning]
    let functions: FunctionTable
    let objects: Set<String>
    var plan = Plan()
    var tasks: [Task] = []
    /// The register of each node that is a constant; 0 for the others.
    var constantOf: [Int32]
    /// The first register of each binder's variables.
    var localOf: [Int32]

    private init(
        tree: SyntaxTree, meanings: [Meaning], functions: FunctionTable, objects: [ObjectType]
    ) {
        self.tree = tree
        self.meanings = meanings
        self.functions = functions
        self.objects = Set(objects.map(\.name))
        constantOf = Array(repeating: 0, count: tree.nodes.count)
        localOf = Array(repeating: 0, count: tree.nodes.count)
    }

    /// Plans a tree whose names are resolved (`meanings`, one for each node).
    static func plan(
        tree: SyntaxTree, meanings: [Meaning], functions: FunctionTable, variables: [Variable],
        objects: [ObjectType] = [], limits: Limits, text: ExpressionText, resultType: CELType
    ) -> Program {
        var planner = Planner(
            tree: tree, meanings: meanings, functions: functions, objects: objects)
        planner.fold()
        planner.run(from: Int32(variables.count))
        planner.plan.resolveLabels()
        return Program(
            planner.plan, variables: variables, text: text, resultType: resultType, limits: limits)
    }

    private mutating func run(from first: Int32) {
        let span = tree[tree.root].span
        var steps: [Task] = []
        let result = operand(tree.root, first, first + 1, -1, &steps)
        steps.append(.emit(Instruction(.finish, result), span, -1))
        steps.append(.emit(Instruction(.halt), span, -1))
        schedule(steps)
        while let task = tasks.popLast() {
            switch task {
            case .expression(let id, let into, let free, let handler):
                plan.temporaries = max(plan.temporaries, free + 8 - first)
                expression(id, into, free, handler)
            case .emit(let instruction, let span, let handler):
                plan.emit(instruction, span, handler)
            case .label(let label): plan.bind(label)
            }
        }
    }

    mutating func schedule(_ steps: [Task]) {
        tasks.append(contentsOf: steps.reversed())
    }

    // MARK: Operands

    /// The register an expression's value is in already: constants, variables, loop variables.
    func direct(_ id: SyntaxID) -> Int32? {
        let constant = constantOf[id.index]
        if constant != 0 { return constant }
        switch meanings[id.index] {
        case .variable(let slot): return Int32(slot)
        case .local(let binder, let position): return localOf[binder.index] + Int32(position)
        default: break
        }
        if let inner = dynOperand(id) { return direct(inner) }
        return nil
    }

    /// The operand of `dyn(x)`, which does nothing at run time.
    func dynOperand(_ id: SyntaxID) -> SyntaxID? {
        guard case .call("dyn", nil, let arguments) = tree[id].kind, arguments.count == 1,
            case .function("dyn", _) = meanings[id.index]
        else { return nil }
        return arguments[0]
    }

    /// Where an operand will be: its own register, or `place` once the added task has run.
    mutating func operand(
        _ id: SyntaxID, _ place: Int32, _ free: Int32, _ handler: Int32, _ steps: inout [Task]
    ) -> Int32 {
        if let register = direct(id) { return register }
        steps.append(.expression(id, into: place, free: free, handler: handler))
        return place
    }

    /// Puts operands into neighbouring registers from `base` on.
    mutating func row(
        _ ids: [SyntaxID], at base: Int32, _ handler: Int32, _ steps: inout [Task]
    ) {
        for (index, id) in ids.enumerated() {
            let place = base + Int32(index)
            steps.append(.expression(id, into: place, free: place + 1, handler: handler))
        }
    }

    // MARK: Expressions

    private mutating func expression(
        _ id: SyntaxID, _ into: Int32, _ free: Int32, _ handler: Int32
    ) {
        let node = tree[id]
        if let register = direct(id) {
            plan.emit(Instruction(.load, into, register), node.span, handler)
            return
        }
        if let inner = dynOperand(id) {
            tasks.append(.expression(inner, into: into, free: free, handler: handler))
            return
        }
        let place = Place(into: into, free: free, handler: handler, span: node.span)
        switch node.kind {
        case .constant: break
        case .identifier(let name, _): fail(.unknownName, name, place)
        case .select: select(id, node, place)
        case .call(let function, let target, let arguments):
            call(id, node, function, target, arguments, place)
        case .list(let elements, let optional): list(elements, optional, place)
        case .map(let entries): map(entries, place)
        case .message(let name, let fields): message(id, name, fields, place)
        case .comprehension(let comprehension): self.comprehension(id, comprehension, place)
        case .bind(_, let value, let body): bind(id, value, body, place)
        }
    }

    /// An error that waits until it is reached.
    mutating func fail(_ code: ErrorCode, _ name: String, _ place: Place) {
        let register = plan.constant(plan.store.text(Array(name.utf8), .string))
        plan.emit(
            Instruction(.fail, place.into, register, n: code.rawValue), place.span, place.handler)
    }
}
