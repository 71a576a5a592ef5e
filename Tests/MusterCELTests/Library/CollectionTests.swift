import MusterCEL
import Testing

/// Lists, sets, regular expressions and strings beyond the suite.
@Suite struct CollectionTests {
    @Test(arguments: [
        "[3, 1, 2].sortBy(x, -x) == [3, 2, 1]",
        "[{'n': 2, 'v': 'b'}, {'n': 1, 'v': 'a'}].sortBy(m, m.n).map(m, m.v) == ['a', 'b']",
        "[['b', 1], ['a', 2], ['b', 0]].sortBy(p, p[0]).map(p, p[1]) == [2, 1, 0]",
        "[timestamp(5), timestamp(3)].sort() == [timestamp(3), timestamp(5)]",
        "[3, 1, 4, 1, 5].groupBy(x, x % 2 == 0) == {false: [3, 1, 1, 5], true: [4]}",
        "['b1', 'a1', 'b2'].groupBy(s, s.charAt(0)).map(k, k) == ['b', 'a']",
        "[].groupBy(x, x) == {}",
        "[timestamp('2024-02-28T02:00:00Z'), timestamp('2024-03-01T02:00:00Z')]"
            + ".gaps(duration('26h')).size() == 1",
        "[timestamp('0001-01-01T00:00:00Z'), timestamp('9999-12-31T23:59:59Z')]"
            + ".gaps(duration('9000000000s')).size() == 1",
        "[1, [2, [3, [4]]]].flatten() == [1, 2, [3, [4]]]",
        "[1, [2, [3, [4]]]].flatten(9) == [1, 2, 3, 4]",
        "[[1, 2], [1.0, 2u], [3]].distinct().size() == 2",
        "[{'a': 1}, {'a': 1.0}].distinct().size() == 1",
        "sets.equivalent([], []) && !sets.intersects([], [])",
        "sets.contains(['a', 'b'], ['b']) && !sets.contains([], [1])",
        "lists.range(5).slice(1, 4) == [1, 2, 3]",
        "regex.replace('abc', '', '-') == '-a-b-c-'",
        "regex.replace('aXbX', 'X', r'[\\0]') == 'a[X]b[X]'",
        "regex.replace('ä1ö2', r'\\d', '') == 'äö'",
        "regex.extract('key=value', r'=(?P<v>.*)').value() == 'value'",
        "regex.extractAll('a1b22', r'[a-z](\\d+)') == ['1', '22']",
        "regex.extractAll('', 'x*') == ['']",
        "regex.extract('x', '(y)?x').hasValue() == false",
        "'a,b,,c'.split(',') == ['a', 'b', '', 'c'] && ''.split(',') == ['']",
        "''.split('') == [] && 'ab'.split('', 1) == ['ab']",
        "'äb'.substring(1) == 'b' && 'äbc'.indexOf('c') == 2",
        "'aaa'.replace('a', 'b', -1) == 'bbb' && 'aaa'.replace('a', 'b', 0) == 'aaa'",
        "'ababab'.lastIndexOf('ab', 3) == 2",
        "('x' + 'a'.replace('a', '0123456789012345678901234567890123456789')).contains("
            + "'0123456789012345678901234567890123456789')",
        "('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab').indexOf("
            + "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab') == 8",
        "base64.decode('') == b'' && base64.encode(b'\\xff\\xfe') == '//4='",
        "[optional.of(1), optional.none()].unwrapOpt() == [1]",
        "cel.bind(x, {}.absent, true || x == 1)",
        "[1, 2].transformMap(i, v, v * 2) == {0: 2, 1: 4}",
        "{'a': 1}.transformMapEntry(k, v, {v: k}) == {1: 'a'}",
        "['a', 'b', 'c', 'd', 'e', 'f'].exists(x, x in ['q', 'r', 's', 't', 'u', 'f'])",
        "!(1.5 in [1, 2, 3, 4, 5, 6]) && 6.0 in [1, 2, 3, 4, 5, 6u]",
        "[1, 2, 3].map(x, x % 2 == 1, x * 10) == [10, 30]",
        "{'b': 1, 'a': 2}.map(k, k) == ['b', 'a']",
    ])
    func theAnswerIsTrue(expression: String) throws {
        let evaluation = try #require(Evaluation(expression), "does not compile")
        #expect(evaluation.isTrue, "\(evaluation.error?.message ?? "false")")
    }

    @Test(arguments: [
        ("cel.bind(x, {}.absent, x == 1)", EvaluationError.Kind.missingField("absent")),
        ("[1, 2].sortBy(x, [x])", .noSuchOverload),
        ("[1, 2].groupBy(x, [x])", .badKey),
        ("[1, 'a'].sortBy(x, x)", .noSuchOverload),
        ("['a', 'b'].transformMapEntry(i, v, {'k': v})", .badKey),
        ("regex.extract('ab', '(a)(b)')", .badArgument),
        ("regex.replace('a', 'a', r'\\1')", .badArgument),
        ("'a'.substring(2)", .badIndex),
        ("base64.decode('=')", .conversion),
        ("[?dyn(1)]", .noSuchOverload),
        ("optional.none().or(2)", .noSuchOverload),
    ])
    func theErrorIsOfTheRightKind(expression: String, kind: EvaluationError.Kind) throws {
        let evaluation = try #require(Evaluation(expression), "does not compile")
        let error = try #require(evaluation.error, "\(expression) does not fail")
        #expect(error.kind == kind, "\(error.message)")
    }
}
