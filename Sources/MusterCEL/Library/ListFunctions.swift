/// The lists library.
enum ListFunctions {
    static let all = [slice, flatten, distinct, sort, range, first, last, gaps]

    private static let anyList = CELType.list(.parameter("T"))

    /// A list with its elements in opposite order.
    static func reversed(_ call: Call, _ list: Value) -> Value {
        let count = call.machine.size(of: list)
        guard var result = ListBuilder(call.machine, capacity: count) else {
            return call.machine.fail(.memory)
        }
        for index in stride(from: count - 1, through: 0, by: -1) {
            _ = result.append(call.machine.element(list, index))
        }
        return result.finish()
    }

    private static let slice = Function(
        "slice", [Overload("list_slice", [anyList, .int, .int], anyList, member: true)],
        "The elements from one index up to another.",
        examples: [
            FunctionExample("[1, 2, 3, 4].slice(1, 3)", "[2, 3]"),
            FunctionExample("[1, 2].slice(2, 2)", "[]"),
            FunctionExample(failing: "[1, 2].slice(1, 3)"),
            FunctionExample(failing: "[1, 2].slice(2, 1)"),
        ]
    ) { call in
        let list = call[0]
        guard list.isList, call[1].tag == .int, call[2].tag == .int else {
            return call.mismatch()
        }
        let (start, end) = (call[1].asInt, call[2].asInt)
        guard start >= 0, start <= end else { return call.fail(.badIndex, 1) }
        guard end <= call.machine.size(of: list) else { return call.fail(.badIndex, 2) }
        let count = Int(end - start)
        guard var result = ListBuilder(call.machine, capacity: count) else {
            return call.machine.fail(.memory)
        }
        for index in Int(start)..<Int(end) { _ = result.append(call.machine.element(list, index)) }
        return result.finish()
    }

    private static let flatten = Function(
        "flatten",
        [
            Overload("list_flatten", [.list(anyList)], anyList, member: true),
            Overload("list_flatten_int", [.list(.dyn), .int], .list(.dyn), member: true),
        ],
        "The elements of the lists in a list, one level deep or as many as given.",
        examples: [
            FunctionExample("[[1], [2, 3]].flatten()", "[1, 2, 3]"),
            FunctionExample("[1, [2, [3]]].flatten(2)", "[1, 2, 3]"),
            FunctionExample(failing: "[[1]].flatten(-1)"),
        ]
    ) { call in
        guard call[0].isList, call.count == 1 || call[1].tag == .int else {
            return call.mismatch()
        }
        let depth = call.count == 1 ? 1 : call[1].asInt
        guard depth >= 0 else { return call.fail(.negativeCount, 1) }
        guard var result = ListBuilder(call.machine, capacity: 16) else {
            return call.machine.fail(.memory)
        }
        let levels = Int(clamping: min(depth, Int64(call.machine.depthLimit)))
        if let error = flatten(call, call[0], levels, &result) { return error }
        return result.finish()
    }

    private static func flatten(
        _ call: Call, _ list: Value, _ depth: Int, _ result: inout ListBuilder
    ) -> Value? {
        let machine = call.machine
        for index in 0..<machine.size(of: list) {
            let raw = machine.element(list, index)
            let element = machine.peek(raw)
            if depth > 0, element.isList {
                if let error = machine.charge(1) { return error }
                if let error = flatten(call, element, depth - 1, &result) { return error }
            } else if !result.append(raw) {
                return machine.fail(.memory)
            }
        }
        return nil
    }

    private static let distinct = Function(
        "distinct", [Overload("list_distinct", [anyList], anyList, member: true)],
        "Every element once, at its first place; numbers of different types may be equal.",
        examples: [
            FunctionExample("[1, 2, 2, 3, 1].distinct()", "[1, 2, 3]"),
            FunctionExample("['b', 'a', 'b'].distinct()", "['b', 'a']"),
            FunctionExample("[1, 1.0, 1u].distinct().size()", "1"),
        ]
    ) { call in
        guard call[0].isList else { return call.mismatch() }
        var members = ValueSet(call.machine)
        return members.insert(all: call[0]) ?? members.list()
    }

    private static let sort = Function(
        "sort", [Overload("list_sort", [anyList], anyList, member: true)],
        "In ascending order; all elements must be of one type that has an order.",
        examples: [
            FunctionExample("[3, 1, 2].sort()", "[1, 2, 3]"),
            FunctionExample("['b', 'a'].sort()", "['a', 'b']"),
            FunctionExample(failing: "dyn([1, 'a']).sort()"),
            FunctionExample(failing: "[[1]].sort()"),
        ]
    ) { call in
        call[0].isList ? call.machine.sort(call[0], by: call[0]) : call.mismatch()
    }

