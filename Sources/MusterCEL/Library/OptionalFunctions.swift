/// Optional values: made, asked and opened.
enum OptionalFunctions {
    static let all = [of, none, ofNonZero, hasValue, value, or, orValue, unwrap, unwrapMember]

    private static let some = CELType.optional(.parameter("T"))

    private static let of = Function(
        "optional.of", [Overload("optional_of", [.parameter("T")], some)],
        "An optional that holds a value.",
        examples: [FunctionExample("optional.of(null).hasValue()", "true")]
    ) { call in
        let value = call[0]
        // A value that is not known is not one that an optional could be said to hold.
        return value.isError ? value : call.machine.optional(call.raw(0))
    }

    private static let none = Function(
        "optional.none", [Overload("optional_none", [], some)], "The empty optional.",
        examples: [FunctionExample("optional.none().hasValue()", "false")]
    ) { _ in .noOptional }

    private static let ofNonZero = Function(
        "optional.ofNonZeroValue", [Overload("optional_ofNonZeroValue", [.parameter("T")], some)],
        "An optional that holds a value unless it is its type's zero: null, false, 0, empty.",
        examples: [
            FunctionExample("optional.ofNonZeroValue('').hasValue()", "false"),
            FunctionExample("optional.ofNonZeroValue(7).value()", "7"),
        ]
    ) { call in
        let value = call[0]
        if value.isError { return value }
        return isZero(call.machine, value) ? .noOptional : call.machine.optional(call.raw(0))
    }

    private static func isZero(_ machine: Machine, _ value: Value) -> Bool {
        switch value.tag {
        case .null: true
        case .bool, .int, .uint, .duration: value.payload == 0
        case .double: value.asDouble == 0
        case .string, .bytes, .optional: value.aux == 0
        case .timestamp: value.asTimestamp == Timestamp(seconds: 0, nanoseconds: 0)
        case .list, .map, .nodeList, .nodeMap: machine.size(of: value) == 0
        default: false
        }
    }

    private static let hasValue = Function(
        "hasValue", [Overload("optional_hasValue", [some], .bool, member: true)],
        "Whether an optional holds a value.",
        examples: [FunctionExample("{'a': 1}.?a.hasValue()", "true")]
    ) { $0.has(.optional) ? $0.machine.presence(of: $0[0].wrapped) : $0.mismatch() }

    private static let value = Function(
        "value", [Overload("optional_value", [some], .parameter("T"), member: true)],
        "What an optional holds; an error if it is empty.",
        examples: [
            FunctionExample("optional.of(1).value()", "1"),
            FunctionExample(failing: "optional.none().value()"),
        ]
    ) { call in
        guard call.has(.optional) else { return call.mismatch() }
        return call[0].wrapped ?? call.fail(.emptyOptional)
    }

    // Calls of `or` and `orValue` are planned with jumps, so that the second operand is read only if needed.

    private static let or = Function(
        "or", [Overload("optional_or_optional", [some, some], some, member: true)],
        "The first optional if it holds a value, else the second.",
        examples: [
            FunctionExample("optional.none().or(optional.of(2)).value()", "2"),
            FunctionExample("optional.of(1).or(optional.of(1 / 0)).value()", "1"),
        ]
    ) { call in
        guard call.has(.optional, .optional) else { return call.mismatch() }
        return call[0].aux != 0 ? call[0] : call[1]
    }

    private static let orValue = Function(
        "orValue",
        [
            Overload(
                "optional_orValue_value", [some, .parameter("T")], .parameter("T"), member: true)
        ],
        "What an optional holds, or the second value if it is empty.",
        examples: [
            FunctionExample("{}.?a.orValue(3)", "3"),
            FunctionExample("{'a': 1}.?a.orValue(3)", "1"),
        ]
    ) { call in
        guard call.has(.optional) else { return call.mismatch() }
        return call[0].wrapped ?? call.raw(1)
    }

    private static let unwrap = Function(
        "optional.unwrap",
        [Overload("optional_unwrap", [.list(some)], .list(.parameter("T")))],
        "The values of the optionals of a list that hold one.",
        examples: [
            FunctionExample("optional.unwrap([optional.of(1), optional.none()])", "[1]")
        ]
    ) { opened($0) }

    private static let unwrapMember = Function(
        "unwrapOpt",
        [Overload("optional_unwrapOpt", [.list(some)], .list(.parameter("T")), member: true)],
        "The values of the optionals of a list that hold one.",
        examples: [FunctionExample("[optional.none(), optional.of(2)].unwrapOpt()", "[2]")]
    ) { opened($0) }

    private static func opened(_ call: Call) -> Value {
        guard call[0].isList else { return call.mismatch() }
        let machine = call.machine
        guard var list = ListBuilder(machine, capacity: 8) else { return machine.fail(.memory) }
        for index in 0..<machine.size(of: call[0]) {
            let element = machine.resolve(machine.element(call[0], index))
            guard element.tag == .optional else {
                return element.isError ? element : machine.fail(.notOptional, element)
            }
            if let wrapped = element.wrapped, !list.append(wrapped) {
                return machine.fail(.memory)
            }
        }
        return list.finish()
    }
}
