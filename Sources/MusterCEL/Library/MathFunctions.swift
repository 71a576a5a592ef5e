/// The `math` functions.
enum MathFunctions {
    static let all =
        [greatest, least, abs, sign, sqrt] + rounding + tests + bits + [bitNot] + shifts

    private static let numbers: [CELType] = [.int, .uint, .double]

    private static func extreme(_ name: String, _ wanted: Comparison, _ result: String) -> Function
    {
        Function(
            "math.\(name)",
            numbers.map { Overload("math_\(name)_\($0)", [$0], $0) }
                + numbers.map { Overload("math_\(name)_list_\($0)", [.list($0)], $0) },
            variadic: true,
            "The \(name) of any number of numbers, or of a list of them.",
            examples: [
                FunctionExample("math.\(name)(1, 3, 2)", result),
                FunctionExample("math.\(name)([1, 3, 2])", result),
                FunctionExample(failing: "math.\(name)(dyn([]))"),
            ]
        ) { call in
            if call.count == 1, call[0].isList { return Self.extreme(call, call[0], wanted) }
            guard var best = Optional(call[0]), best.isNumber else { return call.mismatch() }
            for index in 1..<max(call.count, 1) {
                let candidate = call[index]
                guard candidate.isNumber else { return call.mismatch() }
                if NumberLine.compare(candidate, best) == wanted { best = candidate }
            }
            return best
        }
    }

    private static func extreme(_ call: Call, _ list: Value, _ wanted: Comparison) -> Value {
        let count = call.machine.size(of: list)
        if let error = call.charge(count) { return error }
        var best: Value?
        for index in 0..<count {
            let candidate = call.machine.resolve(call.machine.element(list, index))
            guard candidate.isNumber else {
                return candidate.isError ? candidate : call.mismatch()
            }
            if let known = best, NumberLine.compare(candidate, known) != wanted { continue }
            best = candidate
        }
        return best ?? call.fail(.emptyList)
    }

    private static let greatest = extreme("greatest", .greater, "3")
    private static let least = extreme("least", .less, "1")

    private static let abs = Function(
        "math.abs", numbers.map { Overload("math_abs_\($0)", [$0], $0) },
        "The absolute value; the smallest int has none.",
        examples: [
            FunctionExample("math.abs(-11)", "11"), FunctionExample("math.abs(-1.5)", "1.5"),
            FunctionExample(failing: "math.abs(-9223372036854775808)"),
        ]
    ) { call in
        let value = call[0]
        switch value.tag {
        case .int: return value.asInt == .min ? call.fail(.overflow) : .int(Swift.abs(value.asInt))
        case .uint: return value
        case .double: return .double(value.asDouble.magnitude)
        default: return call.mismatch()
        }
    }

    private static let sign = Function(
        "math.sign", numbers.map { Overload("math_sign_\($0)", [$0], $0) },
        "-1, 0 or 1, of the same type; NaN for NaN.",
        examples: [
            FunctionExample("math.sign(-42)", "-1"), FunctionExample("math.sign(0u)", "0u"),
            FunctionExample("math.sign(0.5)", "1.0"),
        ]
    ) { call in
        let value = call[0]
        switch value.tag {
        case .int: return .int(value.asInt.signum())
        case .uint: return .uint(value.payload == 0 ? 0 : 1)
        case .double:
            let number = value.asDouble
            return .double(number.isNaN ? number : number > 0 ? 1 : number < 0 ? -1 : 0)
        default: return call.mismatch()
        }
    }

    private static let sqrt = Function(
        "math.sqrt", numbers.map { Overload("math_sqrt_\($0)", [$0], .double) },
        "The square root as a double; NaN for a negative number.",
        examples: [
            FunctionExample("math.sqrt(81)", "9.0"), FunctionExample("math.sqrt(2.25)", "1.5"),
            FunctionExample("math.isNaN(math.sqrt(-1))", "true"),
        ]
    ) { call in
        let value = call[0]
        switch value.tag {
        case .int: return .double(Double(value.asInt).squareRoot())
        case .uint: return .double(Double(value.payload).squareRoot())
        case .double: return .double(value.asDouble.squareRoot())
        default: return call.mismatch()
        }
    }

