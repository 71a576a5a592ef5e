extension Planner {
    private static let binary: [String: Opcode] = [
        Operator.equals: .equal, Operator.notEquals: .notEqual, Operator.less: .less,
        Operator.lessEquals: .lessOrEqual, Operator.greater: .greater,
        Operator.greaterEquals: .greaterOrEqual, Operator.add: .add, Operator.subtract: .subtract,
        Operator.multiply: .multiply, Operator.divide: .divide, Operator.modulo: .modulo,
        Operator.index: .index, Operator.optionalIndex: .indexOptional, Operator.isIn: .isIn,
    ]

    mutating func call(
        _ id: SyntaxID, _ node: SyntaxNode, _ function: String, _ target: SyntaxID?,
        _ arguments: [SyntaxID], _ place: Place
    ) {
        if target == nil, arguments.count == 2, let opcode = Self.binary[function] {
            binary(id, node, opcode, arguments, place)
            return
        }
        switch (function, arguments.count) {
        case (Operator.logicalAnd, 2):
            logic(.andLeft, .andRight, arguments, place)
        case (Operator.logicalOr, 2):
            logic(.orLeft, .orRight, arguments, place)
        case (Operator.conditional, 3): conditional(arguments, place)
        case (Operator.negate, 1): unary(.negate, arguments[0], place)
        case (Operator.logicalNot, 1): unary(.not, arguments[0], place)
        default: named(id, function, target, arguments, place)
        }
    }

    private mutating func unary(_ opcode: Opcode, _ argument: SyntaxID, _ place: Place) {
        var steps: [Task] = []
        let source = operand(argument, place.into, place.free, place.handler, &steps)
        steps.append(place.emit(Instruction(opcode, place.into, source)))
        schedule(steps)
    }

    private mutating func binary(
        _ id: SyntaxID, _ node: SyntaxNode, _ opcode: Opcode, _ arguments: [SyntaxID],
        _ place: Place
    ) {
        if opcode == .index {
            let constant = constantOf[arguments[1].index]
            if constant != 0, plan.value(constant).tag == .string {
                path(id, place)
                return
            }
        }
        if opcode == .equal || opcode == .notEqual, fieldEqual(opcode, arguments, place) { return }
        var steps: [Task] = []
        let left = operand(arguments[0], place.into, place.free, place.handler, &steps)
        if opcode == .isIn, let set = set(arguments[1]) {
            steps.append(place.emit(Instruction(.inSet, place.into, left, set)))
        } else {
            let right = operand(
                arguments[1], place.free, place.free + 1, place.handler, &steps)
            steps.append(place.emit(Instruction(opcode, place.into, left, right)))
        }
        schedule(steps)
    }

    /// `a.b == 'text'`, the most frequent question of a policy, in one instruction; false if this is no such case.
    private mutating func fieldEqual(
        _ opcode: Opcode, _ arguments: [SyntaxID], _ place: Place
    ) -> Bool {
        let number = Int(-1 - constantOf[arguments[1].index])
        guard number >= 0, number <= Int(UInt16.max), plan.constants[number].tag == .string,
            direct(arguments[0]) == nil, let step = step(arguments[0])
        else { return false }
        var steps: [Task] = []
        let base = operand(step.operand, place.into, place.free, place.handler, &steps)
        let site = plan.site(step.key, tree[arguments[0]].focus)
        steps.append(
            place.emit(
                Instruction(
                    .fieldEqual, place.into, base, site,
                    n: stability(step.operand) | (opcode == .notEqual ? Instruction.negated : 0),
                    x: number)))
        schedule(steps)
        return true
    }

    /// The index of the set of a constant list; nil if it is no list of plain scalars.
    private mutating func set(_ id: SyntaxID) -> Int32? {
        let constant = constantOf[id.index]
        guard constant != 0, plan.value(constant).tag == .list,
            let set = ConstantSet(plan.value(constant).elements, in: plan.store)
        else { return nil }
        plan.sets.append(set)
        return Int32(plan.sets.count - 1)
    }

    /// `&&` and `||`: an error on one side is forgotten if the other side decides.
    private mutating func logic(
        _ first: Opcode, _ second: Opcode, _ arguments: [SyntaxID], _ place: Place
    ) {
        var steps: [Task] = []
        let afterLeft = plan.label()
        let afterRight = plan.label()
        let end = plan.label()
        let leftHandler = plan.handler(afterLeft, into: place.into)
        let left = operand(arguments[0], place.into, place.free, leftHandler, &steps)
        steps.append(.label(afterLeft))
        steps.append(place.emit(Instruction(first, place.into, left, end)))
        let rightHandler = plan.handler(afterRight, into: place.free)
        let right = operand(
            arguments[1], place.free, place.free + 1, rightHandler, &steps)
        steps.append(.label(afterRight))
        steps.append(place.emit(Instruction(second, place.into, left, right)))
        steps.append(.label(end))
        schedule(steps)
    }

    private mutating func conditional(_ arguments: [SyntaxID], _ place: Place) {
        var steps: [Task] = []
        let otherwise = plan.label()
        let end = plan.label()
        let condition = operand(arguments[0], place.into, place.free, place.handler, &steps)
        steps.append(
            .emit(
                Instruction(.branch, condition, otherwise), tree[arguments[0]].span,
                place.handler))
        steps.append(
            .expression(
                arguments[1], into: place.into, free: place.free, handler: place.handler))
        steps.append(place.emit(Instruction(.jump, 0, end)))
        steps.append(.label(otherwise))
        steps.append(
            .expression(
                arguments[2], into: place.into, free: place.free, handler: place.handler))
        steps.append(.label(end))
        schedule(steps)
    }

    // MARK: Functions

    private mutating func named(
        _ id: SyntaxID, _ function: String, _ target: SyntaxID?, _ arguments: [SyntaxID],
        _ place: Place
    ) {
        var name = function
        var isQualified = false
        if case .function(let full, let qualified) = meanings[id.index] {
            name = full
            isQualified = qualified
        }
        let receiver = isQualified ? nil : target
        let operands = (receiver.map { [$0] } ?? []) + arguments
        guard let known = functions[name], known.body != nil else {
            fail(.unknownFunction, name, place)
            return
        }
        if receiver != nil, operands.count == 2, name == "or" || name == "orValue" {
            orOptional(name == "or", operands, place)
            return
        }
        if operands.count == 1, name == "size" {
            unary(.size, operands[0], place)
            return
        }
        if name == "matches", operands.count == 2, matches(operands, place) { return }
        call(known, operands, isMember: receiver != nil, place)
    }

    /// A call by the function's body; one that no overload takes fails after its arguments are evaluated.
    private mutating func call(
        _ function: Function, _ operands: [SyntaxID], isMember: Bool, _ place: Place
    ) {
        var steps: [Task] = []
        row(operands, at: place.free, place.handler, &steps)
        if function.accepts(arity: operands.count, member: isMember) {
            steps.append(
                place.emit(
                    Instruction(
                        .call, place.into, place.free, plan.function(function), x: operands.count)))
        } else {
            let register = plan.constant(key(function.name))
            steps.append(
                place.emit(
                    Instruction(
                        .fail, place.into, register, n: ErrorCode.noSuchOverload.rawValue)))
        }
        schedule(steps)
    }

    /// A match against a constant pattern, compiled here once; false if the pattern is none.
    private mutating func matches(_ operands: [SyntaxID], _ place: Place) -> Bool {
        let constant = constantOf[operands[1].index]
        guard constant != 0, plan.value(constant).tag == .string,
            let pattern = Pattern(plan.value(constant).bytes)
        else { return false }
        plan.patterns.append(pattern)
        var steps: [Task] = []
        let text = operand(operands[0], place.into, place.free, place.handler, &steps)
        steps.append(
            place.emit(
                Instruction(.matches, place.into, text, Int32(plan.patterns.count - 1))))
        schedule(steps)
        return true
    }

    /// `a.or(b)` and `a.orValue(b)`, which evaluate `b` only if `a` is empty.
    private mutating func orOptional(_ keeps: Bool, _ operands: [SyntaxID], _ place: Place) {
        var steps: [Task] = []
        let end = plan.label()
        let left = operand(operands[0], place.into, place.free, place.handler, &steps)
        steps.append(
            place.emit(Instruction(keeps ? .orOptional : .orValue, place.into, left, end)))
        steps.append(
            .expression(operands[1], into: place.into, free: place.free, handler: place.handler))
        if keeps { steps.append(place.emit(Instruction(.checkOptional, 0, place.into))) }
        steps.append(.label(end))
        schedule(steps)
    }
}
