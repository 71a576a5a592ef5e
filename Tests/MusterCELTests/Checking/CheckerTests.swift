import MusterSource
import Testing

@testable import MusterCEL

/// The types of expressions.
@Suite struct CheckerTests {
    /// An environment with one record of every kind of field.
    static let environment = Environment(
        variables: [
            Variable("endpoint", .object("tls.endpoint")), Variable("x", .dyn), Variable("n", .int),
            Variable("names", .list(.string)), Variable("ages", .map(.string, .int)),
            Variable("wrapped", .object("google.protobuf.Int64Value")),
            Variable("config.port", .int), Variable("maybe", .optional(.string)),
            Variable("foreign", .object("acme.Unknown")), Variable("when", .timestamp),
        ],
        objects: [
            ObjectType(
                "tls.endpoint",
                fields: [
                    ObjectType.Field("host", .string), ObjectType.Field("port", .int),
                    ObjectType.Field("protocols", .list(.string)),
                    ObjectType.Field("notAfter", .timestamp, optional: true),
                    ObjectType.Field("issuer", .object("tls.issuer")),
                ]),
            ObjectType("tls.issuer", fields: [ObjectType.Field("name", .string)]),
        ])

    static func type(_ text: String) -> String {
        let compilation = environment.compile(ExpressionText(text))
        guard compilation.diagnostics.isEmpty else {
            return compilation.diagnostics.map(\.message).joined(separator: "; ")
        }
        return compilation.type.description
    }

    @Test(arguments: [
        ("endpoint", "tls.endpoint"), ("endpoint.host", "string"),
        ("endpoint.issuer.name", "string"),
        ("endpoint['port']", "int"), ("endpoint[endpoint.host]", "dyn"),
        ("has(endpoint.notAfter)", "bool"),
        ("endpoint.?notAfter", "optional_type(timestamp)"), ("'host' in endpoint", "bool"),
        ("endpoint.protocols.all(p, p in ['TLSv1.2', 'TLSv1.3'])", "bool"),
        ("endpoint.protocols.map(p, size(p))", "list(int)"), ("endpoint.map(k, k)", "list(string)"),
        ("ages.n", "int"), ("ages['n']", "int"), ("ages[?'n']", "optional_type(int)"),
        ("ages.map(k, k)", "list(string)"), ("ages.transformMap(k, v, v > 1)", "map(string, bool)"),
        ("ages.transformList(k, v, v)", "list(int)"), ("ages.filter(k, true)", "list(string)"),
        ("names.transformMapEntry(i, v, {v: i})", "map(string, int)"),
        ("names.map(i, i.size() > 1, i)", "list(string)"),
        ("names.sortBy(s, size(s))", "list(string)"),
        ("names.groupBy(s, size(s))", "map(int, list(string))"),
        ("names.exists_one(s, s == '')", "bool"), ("names.all(i, s, i > 0 && s != '')", "bool"),
        ("maybe.optMap(s, size(s))", "optional_type(int)"),
        ("maybe.optFlatMap(s, optional.of(1))", "optional_type(int)"),
        ("maybe.orValue('')", "string"),
        ("optional.none().orValue(1)", "int"), ("cel.bind(a, n + 1, [a])", "list(int)"),
        ("cel.block([n, [cel.index(0)]], cel.index(1))", "list(int)"),
    ])
    func aNameOrMacroHasItsType(_ text: String, _ type: String) {
        #expect(Self.type(text) == type)
    }

    @Test(arguments: [
        ("[]", "list(dyn)"), ("{}", "map(dyn, dyn)"), ("[1, 'a']", "list(dyn)"),
        ("[1, x]", "list(dyn)"),
        ("[[], [1]]", "list(list(int))"), ("{'a': 1, 2: 'b'}", "map(dyn, dyn)"),
        ("[null, when]", "list(timestamp)"),
        ("[wrapped, 1]", "list(wrapper(int))"), ("[1, wrapped]", "list(wrapper(int))"),
        ("[1, null]", "list(dyn)"), ("[?maybe]", "list(string)"),
        ("{?'a': maybe}", "map(string, string)"),
        ("true ? 1 : n", "int"), ("true ? null : wrapped", "wrapper(int)"), ("true ? x : 1", "dyn"),
        ("wrapped + 1", "int"), ("wrapped == null", "bool"), ("x + x", "dyn"), ("x + 1", "int"),
        ("[1] + []", "list(int)"), ("1 < 2.0", "bool"), ("when - when", "duration"),
        ("when + duration('1h')", "timestamp"), ("n in [1, 2]", "bool"), ("x.a.b[0]", "dyn"),
        ("foreign.any", "dyn"), ("type(n)", "type(int)"), ("type(1) == int", "bool"),
        ("config.port", "int"), ("math.greatest(1, 2, 3)", "int"), ("math.greatest(1, 2.0)", "dyn"),
        ("math.least([1, 2])", "int"),
        ("tls.issuer{name: 'a'}", "tls.issuer"),
        ("google.protobuf.Int32Value{value: 1}", "wrapper(int)"),
        ("google.protobuf.Struct{}", "map(string, dyn)"), ("dyn(1) == 'a'", "bool"),
        ("[].map(a, a)[0].b", "dyn"), ("ip('127.0.0.1')", "net.IP"), ("!x && x || false", "bool"),
    ])
    func aValueHasItsType(_ text: String, _ type: String) {
        #expect(Self.type(text) == type)
    }

    @Test func theResultMustBeOfTheExpectedType() {
        let text = ExpressionText("endpoint.port", path: "e")
        #expect(Self.environment.compile(text, expecting: .int).diagnostics.isEmpty)
        #expect(Self.environment.compile(text, expecting: .dyn).diagnostics.isEmpty)
        #expect(Self.environment.compile(ExpressionText("x"), expecting: .bool).program != nil)
        let wrong = Self.environment.compile(text, expecting: .bool)
        #expect(wrong.program == nil)
        #expect(
            DiagnosticRenderer().render(wrong.diagnostics) == """
                e:1:1: error: the expression must be bool, but it is int [MUS-1203]
                 1 | endpoint.port
                   | ^~~~~~~~~~~~~

                """)
    }

    @Test func aMapLiteralMayStandForARecord() {
        let text = ExpressionText("{'host': 'a', 'port': 1}")
        #expect(Self.environment.compile(text, expecting: .object("tls.endpoint")).program != nil)
        let list = ExpressionText("[{1: 'host'}]")
        #expect(
            Self.environment.compile(list, expecting: .list(.object("tls.endpoint"))).diagnostics
                .map(\.code) == ["MUS-1203"])
    }

    @Test func withoutCheckingEveryNameCompiles() {
        let compilation = Self.environment.compile(
            ExpressionText("nowhere.f(1) + unheardOf(endpoint.prt)"), checked: false)
        #expect(compilation.program != nil)
        #expect(compilation.type == .dyn)
    }
}
