/// The conversions named like the types.
enum ConversionFunctions {
    static let all = [bool, int, uint, double, string, bytes]

    private static let bool = Function(
        "bool",
        [Overload("bool_to_bool", [.bool], .bool), Overload("string_to_bool", [.string], .bool)],
        "A bool from a string: 1, t, true, TRUE, True, 0, f, false, FALSE, False.",
        examples: [
            FunctionExample("bool('true')", "true"), FunctionExample("bool('0')", "false"),
            FunctionExample(failing: "bool('TrUe')"),
        ]
    ) { call in
        let value = call[0]
        switch value.tag {
        case .bool: return call.raw(0)
        case .string:
            if let error = call.charge(value.count >> 3) { return error }
            switch String(decoding: value.bytes, as: UTF8.self) {
            case "1", "t", "T", "true", "TRUE", "True": return .bool(true)
            case "0", "f", "F", "false", "FALSE", "False": return .bool(false)
            default: return call.fail(.notABool)
            }
        default: return call.mismatch()
        }
    }

    private static let int = Function(
        "int",
        [
            Overload("int64_to_int64", [.int], .int), Overload("uint64_to_int64", [.uint], .int),
            Overload("double_to_int64", [.double], .int),
            Overload("string_to_int64", [.string], .int),
            Overload("timestamp_to_int64", [.timestamp], .int),
        ],
        "An int; a double is truncated toward zero, a timestamp gives its Unix seconds.",
        examples: [
            FunctionExample("int(-3.5)", "-3"), FunctionExample("int('42')", "42"),
            FunctionExample("int(timestamp('1970-01-01T00:01:00Z'))", "60"),
            FunctionExample(failing: "int(1e99)"),
            FunctionExample(failing: "int(18446744073709551615u)"),
        ]
    ) { call in
        let value = call[0]
        switch value.tag {
        case .int: return call.raw(0)
        case .uint: return Int64(exactly: value.payload).map { .int($0) } ?? call.fail(.outOfRange)
        case .double:
            // Both bounds are excluded: their doubles stand for numbers beyond.
            let number = value.asDouble
            return number > -0x1p63 && number < 0x1p63
                ? .int(Int64(number)) : call.fail(.outOfRange)
        case .string:
            if let error = call.charge(value.count >> 3) { return error }
            return Int64(String(decoding: value.bytes, as: UTF8.self)).map { .int($0) }
                ?? call.fail(.notANumber)
        case .timestamp: return .int(value.asTimestamp.seconds)
        default: return call.mismatch()
        }
    }

    private static let uint = Function(
        "uint",
        [
            Overload("uint64_to_uint64", [.uint], .uint),
            Overload("int64_to_uint64", [.int], .uint),
            Overload("double_to_uint64", [.double], .uint),
            Overload("string_to_uint64", [.string], .uint),
        ],
        "An unsigned int; a double is truncated, one below zero is an error.",
        examples: [
            FunctionExample("uint(1.9)", "1u"), FunctionExample("uint('300')", "300u"),
            FunctionExample("uint(-0.0)", "0u"), FunctionExample(failing: "uint(-1)"),
            FunctionExample(failing: "uint(-0.5)"),
        ]
    ) { call in
        let value = call[0]
        switch value.tag {
        case .uint: return call.raw(0)
        case .int: return UInt64(exactly: value.asInt).map { .uint($0) } ?? call.fail(.outOfRange)
        case .double:
            let number = value.asDouble
            return number >= 0 && number < 0x1p64
                ? .uint(UInt64(number)) : call.fail(.outOfRange)
        case .string:
            if let error = call.charge(value.count >> 3) { return error }
            return UInt64(String(decoding: value.bytes, as: UTF8.self)).map { .uint($0) }
                ?? call.fail(.notANumber)
        default: return call.mismatch()
        }
    }

    private static let double = Function(
        "double",
        [
            Overload("double_to_double", [.double], .double),
            Overload("int64_to_double", [.int], .double),
            Overload("uint64_to_double", [.uint], .double),
            Overload("string_to_double", [.string], .double),
        ],
        "A double, rounded to the nearest.",
        examples: [
            FunctionExample("double('1.5e3')", "1500.0"), FunctionExample("double(2)", "2.0"),
            FunctionExample(failing: "double('one')"),
        ]
    ) { call in
        let value = call[0]
        switch value.tag {
        case .double: return call.raw(0)
        case .int: return .double(Double(value.asInt))
        case .uint: return .double(Double(value.payload))
        case .string:
            if let error = call.charge(value.count >> 3) { return error }
            return Double(String(decoding: value.bytes, as: UTF8.self)).map { .double($0) }
                ?? call.fail(.notANumber)
        default: return call.mismatch()
        }
    }

    private static let string = Function(
        "string",
        [
            Overload("string_to_string", [.string], .string),
            Overload("bool_to_string", [.bool], .string),
            Overload("int64_to_string", [.int], .string),
            Overload("uint64_to_string", [.uint], .string),
            Overload("double_to_string", [.double], .string),
            Overload("bytes_to_string", [.bytes], .string),
            Overload("timestamp_to_string", [.timestamp], .string),
            Overload("duration_to_string", [.duration], .string),
            Overload("ip_to_string", [.opaque("net.IP", [])], .string),
            Overload("cidr_to_string", [.opaque("net.CIDR", [])], .string),
        ],
        "A value as text; bytes must be UTF-8.",
        examples: [
            FunctionExample("string(123u)", "'123'"),
            FunctionExample("string(123456789.0)", "'1.23456789e+08'"),
            FunctionExample("string(1e-7)", "'1e-07'"), FunctionExample("string(1.0)", "'1'"),
            FunctionExample("string(duration('1h0m0.5s'))", "'3600.500s'"),
            FunctionExample("string(b'\\303\\277')", "'ÿ'"),
            FunctionExample(failing: "string(b'\\xff')"),
        ]
    ) { call in
        let value = call[0]
        switch value.tag {
        case .string: return call.raw(0)
        case .int: return call.machine.decimal(value.asInt)
        case .bytes:
            if let error = call.charge(value.count >> 3) { return error }
            guard UTF8Text.isValid(value.bytes) else { return call.fail(.notUTF8) }
            return Value(.string, aux: value.aux, payload: value.payload)
        case .type: return call.mismatch()
        default:
            var bytes: [UInt8] = []
            return ValueText.append(value, to: &bytes)
                ? call.machine.string(bytes) : call.mismatch()
        }
    }

    private static let bytes = Function(
        "bytes",
        [
            Overload("bytes_to_bytes", [.bytes], .bytes),
            Overload("string_to_bytes", [.string], .bytes),
        ],
        "The UTF-8 bytes of a string.",
        examples: [FunctionExample("bytes('ÿ')", "b'\\303\\277'")]
    ) { call in
        let value = call[0]
        switch value.tag {
        case .bytes: return call.raw(0)
        case .string: return Value(.bytes, aux: value.aux, payload: value.payload)
        default: return call.mismatch()
        }
    }
}
