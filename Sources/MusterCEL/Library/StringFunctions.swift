/// The strings library: everything counts code points, not bytes.
enum StringFunctions {
    static let all = [
        charAt, indexOf, lastIndexOf, substring, lowerAscii, upperAscii, trim, reverse, replace,
        split, join, quote,
    ]

    private static let charAt = Function(
        "charAt", [Overload("string_char_at_int", [.string, .int], .string, member: true)],
        "The code point at an index, as a string; empty just after the end.",
        examples: [
            FunctionExample("'tacocat'.charAt(3)", "'o'"), FunctionExample("'abc'.charAt(3)", "''"),
            FunctionExample(failing: "'abc'.charAt(4)"),
        ]
    ) { call in
        guard call.has(.string, .int) else { return call.mismatch() }
        let text = call[0].bytes
        if let error = call.charge(text.count >> 4) { return error }
        guard let start = offset(call[1], in: text) else { return call.fail(.badIndex, 1) }
        guard start < text.count else { return Value(.string) }
        let length = min(UTF8Text.length(text[start]), text.count - start)
        return call.machine.slice(call[0], start..<(start + length))
    }

    private static func offset(_ index: Value, in text: UnsafeBufferPointer<UInt8>) -> Int? {
        Int(exactly: index.asInt).flatMap { UTF8Text.offset(of: $0, in: text) }
    }

    private static func index(_ offset: Int?, in text: UnsafeBufferPointer<UInt8>) -> Value {
        guard let offset else { return .int(-1 as Int64) }
        return .int(UTF8Text.codePoints(UnsafeBufferPointer(rebasing: text[..<offset])))
    }

    private static func searchOverloads(_ name: String) -> [Overload] {
        [
            Overload("string_\(name)_string", [.string, .string], .int, member: true),
            Overload("string_\(name)_string_int", [.string, .string, .int], .int, member: true),
        ]
    }

    private static let indexOf = Function(
        "indexOf", searchOverloads("index_of"),
        "The index of the first place of a string, from an index on if given; -1 if there is none.",
        examples: [
            FunctionExample("'hello wello'.indexOf('ello', 6)", "7"),
            FunctionExample("'ta©o©αT'.indexOf('©')", "2"),
            FunctionExample("'a'.indexOf('b')", "-1"),
            FunctionExample(failing: "'abc'.indexOf('a', 9)"),
        ]
    ) { call in
        guard call.has(.string, .string), call.count == 2 || call[2].tag == .int else {
            return call.mismatch()
        }
        let text = call[0].bytes
        if let error = call.charge(text.count >> 3) { return error }
        guard let start = call.count == 2 ? 0 : offset(call[2], in: text) else {
            return call.fail(.badIndex, 2)
        }
        return index(ByteSearch.first(call[1].bytes, in: text, from: start), in: text)
    }

    private static let lastIndexOf = Function(
        "lastIndexOf", searchOverloads("last_index_of"),
        "The index of the last place of a string, at or before an index if given; -1 if there is none.",
        examples: [
            FunctionExample("'hello wello'.lastIndexOf('ello', 6)", "1"),
            FunctionExample("'abab'.lastIndexOf('ab')", "2"),
            FunctionExample("'ab'.lastIndexOf('')", "2"),
            FunctionExample(failing: "'abc'.lastIndexOf('a', -1)"),
        ]
    ) { call in
        guard call.has(.string, .string), call.count == 2 || call[2].tag == .int else {
            return call.mismatch()
        }
        let text = call[0].bytes
        let wanted = call[1].bytes
        if let error = call.charge((text.count >> 3) * (1 + wanted.count >> 3)) { return error }
        guard let end = call.count == 2 ? text.count : offset(call[2], in: text) else {
            return call.fail(.badIndex, 2)
        }
        return index(ByteSearch.last(wanted, in: text, upTo: end), in: text)
    }