    private static func onDouble(
        _ name: String, _ result: CELType, _ documentation: String, _ examples: [FunctionExample],
        _ body: @escaping @Sendable (Double) -> Value
    ) -> Function {
        Function(
            "math.\(name)", [Overload("math_\(name)_double", [.double], result)], documentation,
            examples: examples
        ) { $0.has(.double) ? body($0[0].asDouble) : $0.mismatch() }
    }

    private static let rounding = [
        onDouble(
            "ceil", .double, "The next whole number up.", [FunctionExample("math.ceil(1.2)", "2.0")]
        ) { .double($0.rounded(.up)) },
        onDouble(
            "floor", .double, "The next whole number down.",
            [FunctionExample("math.floor(-1.2)", "-2.0")]
        ) { .double($0.rounded(.down)) },
        onDouble(
            "round", .double, "The nearest whole number, halves away from zero.",
            [FunctionExample("math.round(-1.5)", "-2.0")]
        ) { .double($0.rounded(.toNearestOrAwayFromZero)) },
        onDouble(
            "trunc", .double, "The whole part.", [FunctionExample("math.trunc(-1.9)", "-1.0")]
        ) { .double($0.rounded(.towardZero)) },
    ]

    private static let tests = [
        onDouble(
            "isInf", .bool, "Whether a double is infinite.",
            [FunctionExample("math.isInf(1.0 / 0.0)", "true")]
        ) { .bool($0.isInfinite) },
        onDouble(
            "isNaN", .bool, "Whether a double is not a number.",
            [FunctionExample("math.isNaN(0.0 / 0.0)", "true")]
        ) { .bool($0.isNaN) },
        onDouble(
            "isFinite", .bool, "Whether a double is neither infinite nor NaN.",
            [FunctionExample("math.isFinite(1.5)", "true")]
        ) { .bool($0.isFinite) },
    ]

    private static func bit(
        _ name: String, _ result: String, _ body: @escaping @Sendable (UInt64, UInt64) -> UInt64
    ) -> Function {
        Function(
            "math.bit\(name)",
            [
                Overload("math_bit\(name)_int_int", [.int, .int], .int),
                Overload("math_bit\(name)_uint_uint", [.uint, .uint], .uint),
            ],
            "Bitwise \(name.lowercased()) of two ints or two uints.",
            examples: [FunctionExample("math.bit\(name)(6, 3)", result)]
        ) { call in
            guard call.has(.int, .int) || call.has(.uint, .uint) else { return call.mismatch() }
            return Value(call[0].tag, payload: body(call[0].payload, call[1].payload))
        }
    }

    private static let bits = [
        bit("And", "2") { $0 & $1 }, bit("Or", "7") { $0 | $1 }, bit("Xor", "5") { $0 ^ $1 },
    ]

    private static let bitNot = Function(
        "math.bitNot",
        [
            Overload("math_bitNot_int_int", [.int], .int),
            Overload("math_bitNot_uint_uint", [.uint], .uint),
        ],
        "Bitwise complement.", examples: [FunctionExample("math.bitNot(1)", "-2")]
    ) { call in
        guard call.has(.int) || call.has(.uint) else { return call.mismatch() }
        return Value(call[0].tag, payload: ~call[0].payload)
    }

    private static func shift(
        _ name: String, _ example: FunctionExample,
        _ body: @escaping @Sendable (UInt64, UInt64) -> UInt64
    ) -> Function {
        Function(
            "math.bitShift\(name)",
            [
                Overload("math_bitShift\(name)_int_int", [.int, .int], .int),
                Overload("math_bitShift\(name)_uint_int", [.uint, .int], .uint),
            ],
            "The bits moved \(name.lowercased()), zeros moved in; 64 places or more give zero.",
            examples: [example, FunctionExample(failing: "math.bitShift\(name)(1, -1)")]
        ) { call in
            guard call.has(.int, .int) || call.has(.uint, .int) else { return call.mismatch() }
            let places = call[1].asInt
            guard places >= 0 else { return call.fail(.negativeShift, 1) }
            return Value(
                call[0].tag,
                payload: places > 63 ? 0 : body(call[0].payload, UInt64(places)))
        }
    }

    private static let shifts = [
        shift("Left", FunctionExample("math.bitShiftLeft(1, 2)", "4")) { $0 << $1 },
        shift("Right", FunctionExample("math.bitShiftRight(1024, 2)", "256")) { $0 >> $1 },
    ]
}
