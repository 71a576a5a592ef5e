/// Writes expressions from a grammar: mostly of one type each, now and then of a wrong one.
struct RandomExpression {
    enum Kind: CaseIterable {
        case bool, int, uint, double, string, bytes, list, map, any
    }

    /// The variables in scope, of which every expression may name any.
    static let variables = ["flag", "count", "name", "items", "record"]

    private var generator: SeededGenerator
    private var scope: [String] = []

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    /// The next expression, at most `depth` operators deep.
    mutating func next(depth: Int) -> String {
        scope = []
        return expression(generator.pick(Kind.allCases), depth)
    }

    private mutating func expression(_ kind: Kind, _ depth: Int) -> String {
        // A wrong type now and then: errors must be the same in every way, too.
        let kind = generator.below(20) == 0 ? generator.pick(Kind.allCases) : kind
        if depth <= 0 || generator.below(8) == 0 { return leaf(kind) }
        if generator.below(10) == 0 { return general(kind, depth - 1) }
        switch kind {
        case .bool: return bool(depth - 1)
        case .int, .uint, .double: return number(kind, depth - 1)
        case .string: return string(depth - 1)
        case .bytes: return fill("bytes(S)", depth - 1)
        case .list: return list(depth - 1)
        case .map: return map(depth - 1)
        case .any: return expression(generator.pick([.bool, .int, .string, .list]), depth)
        }
    }

    private mutating func leaf(_ kind: Kind) -> String {
        if !scope.isEmpty, generator.below(3) == 0 { return generator.pick(scope) }
        switch kind {
        case .bool: return generator.pick(["true", "false", "flag"])
        case .int:
            return generator.pick(["0", "1", "-1", "7", "0x1f", "-9223372036854775808", "count"])
        case .uint: return generator.pick(["0u", "3u", "18446744073709551615u"])
        case .double: return generator.pick(["0.0", "-2.5", "1e30", "-0.0", "1e-7", "3.0"])
        case .string:
            return generator.pick([
                "''", "'a'", "\"b\\n\"", "r'\\d'", "'''c'd'''", "'é'", "'e\\u0301'", "'\\x41'",
                "name",
            ])
        case .bytes: return generator.pick(["b''", "b'\\xff'", "b'é'"])
        case .list: return generator.pick(["[]", "[1, 2]", "['a']", "[1u, 1.0]", "items"])
        case .map: return generator.pick(["{}", "{'a': 1}", "{1: 'x', 2u: 'y'}", "record"])
        case .any: return generator.pick(["null", "int", "type", "count", "items", "record"])
        }
    }

    private static let holes: [Character: Kind] = [
        "B": .bool, "I": .int, "S": .string, "L": .list, "M": .map, "A": .any,
    ]

    /// Replaces the lone capital letters of a template by expressions of the kinds they stand for.
    private mutating func fill(_ template: String, _ depth: Int) -> String {
        let characters = Array(template)
        var text = ""
        for (index, character) in characters.enumerated() {
            let around = [index - 1, index + 1].filter(characters.indices.contains)
            let isLone = !around.contains { characters[$0].isLetter }
            if isLone, let kind = Self.holes[character] {
                text += operand(kind, depth)
            } else {
                text.append(character)
            }
        }
        return text
    }

    private mutating func operand(_ kind: Kind, _ depth: Int) -> String {
        let text = expression(kind, depth)
        // Without brackets the operators' own strength decides: also an expression, of another shape.
        return generator.below(4) == 0 ? text : "(\(text))"
    }

    private mutating func general(_ kind: Kind, _ depth: Int) -> String {
        let one = operand(kind, depth)
        switch generator.below(5) {
        case 0: return fill("B ? ", depth) + one + " : " + operand(kind, depth)
        case 1: return "dyn(\(one))"
        case 2: return "[\(one)][0]"
        case 3: return "cel.bind(v, \(one), " + scoped("v", kind, depth) + ")"
        default: return "{'k': \(one)}.k"
        }
    }

    private mutating func scoped(_ name: String, _ kind: Kind, _ depth: Int) -> String {
        scope.append(name)
        defer { scope.removeLast() }
        return expression(kind, depth)
    }

    private mutating func bool(_ depth: Int) -> String {
        let templates = [
            "B && B", "B || B", "!B", "I < I", "I <= I", "S > S", "A == A", "A != A", "A in L",
            "S in M", "has(M.a)", "S.startsWith(S)", "S.contains(S)", "L == L", "M.?a.hasValue()",
        ]
        if generator.below(4) > 0 { return fill(generator.pick(templates), depth) }
        let name = generator.pick(["x", "y"])
        let macro = generator.pick(["all", "exists", "exists_one"])
        return fill("L.", depth) + "\(macro)(\(name), \(scoped(name, .bool, depth)))"
    }

    private mutating func number(_ kind: Kind, _ depth: Int) -> String {
        if kind == .int, generator.below(3) == 0 {
            return fill(
                generator.pick(["size(S)", "L.size()", "int(S)", "-I", "L[I]", "M.a"]), depth)
        }
        let sign = generator.pick(["+", "-", "*", "/", "%"])
        return operand(kind, depth) + " \(sign) " + operand(kind, depth)
    }

    private mutating func string(_ depth: Int) -> String {
        fill(
            generator.pick([
                "S + S", "string(A)", "S.upperAscii()", "S.substring(I)", "M['a']", "L.join()",
                "S.replace(S, S)", "'%s'.format([A])", "M.`a b`", "S.charAt(I)",
            ]), depth)
    }

    private mutating func list(_ depth: Int) -> String {
        let name = generator.pick(["x", "y"])
        switch generator.below(5) {
        case 0: return fill("L + L", depth)
        case 1: return fill("[A, A, ?M.?a]", depth)
        case 2: return fill("L.", depth) + "map(\(name), \(scoped(name, .any, depth)))"
        case 3: return fill("L.", depth) + "filter(\(name), \(scoped(name, .bool, depth)))"
        default:
            return fill(generator.pick(["S.split(S)", "L.distinct()", "lists.range(2)"]), depth)
        }
    }

    private mutating func map(_ depth: Int) -> String {
        switch generator.below(3) {
        case 0: return fill("{S: A, ?'b': M.?a}", depth)
        case 1: return fill("L.", depth) + "transformMap(i, x, \(scoped("x", .any, depth)))"
        default: return fill("{'a': A}", depth)
        }
    }
}