    private static let substring = Function(
        "substring",
        [
            Overload("string_substring_int", [.string, .int], .string, member: true),
            Overload("string_substring_int_int", [.string, .int, .int], .string, member: true),
        ],
        "The part from an index on, up to a second if given.",
        examples: [
            FunctionExample("'tacocat'.substring(4)", "'cat'"),
            FunctionExample("'tacocat'.substring(0, 4)", "'taco'"),
            FunctionExample(failing: "'tacocat'.substring(4, 3)"),
        ]
    ) { call in
        guard call.has(.string, .int), call.count == 2 || call[2].tag == .int else {
            return call.mismatch()
        }
        let text = call[0].bytes
        if let error = call.charge(text.count >> 3) { return error }
        guard let start = offset(call[1], in: text) else { return call.fail(.badIndex, 1) }
        guard let end = call.count == 2 ? text.count : offset(call[2], in: text), end >= start
        else { return call.fail(.badIndex, 2) }
        return call.machine.slice(call[0], start..<end)
    }

    private static func mapped(
        _ name: String, _ documentation: String, _ example: FunctionExample, _ first: UInt8,
        _ last: UInt8
    ) -> Function {
        Function(
            name, [Overload("string_\(name)", [.string], .string, member: true)], documentation,
            examples: [example]
        ) { call in
            guard call.has(.string) else { return call.mismatch() }
            return call.machine.string(
                call[0].bytes.map { $0 >= first && $0 <= last ? $0 ^ 0x20 : $0 })
        }
    }

    private static let lowerAscii = mapped(
        "lowerAscii", "A to Z in lower case, everything else unchanged.",
        FunctionExample("'TacoCÆt'.lowerAscii()", "'tacocÆt'"), UInt8(ascii: "A"),
        UInt8(ascii: "Z"))
    private static let upperAscii = mapped(
        "upperAscii", "a to z in upper case, everything else unchanged.",
        FunctionExample("'TacoCæt'.upperAscii()", "'TACOCæT'"), UInt8(ascii: "a"),
        UInt8(ascii: "z"))

    private static let trim = Function(
        "trim", [Overload("string_trim", [.string], .string, member: true)],
        "Without the white space (Unicode's) at both ends.",
        examples: [FunctionExample("' \\ttext\\u00a0'.trim()", "'text'")]
    ) { call in
        guard call.has(.string) else { return call.mismatch() }
        let text = call[0].bytes
        var start = 0
        while start < text.count, WhiteSpace.contains(UTF8Text.scalar(text, at: start)) {
            start += UTF8Text.length(text[start])
        }
        var end = text.count
        while end > start {
            var last = end - 1
            while last > start, text[last] & 0xC0 == 0x80 { last -= 1 }
            guard WhiteSpace.contains(UTF8Text.scalar(text, at: last)) else { break }
            end = last
        }
        if let error = call.charge((start + text.count - end) >> 2) { return error }
        return call.machine.slice(call[0], min(start, end)..<end)
    }

    private static let reverse = Function(
        "reverse",
        [
            Overload("string_reverse", [.string], .string, member: true),
            Overload(
                "list_reverse", [.list(.parameter("T"))], .list(.parameter("T")), member: true),
        ],
        "The code points of a string or the elements of a list in opposite order.",
        examples: [
            FunctionExample("'Ta©o'.reverse()", "'o©aT'"),
            FunctionExample("[1, 2, 3].reverse()", "[3, 2, 1]"),
        ]
    ) { call in
        let value = call[0]
        if value.isList { return ListFunctions.reversed(call, value) }
        guard value.tag == .string else { return call.mismatch() }
        let text = value.bytes
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var end = text.count
        while end > 0 {
            var start = end - 1
            while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
            result.append(contentsOf: text[start..<end])
            end = start
        }
        return call.machine.string(result)
    }

