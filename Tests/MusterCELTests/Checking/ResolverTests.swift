import MusterSource
import Testing

@testable import MusterCEL

/// What names stand for.
@Suite struct ResolverTests {
    private func type(
        _ text: String, in container: String = "", _ variables: [(String, CELType)]
    ) -> CELType {
        let environment = Environment(
            container: container, variables: variables.map { Variable($0.0, $0.1) })
        return environment.compile(ExpressionText(text)).type
    }

    @Test func theLongestContainerPrefixWins() {
        let variables: [(String, CELType)] = [
            ("a.b.x", .bool), ("a.x", .int), ("x", .string), ("a.y", .bytes), ("z", .double),
        ]
        #expect(type("x", in: "a.b", variables) == .bool)
        #expect(type("x", in: "a", variables) == .int)
        #expect(type("x", in: "a.b.c", variables) == .bool)
        #expect(type(".x", in: "a.b", variables) == .string)
        #expect(type("y", in: "a.b", variables) == .bytes)
        #expect(type("z", in: "a.b", variables) == .double)
        #expect(type("b.x", in: "a", variables) == .bool)
        #expect(type(".a.b.x", in: "q", variables) == .bool)
    }

    @Test func theLongestDottedNameWinsOverASelection() {
        let variables: [(String, CELType)] = [
            ("a", .map(.string, .int)), ("a.b", .map(.string, .bool)), ("a.b.c", .string),
        ]
        #expect(type("a.b.c", variables) == .string)
        #expect(type("a.b.d", variables) == .bool)
        #expect(type("a.d", variables) == .int)
        #expect(type("has(a.b)", variables) == .bool)
    }

    @Test func aLoopVariableHidesPlainAndDottedNames() {
        let variables: [(String, CELType)] = [("y", .int), ("y.z", .int), ("c.y.z", .int)]
        #expect(type("[{'z': 'a'}].map(y, y.z)", in: "c", variables) == .list(.string))
        #expect(type("[{'z': 'a'}].map(y, .y.z)", in: "c", variables) == .list(.int))
        #expect(type("['a'].map(y, [1.5].map(y, y))", variables) == .list(.list(.double)))
        #expect(type("['a'].map(y, y == 'a') == [true] ? y : y", variables) == .int)
        #expect(type("cel.bind(y, 'a', y)", variables) == .string)
        #expect(type("cel.bind(y, y, y)", variables) == .int)
    }

    @Test func typeNamesAreValues() {
        #expect(type("int", []) == .type(.int))
        #expect(type("google.protobuf.Timestamp", []) == .type(.timestamp))
        #expect(type("Timestamp", in: "google.protobuf", []) == .type(.timestamp))
        #expect(type("net.IP", []) == .type(.opaque("net.IP", [])))
        #expect(type("int", [("int", .string)]) == .string)
        #expect(type("dyn", []) == .error)
    }

    @Test func aVariableNamedLikeALiteralIsNotReached() {
        #expect(type("null", [("null", .bool)]) == .null)
    }

    @Test func functionsOfANamespaceAreNotFieldsOfAVariable() {
        #expect(type("math.abs(-1)", []) == .int)
        #expect(type("greatest(1, 2)", in: "math", []) == .int)
        #expect(type(".math.abs(-1)", []) == .int)
        #expect(type("cel.bind(math, 'a', math.size())", []) == .int)
    }

    @Test func otherSpellingsOfANameAreOtherNames() {
        // The Kelvin sign is canonically the letter K, which Swift's String equality takes for the same.
        #expect(type("K", [("\u{212A}", .int)]) == .error)
        let environment = Environment(
            variables: [Variable("o", .object("t"))],
            objects: [ObjectType("t", fields: [ObjectType.Field("\u{212A}", .int)])])
        #expect(environment.compile(ExpressionText("o.K")).diagnostics.map(\.code) == ["MUS-1104"])
    }
}
