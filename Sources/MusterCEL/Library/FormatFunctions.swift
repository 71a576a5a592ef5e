/// `format`: the one function of the strings library with a language of its own.
enum FormatFunctions {
    static let all = [format]

    private static let format = Function(
        "format",
        [Overload("string_format", [.string, .list(.dyn)], .string, member: true)],
        "The text with its clauses %s %d %f %e %x %X %o %b replaced by the list's elements; %.3f gives a precision.",
        examples: [
            FunctionExample("'%s has %d'.format(['a', 2])", "'a has 2'"),
            FunctionExample("'%.3f'.format([2.0005])", "'2.001'"),
            FunctionExample("'%e'.format([1052.032911275])", "'1.052033e+03'"),
            FunctionExample("'%x %X %o %b'.format([255, 255u, 8, 5])", "'ff FF 10 101'"),
            FunctionExample(
                "'%s'.format([{'b': [1, null], 'a': 2.5}])", "'{a: 2.5, b: [1, null]}'"),
            FunctionExample("'100%%'.format([])", "'100%'"),
            FunctionExample(failing: "'%d'.format([])"),
            FunctionExample(failing: "'%E'.format([0.5])"),
        ]
    ) { call in
        let list = call[1]
        guard call[0].tag == .string, list.isList else { return call.mismatch() }
        var formatter = Formatter(call: call, arguments: list)
        return formatter.run(call[0].bytes)
    }
}
