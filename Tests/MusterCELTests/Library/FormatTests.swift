import MusterCEL
import Testing

@Suite struct FormatTests {
    @Test(arguments: [
        ("'%d|%d|%d'.format([-5, 7u, 1.5])", "-5|7|1.5"),
        ("'%s'.format([0.0000001])", "0.0000001"),
        ("'%d'.format([1e21])", "1000000000000000000000"),
        ("'%s %s'.format([double('NaN'), -1.0 / 0.0])", "NaN -Infinity"),
        ("'%.0f %.0f %.0f'.format([0.5, 1.5, 2.5])", "0 2 2"),
        ("'%.1f'.format([0.25])", "0.2"),
        ("'%x %X'.format([-255, b'\\xab'])", "-ff AB"),
        ("'%b %o'.format([-5, -8])", "-101 -10"),
        ("'%e'.format([0])", "0.000000e+00"),
        ("'%.2e'.format([123456.789])", "1.23e+05"),
        ("'%s'.format([type(1)])", "int"),
        ("'%s'.format([[true, b'x', duration('90.5s')]])", "[true, x, 90.5s]"),
        ("'%s'.format([{2: 'b', 10: 'a'}])", "{10: a, 2: b}"),
        ("'äöü %s'.format(['ß'])", "äöü ß"),
        ("'%.100f'.format([1.0]).size() == 102 ? 'yes' : 'no'", "yes"),
    ])
    func theTextIsFormatted(expression: String, text: String) throws {
        let evaluation = try #require(Evaluation(expression), "does not compile")
        #expect(evaluation.string == text, "\(evaluation.error?.message ?? "")")
    }

    @Test(arguments: [
        "'%'.format([1])", "'%.f'.format([1.0])", "'%5d'.format([1])", "'%.2d'.format([1])",
        "'%.101f'.format([1.0])", "'%s %s'.format([1])", "'%d'.format(['1'])", "'%b'.format([1.0])",
        "'%s'.format([optional.none()])", "'%q'.format([1])", "'%.999999999999f'.format([1.0])",
    ])
    func aMistakeIsAnErrorOfItsArgument(expression: String) throws {
        let evaluation = try #require(Evaluation(expression), "does not compile")
        #expect(evaluation.error?.kind == .badArgument, "\(String(describing: evaluation.plain))")
    }
}
