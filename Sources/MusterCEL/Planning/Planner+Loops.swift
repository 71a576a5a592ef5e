extension Planner {
    /// `cel.bind`: a value that fails is remembered, and fails where the name is used.
    mutating func bind(_ id: SyntaxID, _ value: SyntaxID, _ body: SyntaxID, _ place: Place) {
        var steps: [Task] = []
        let ready = plan.label()
        let handler = plan.handler(ready, into: place.free)
        localOf[id.index] = operand(value, place.free, place.free + 1, handler, &steps)
        steps.append(.label(ready))
        steps.append(
            .expression(body, into: place.into, free: place.free + 1, handler: place.handler))
        schedule(steps)
    }

    mutating func comprehension(_ id: SyntaxID, _ loop: Comprehension, _ place: Place) {
        switch loop.macro {
        case .all: fold(id, loop, place, start: true, step: .allStep)
        case .exists: fold(id, loop, place, start: false, step: .existsStep)
        case .existsOne: count(id, loop, place)
        case .filter, .map, .transformList: collect(id, loop, place)
        case .transformMap, .transformMapEntry: collectMap(id, loop, place)
        case .sortBy: keyed(id, loop, place, .sortBy)
        case .groupBy: keyed(id, loop, place, .groupBy)
        case .optMap, .optFlatMap: optional(id, loop, place)
        }
    }

    /// A loop's registers and labels, its head already planned.
    private struct Loop {
        let start: Int32
        let end: Int32
        /// The first loop variable.
        let variable: Int32
        /// The first register the body may use.
        let free: Int32
        var steps: [Task]
    }

    /// Plans the head: the range, the iterator, `begin`, and the step to the next element.
    private mutating func head(
        _ id: SyntaxID, _ loop: Comprehension, _ place: Place, _ begin: Instruction,
        keeping kept: Int32 = 0, condition: SyntaxID? = nil
    ) -> (Loop, range: Int32) {
        var steps: [Task] = []
        let iterator = place.free + kept
        let range = operand(loop.range, place.free, place.free + 1, place.handler, &steps)
        let two: Int32 = loop.variables.count == 2 ? 1 : 0
        let start = plan.label()
        let end = plan.label()
        localOf[id.index] = iterator + 2
        steps.append(
            .emit(
                Instruction(.iterate, iterator, range, two), tree[loop.range].span, place.handler))
        var free = iterator + 3 + two
        var next = Instruction(.next, iterator + 2, iterator, end, n: UInt8(two + 1))
        if two == 0, plan.joins.count < Int(UInt16.max), let condition,
            let term = joinTerm(of: id, in: condition, forAll: loop.macro == .all)
        {
            next.opcode = .nextMatch
            next.x = UInt16(probe(term, free, iterator: iterator, place, &steps))
            free += 1
        }
        steps.append(place.emit(begin))
        steps.append(.label(start))
        steps.append(place.emit(next))
        return (
            Loop(start: start, end: end, variable: iterator + 2, free: free, steps: steps), range
        )
    }

    /// `all` and `exists`: errors are remembered until an element decides.
    private mutating func fold(
        _ id: SyntaxID, _ comprehension: Comprehension, _ place: Place, start: Bool, step: Opcode
    ) {
        let initial = plan.constant(.bool(start))
        var (loop, _) = head(
            id, comprehension, place, Instruction(.load, place.into, initial),
            condition: comprehension.body)
        let judge = plan.label()
        let handler = plan.handler(judge, into: loop.free)
        let condition = operand(
            comprehension.body, loop.free, loop.free + 1, handler, &loop.steps)
        loop.steps.append(.label(judge))
        loop.steps.append(
            .emit(
                Instruction(step, condition, place.into, loop.start),
                tree[comprehension.body].span, place.handler))
        loop.steps.append(.label(loop.end))
        loop.steps.append(place.emit(Instruction(.endFold, place.into)))
        schedule(loop.steps)
    }

    private mutating func count(_ id: SyntaxID, _ comprehension: Comprehension, _ place: Place) {
        let zero = plan.constant(.int(0))
        var (loop, _) = head(
            id, comprehension, place, Instruction(.load, place.into, zero),
            condition: comprehension.body)
        let condition = operand(
            comprehension.body, loop.free, loop.free + 1, place.handler, &loop.steps)
        loop.steps.append(
            .emit(
                Instruction(.countStep, condition, place.into, loop.start),
                tree[comprehension.body].span, place.handler))
        loop.steps.append(.label(loop.end))
        loop.steps.append(place.emit(Instruction(.endCount, place.into, place.into)))
        schedule(loop.steps)
    }

    private mutating func skipUnless(
        _ condition: SyntaxID, _ loop: inout Loop, _ place: Place
    ) {
        let register = operand(condition, loop.free, loop.free + 1, place.handler, &loop.steps)
        loop.steps.append(
            .emit(
                Instruction(.branch, register, loop.start), tree[condition].span, place.handler))
    }

    /// `filter`, `map` and `transformList`.
    private mutating func collect(_ id: SyntaxID, _ comprehension: Comprehension, _ place: Place) {
        var (loop, _) = head(
            id, comprehension, place, Instruction(.beginList, place.into),
            condition: comprehension.macro == .filter ? comprehension.body : comprehension.filter)
        var element = loop.variable
        if comprehension.macro == .filter {
            skipUnless(comprehension.body, &loop, place)
        } else {
            if let filter = comprehension.filter { skipUnless(filter, &loop, place) }
            element = operand(
                comprehension.body, loop.free, loop.free + 1, place.handler, &loop.steps)
        }
        loop.steps.append(place.emit(Instruction(.append, place.into, element, loop.start)))
        loop.steps.append(.label(loop.end))
        loop.steps.append(place.emit(Instruction(.endList, place.into)))
        schedule(loop.steps)
    }

    private mutating func collectMap(
        _ id: SyntaxID, _ comprehension: Comprehension, _ place: Place
    ) {
        var (loop, _) = head(id, comprehension, place, Instruction(.beginMap, place.into))
        if let filter = comprehension.filter { skipUnless(filter, &loop, place) }
        if comprehension.macro == .transformMap {
            loop.steps.append(place.emit(Instruction(.load, loop.free, loop.variable)))
            loop.steps.append(
                .expression(
                    comprehension.body, into: loop.free + 1, free: loop.free + 2,
                    handler: place.handler))
            loop.steps.append(
                place.emit(Instruction(.insert, place.into, loop.free, loop.start)))
        } else {
            let entries = operand(
                comprehension.body, loop.free, loop.free + 1, place.handler, &loop.steps)
            loop.steps.append(place.emit(Instruction(.merge, place.into, entries, loop.start)))
        }
        loop.steps.append(.label(loop.end))
        loop.steps.append(place.emit(Instruction(.endMap, place.into)))
        schedule(loop.steps)
    }

    /// `sortBy` and `groupBy`: the keys are collected first.
    private mutating func keyed(
        _ id: SyntaxID, _ comprehension: Comprehension, _ place: Place, _ opcode: Opcode
    ) {
        var (loop, range) = head(
            id, comprehension, place, Instruction(.beginList, place.into), keeping: 1)
        let key = operand(
            comprehension.body, loop.free, loop.free + 1, place.handler, &loop.steps)
        loop.steps.append(place.emit(Instruction(.append, place.into, key, loop.start)))
        loop.steps.append(.label(loop.end))
        loop.steps.append(place.emit(Instruction(.endList, place.into)))
        loop.steps.append(place.emit(Instruction(opcode, place.into, range, place.into)))
        schedule(loop.steps)
    }

    /// `optMap` and `optFlatMap`: at most one round.
    private mutating func optional(
        _ id: SyntaxID, _ comprehension: Comprehension, _ place: Place
    ) {
        var steps: [Task] = []
        let empty = plan.label()
        let end = plan.label()
        let source = operand(
            comprehension.range, place.into, place.free, place.handler, &steps)
        localOf[id.index] = place.free
        steps.append(place.emit(Instruction(.unwrap, place.free, source, empty)))
        steps.append(
            .expression(
                comprehension.body, into: place.into, free: place.free + 1,
                handler: place.handler))
        steps.append(
            place.emit(
                comprehension.macro == .optMap
                    ? Instruction(.wrap, place.into, place.into)
                    : Instruction(.checkOptional, 0, place.into)))
        steps.append(place.emit(Instruction(.jump, 0, end)))
        steps.append(.label(empty))
        steps.append(
            place.emit(Instruction(.load, place.into, plan.constant(.noOptional))))
        steps.append(.label(end))
        schedule(steps)
    }
}
