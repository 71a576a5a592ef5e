/// The functions every implementation of the language has, apart from conversions and time.
enum StandardFunctions {
    static let all = [size, type, dyn, startsWith, endsWith, contains, matches]

    private static let size = Function(
        "size",
        [
            Overload("size_string", [.string], .int), Overload("size_bytes", [.bytes], .int),
            Overload("size_list", [.list(.parameter("A"))], .int),
            Overload("size_map", [.map(.parameter("A"), .parameter("B"))], .int),
            Overload("string_size", [.string], .int, member: true),
            Overload("bytes_size", [.bytes], .int, member: true),
            Overload("list_size", [.list(.parameter("A"))], .int, member: true),
            Overload(
                "map_size", [.map(.parameter("A"), .parameter("B"))], .int, member: true),
        ],
        "The number of code points, bytes, elements or entries.",
        examples: [
            FunctionExample("size('πέντε')", "5"), FunctionExample("size(b'abc')", "3"),
            FunctionExample("[1, 2, 3].size()", "3"), FunctionExample("size({'a': 1})", "1"),
            FunctionExample(failing: "size(dyn(1))"),
        ]
    ) { $0.machine.sizeValue($0.raw(0)) }

    private static let type = Function(
        "type", [Overload("type", [.parameter("A")], .type(.parameter("A")))],
        "The type of a value.",
        examples: [
            FunctionExample("type(1)", "int"), FunctionExample("type([1]) == list", "true"),
            FunctionExample("type(null)", "null_type"), FunctionExample("type(int)", "type"),
        ]
    ) { call in
        let value = call[0]
        return value.isError ? value : call.machine.type(of: value)
    }

    private static let dyn = Function(
        "dyn", [Overload("to_dyn", [.parameter("A")], .dyn)],
        "The same value, its type unknown to the checker.",
        examples: [FunctionExample("dyn(1) == 1.0", "true")]
    ) { $0.raw(0) }

    private static let startsWith = Function(
        "startsWith",
        [Overload("starts_with_string", [.string, .string], .bool, member: true)],
        "Whether a string begins with another.",
        examples: [
            FunctionExample("'foobar'.startsWith('foo')", "true"),
            FunctionExample("'foo'.startsWith('foobar')", "false"),
        ]
    ) { call in
        guard let (text, start) = call.pair(.string) else { return call.mismatch() }
        guard start.count <= text.count else { return .bool(false) }
        return .bool(
            KeyEquality.sameBytes(call.machine.slice(text, 0..<start.count), start))
    }

    private static let endsWith = Function(
        "endsWith", [Overload("ends_with_string", [.string, .string], .bool, member: true)],
        "Whether a string ends with another.",
        examples: [
            FunctionExample("'foobar'.endsWith('bar')", "true"),
            FunctionExample("'foobar'.endsWith('foo')", "false"),
        ]
    ) { call in
        guard let (text, ending) = call.pair(.string) else { return call.mismatch() }
        guard ending.count <= text.count else { return .bool(false) }
        let rest = (text.count - ending.count)..<text.count
        return .bool(KeyEquality.sameBytes(call.machine.slice(text, rest), ending))
    }

    private static let contains = Function(
        "contains", [Overload("contains_string", [.string, .string], .bool, member: true)],
        "Whether a string contains another.",
        examples: [
            FunctionExample("'hello'.contains('ell')", "true"),
            FunctionExample("'hello'.contains('x')", "false"),
            FunctionExample("''.contains('')", "true"),
        ]
    ) { call in
        guard let (text, wanted) = call.pair(.string) else { return call.mismatch() }
        if let error = call.charge(text.count >> 3) { return error }
        return .bool(ByteSearch.first(wanted.bytes, in: text.bytes, from: 0) != nil)
    }

    private static let matches = Function(
        "matches",
        [
            Overload("matches", [.string, .string], .bool),
            Overload("matches_string", [.string, .string], .bool, member: true),
        ],
        "Whether a part of a string matches a regular expression of RE2.",
        examples: [
            FunctionExample("'abcd'.matches('b.')", "true"),
            FunctionExample("matches('abcd', '^b')", "false"),
            FunctionExample(failing: "'a'.matches('(')"),
        ]
    ) { call in
        guard call.has(.string, .string) else { return call.mismatch() }
        if let error = call.charge(call[0].count >> 3) { return error }
        guard let pattern = call.machine.host.pattern(call[1].bytes) else {
            return call.fail(.badPattern, 1)
        }
        return .bool(pattern.matches(call[0].bytes))
    }
}
