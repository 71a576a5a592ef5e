import MusterSource
import Testing

@testable import MusterCEL

/// How types are found equal, joined and left open.
@Suite struct InferenceTests {
    private let environment = Environment(
        variables: [
            Variable("message", .object("acme.Message")), Variable("x", .dyn),
            Variable("number", .int), Variable("span", .duration),
        ],
        objects: [
            ObjectType(
                "acme.Message",
                fields: [
                    ObjectType.Field("number", .int), ObjectType.Field("wrapped", .wrapper(.int)),
                    ObjectType.Field("word", .wrapper(.string)),
                    ObjectType.Field("parts", .list(.object("acme.Part"))),
                ]),
            ObjectType("acme.Part", fields: [ObjectType.Field("size", .int)]),
        ],
        functions: Library.all + [
            Function(
                "triple",
                declaring: [
                    Overload(
                        "triple", [.parameter("T"), .parameter("U"), .parameter("V")],
                        .opaque("triple", [.parameter("T"), .parameter("U"), .parameter("V")]))
                ]),
            Function(
                "alike",
                declaring: [
                    Overload("alike", [.parameter("T"), .parameter("T")], .parameter("T"))
                ]),
            Function(
                "apply",
                declaring: [
                    Overload(
                        "apply", [.list(.parameter("T")), .parameter("T")], .list(.parameter("T")))
                ]),
        ])

    private func type(_ text: String) -> String {
        let compilation = environment.compile(ExpressionText(text))
        return compilation.diagnostics.first?.code ?? compilation.type.description
    }

    @Test(arguments: [
        ("[[[[[]]]], [], [[[]]]]", "list(list(list(list(list(dyn)))))"),
        ("([] + message.parts + [])[0].size", "int"),
        ("[optional.none(), optional.of(1)]", "list(optional_type(int))"),
        ("[optional.of(1), optional.none()]", "list(optional_type(int))"),
        ("[optional.of(1), optional.of(x)]", "list(optional_type(dyn))"),
        ("[optional.of(x), optional.of(1)]", "list(optional_type(dyn))"),
        ("[message.wrapped, message.number]", "list(wrapper(int))"),
        ("[message.number, message.wrapped]", "list(wrapper(int))"),
        ("[message.wrapped, message.number, x]", "list(dyn)"),
        ("[message.wrapped, message.word]", "list(dyn)"),
        ("message.wrapped + 1", "int"), ("true ? 42 : message.wrapped", "wrapper(int)"),
        ("[message, null][0]", "acme.Message"), ("[null, message][0]", "acme.Message"),
        ("[span, null][0]", "duration"), ("[null, optional.of(1)][0]", "optional_type(int)"),
        ("[triple(1, 2u, 3.0), triple(x, x, x)][0]", "triple(dyn, dyn, dyn)"),
        ("triple(1, 2u, 3.0) == triple(1, x, x)", "bool"),
        ("triple(1, 2u, 3.0) == triple(1, 'a', x)", "MUS-1221"),
        ("alike(1, x)", "dyn"), ("alike(x, 1)", "dyn"), ("alike([], [1])", "list(int)"),
        ("alike(1, 'a')", "MUS-1225"), ("apply([], 1)", "list(int)"),
        ("apply([[]], [1])", "list(list(int))"),
        ("[].map(a, a + 1)", "list(int)"), ("[].map(a, [a])", "list(list(dyn))"),
        ("{}.a", "dyn"), ("cel.bind(e, [], e + [1])", "list(int)"),
    ])
    func typesAreTheMostGeneralThatFit(_ text: String, _ type: String) {
        #expect(self.type(text) == type)
    }

    @Test func noTypeContainsItself() {
        // The element type of the empty list would have to be the list.
        #expect(type("cel.bind(e, [], apply(e, e))") == "MUS-1225")
    }
}