    private static let range = Function(
        "lists.range", [Overload("lists_range", [.int], .list(.int))],
        "The ints from 0 up to a number.",
        examples: [
            FunctionExample("lists.range(3)", "[0, 1, 2]"), FunctionExample("lists.range(0)", "[]"),
            FunctionExample(failing: "lists.range(100000000)"),
        ]
    ) { call in
        guard call.has(.int) else { return call.mismatch() }
        guard call[0].asInt >= 0 else { return call.fail(.negativeCount) }
        guard call[0].asInt <= call.machine.state.pointee.steps else {
            return call.machine.fail(.memory)
        }
        let count = Int(call[0].asInt)
        guard var result = ListBuilder(call.machine, capacity: count) else {
            return call.machine.fail(.memory)
        }
        for index in 0..<count { _ = result.append(.int(index)) }
        return result.finish()
    }

    private static func end(_ name: String, _ result: String, fromEnd: Bool) -> Function {
        Function(
            name,
            [
                Overload(
                    "list_\(name)", [anyList], .optional(.parameter("T")), member: true)
            ],
            "The \(name) element as an optional, empty for an empty list.",
            examples: [
                FunctionExample("[1, 2, 3].\(name)().value()", result),
                FunctionExample("[].\(name)().hasValue()", "false"),
            ]
        ) { call in
            guard call[0].isList else { return call.mismatch() }
            let count = call.machine.size(of: call[0])
            guard count > 0 else { return .noOptional }
            return call.machine.optional(
                call.machine.element(call[0], fromEnd ? count - 1 : 0))
        }
    }

    private static let first = end("first", "1", fromEnd: false)
    private static let last = end("last", "3", fromEnd: true)

    private static let gaps = Function(
        "gaps",
        [
            Overload(
                "list_gaps", [.list(.timestamp), .duration], .list(.list(.timestamp)), member: true)
        ],
        "The neighbours in time that lie further apart than a length of time, each as [before, after]; the list may be in any order.",
        examples: [
            FunctionExample(
                "[timestamp(0), timestamp(7200), timestamp(3600)].gaps(duration('1h'))", "[]"),
            FunctionExample(
                "[timestamp(9000), timestamp(0)].gaps(duration('1h')) == [[timestamp(0), timestamp(9000)]]",
                "true"),
            FunctionExample("[timestamp(0)].gaps(duration('1h'))", "[]"),
            FunctionExample(failing: "[timestamp(0)].gaps(duration('-1h'))"),
            FunctionExample(failing: "dyn([1, 2]).gaps(duration('1h'))"),
        ]
    ) { call in
        guard call[0].isList, call[1].tag == .duration else { return call.mismatch() }
        guard call[1].asInt >= 0 else { return call.fail(.negativeCount, 1) }
        let machine = call.machine
        let sorted = machine.sort(call[0], by: call[0])
        if sorted.isError { return sorted }
        guard var result = ListBuilder(machine, capacity: 4) else { return machine.fail(.memory) }
        var previous: Value?
        for index in 0..<machine.size(of: sorted) {
            let raw = machine.element(sorted, index)
            let moment = machine.resolve(raw)
            guard moment.tag == .timestamp else { return machine.fail(.noSuchOverload, raw) }
            if let before = previous,
                isApart(machine.peek(before), moment, by: call[1].asInt)
            {
                guard var pair = ListBuilder(machine, capacity: 2), pair.append(before),
                    pair.append(raw), result.append(pair.finish())
                else { return machine.fail(.memory) }
            }
            previous = raw
        }
        return result.finish()
    }

    /// Whether `later` is more than so many nanoseconds after `earlier`.
    private static func isApart(_ earlier: Value, _ later: Value, by nanoseconds: Int64) -> Bool {
        // Timestamps lie within 10,000 years, so seconds cannot overflow; nanoseconds could.
        let seconds = Int64(bitPattern: later.payload) &- Int64(bitPattern: earlier.payload)
        let rest = Int64(later.aux) - Int64(earlier.aux)
        let (whole, part) = nanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
        if seconds > whole + 1 { return true }
        return seconds >= whole - 1 && (seconds - whole) * 1_000_000_000 + rest > part
    }
}