    private static let replace = Function(
        "replace",
        [
            Overload(
                "string_replace_string_string", [.string, .string, .string], .string, member: true),
            Overload(
                "string_replace_string_string_int", [.string, .string, .string, .int], .string,
                member: true),
        ],
        "With every place of a string replaced, or at most a number of them; a negative number is no limit.",
        examples: [
            FunctionExample("'hello hello'.replace('he', 'we')", "'wello wello'"),
            FunctionExample("'hello hello'.replace('he', 'we', 1)", "'wello hello'"),
            FunctionExample("'ab'.replace('', '_')", "'_a_b_'"),
        ]
    ) { call in
        guard call.has(.string, .string, .string), call.count == 3 || call[3].tag == .int else {
            return call.mismatch()
        }
        let limit = call.count == 3 ? -1 : Int(clamping: call[3].asInt)
        return Replacement.replace(call, limit: limit < 0 ? .max : limit)
    }

    private static let split = Function(
        "split",
        [
            Overload("string_split_string", [.string, .string], .list(.string), member: true),
            Overload(
                "string_split_string_int", [.string, .string, .int], .list(.string), member: true),
        ],
        "The parts between the places of a separator, at most a number of them; an empty separator splits into code points.",
        examples: [
            FunctionExample("'a b c'.split(' ')", "['a', 'b', 'c']"),
            FunctionExample("'a b c'.split(' ', 2)", "['a', 'b c']"),
            FunctionExample("'añb'.split('')", "['a', 'ñ', 'b']"),
            FunctionExample("'a b'.split(' ', 0)", "[]"),
        ]
    ) { call in
        guard call.has(.string, .string), call.count == 2 || call[2].tag == .int else {
            return call.mismatch()
        }
        let limit = call.count == 2 ? -1 : Int(clamping: call[2].asInt)
        return Replacement.split(call, limit: limit < 0 ? .max : limit)
    }

    private static let join = Function(
        "join",
        [
            Overload("list_join", [.list(.string)], .string, member: true),
            Overload("list_join_string", [.list(.string), .string], .string, member: true),
        ],
        "The strings of a list one after another, with a separator between them if given.",
        examples: [
            FunctionExample("['x', 'y'].join('-')", "'x-y'"), FunctionExample("[].join()", "''"),
            FunctionExample(failing: "dyn([1]).join()"),
        ]
    ) { call in
        let list = call[0]
        guard list.isList, call.count == 1 || call[1].tag == .string else {
            return call.mismatch()
        }
        var result: [UInt8] = []
        for index in 0..<call.machine.size(of: list) {
            let part = call.machine.resolve(call.machine.element(list, index))
            guard part.tag == .string else {
                return part.isError ? part : call.machine.fail(.noSuchOverload, part)
            }
            let separator = index > 0 && call.count == 2 ? call[1].count : 0
            if let error = call.charge(1 + (separator + part.count) >> 4) { return error }
            if separator > 0 { result.append(contentsOf: call[1].bytes) }
            result.append(contentsOf: part.bytes)
        }
        return call.machine.string(result)
    }

    private static let quote = Function(
        "strings.quote", [Overload("strings_quote", [.string], .string)],
        "In double quotes, with escapes for quotes, backslashes and control characters.",
        examples: [FunctionExample("strings.quote('first\\nsecond')", "'\"first\\\\nsecond\"'")]
    ) { call in
        guard call.has(.string) else { return call.mismatch() }
        var result: [UInt8] = [UInt8(ascii: "\"")]
        for byte in call[0].bytes {
            if let letter = escape(byte) {
                result.append(UInt8(ascii: "\\"))
                result.append(letter)
            } else {
                result.append(byte)
            }
        }
        result.append(UInt8(ascii: "\""))
        return call.machine.string(result)
    }

    private static func escape(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x07: UInt8(ascii: "a")
        case 0x08: UInt8(ascii: "b")
        case 0x0C: UInt8(ascii: "f")
        case 0x0A: UInt8(ascii: "n")
        case 0x0D: UInt8(ascii: "r")
        case 0x09: UInt8(ascii: "t")
        case 0x0B: UInt8(ascii: "v")
        case UInt8(ascii: "\\"), UInt8(ascii: "\""): byte
        default: nil
        }
    }
}
