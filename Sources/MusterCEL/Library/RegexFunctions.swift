/// The regex library, over RE2.
enum RegexFunctions {
    static let all = [replace, extract, extractAll]

    private static let replace = Function(
        "regex.replace",
        [
            Overload(
                "regex_replace_string_string_string", [.string, .string, .string], .string),
            Overload(
                "regex_replace_string_string_string_int", [.string, .string, .string, .int],
                .string),
        ],
        "With every match replaced, or at most a number of them; \\1 to \\9 in the replacement are groups, \\0 the match.",
        examples: [
            FunctionExample("regex.replace('banana', 'a', 'x', 2)", "'bxnxna'"),
            FunctionExample(
                "regex.replace('foo bar', r'(fo)o (ba)r', r'\\2 \\1')", "'ba fo'"),
            FunctionExample("regex.replace('banana', 'a', 'x', 0)", "'banana'"),
            FunctionExample(failing: "regex.replace('id=1', r'id=(\\d)', r'\\2')"),
            FunctionExample(failing: "regex.replace('a', '(', 'b')"),
        ]
    ) { call in
        guard call.has(.string, .string, .string), call.count == 3 || call[3].tag == .int else {
            return call.mismatch()
        }
        guard let pattern = call.machine.host.pattern(call[1].bytes) else {
            return call.fail(.badPattern, 1)
        }
        let limit = call.count == 3 ? -1 : Int(clamping: call[3].asInt)
        return replace(call, pattern, limit < 0 ? .max : limit)
    }

    private static func replace(_ call: Call, _ pattern: Pattern, _ limit: Int) -> Value {
        let text = call[0].bytes
        if let error = call.charge(call[2].count >> 3) { return error }
        guard let template = RegexTemplate(call[2].bytes, groups: pattern.groups) else {
            return call.fail(.badReplacement, 2)
        }
        var result: [UInt8] = []
        var copied = 0
        var search = RegexSearch(call, pattern)
        var count = 0
        while count < limit, let groups = search.next() {
            guard let whole = groups[0] else { break }
            let size = whole.lowerBound - copied + template.size(groups)
            if let error = call.charge(size >> 4) { return error }
            result.append(contentsOf: text[copied..<whole.lowerBound])
            template.append(groups, text, to: &result)
            copied = whole.upperBound
            count += 1
        }
        if let error = search.failure { return error }
        result.append(contentsOf: text[copied...])
        return call.machine.string(result)
    }

    private static let extract = Function(
        "regex.extract",
        [Overload("regex_extract_string_string", [.string, .string], .optional(.string))],
        "The first match, or its one group, as an optional; more than one group is an error.",
        examples: [
            FunctionExample("regex.extract('item-A, item-B', r'item-(\\w+)').value()", "'A'"),
            FunctionExample("regex.extract('hello', 'l+').value()", "'ll'"),
            FunctionExample("regex.extract('abc', 'x').hasValue()", "false"),
            FunctionExample(failing: "regex.extract('ab', '(a)(b)')"),
        ]
    ) { call in
        guard call.has(.string, .string) else { return call.mismatch() }
        guard let pattern = call.machine.host.pattern(call[1].bytes) else {
            return call.fail(.badPattern, 1)
        }
        guard pattern.groups <= 1 else { return call.fail(.tooManyGroups, 1) }
        if let error = call.charge(call[0].count >> 3) { return error }
        let found = pattern.match(call[0].bytes, from: 0).flatMap { $0[pattern.groups] }
        return call.machine.optional(found.map { call.machine.slice(call[0], $0) })
    }

    private static let extractAll = Function(
        "regex.extractAll",
        [Overload("regex_extractAll_string_string", [.string, .string], .list(.string))],
        "All matches, or their one group where it took part.",
        examples: [
            FunctionExample(
                "regex.extractAll('id:1, id:22', r'id:(\\d+)')", "['1', '22']"),
            FunctionExample("regex.extractAll('hello', 'x')", "[]"),
            FunctionExample(failing: "regex.extractAll('ab', '(a)(b)')"),
        ]
    ) { call in
        guard call.has(.string, .string) else { return call.mismatch() }
        guard let pattern = call.machine.host.pattern(call[1].bytes) else {
            return call.fail(.badPattern, 1)
        }
        guard pattern.groups <= 1 else { return call.fail(.tooManyGroups, 1) }
        guard var list = ListBuilder(call.machine, capacity: 8) else {
            return call.machine.fail(.memory)
        }
        var search = RegexSearch(call, pattern)
        while let groups = search.next() {
            guard let range = groups[pattern.groups] else { continue }
            if !list.append(call.machine.slice(call[0], range)) {
                return call.machine.fail(.memory)
            }
        }
        return search.failure ?? list.finish()
    }
}
