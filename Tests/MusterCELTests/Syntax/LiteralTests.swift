import MusterSource
import Testing

@testable import MusterCEL

/// The values of literals.
@Suite struct LiteralTests {
    private func constant(_ text: String) -> Constant? {
        guard let tree = Parser.parse(ExpressionText(text)).tree,
            case .constant(let constant) = tree[tree.root].kind
        else { return nil }
        return constant
    }

    @Test(arguments: [
        (#"'a\n\t\\\'\"\`\?'"#, "a\n\t\\'\"`?"),
        (#""\x41\u00e9\U0001F600\101""#, "A\u{e9}\u{1F600}A"),
        (#"'\xff'"#, "\u{ff}"),
        (#"'\377'"#, "\u{ff}"),
        (#"r'\n\x41'"#, #"\n\x41"#),
        (#"R"a'b""#, "a'b"),
        ("'''a'b\nc'''", "a'b\nc"),
        ("\"\"\"\"a\"\"\"", "\"a"),
        (#"'''\''''"#, "'"),
        ("''", ""),
        ("''''''", ""),
        ("r\"\"\"\\\"\"\"", "\\"),
    ])
    func stringsAreDecoded(_ text: String, _ value: String) {
        #expect(constant(text) == .string(Array(value.utf8)))
    }

    @Test(
        arguments: [
            (#"b'\xff\377é'"#, [0xFF, 0xFF, 0xC3, 0xA9]),
            (#"B"\000""#, [0]),
            (#"br'\x'"#, [0x5C, 0x78]),
            (#"bR'''a'''"#, [0x61]),
        ] as [(String, [UInt8])])
    func bytesAreDecoded(_ text: String, _ value: [UInt8]) {
        #expect(constant(text) == .bytes(value))
    }

    @Test(arguments: [
        ("0", Constant.int(0)), ("9223372036854775807", .int(.max)),
        ("-9223372036854775808", .int(.min)),
        ("0xff", .int(255)), ("18446744073709551615u", .uint(.max)), ("0XFFU", .uint(255)),
        ("1.5", .double(1.5)), ("-0.0", .double(-0.0)), ("1e-07", .double(1e-7)),
        (".5e+1", .double(5)),
        ("null", .null), ("true", .bool(true)), ("false", .bool(false)),
    ])
    func numbersAndWordsAreDecoded(_ text: String, _ value: Constant) {
        #expect(constant(text) == value)
    }

    @Test(arguments: [
        ("9223372036854775808", "MUS-1011"), ("-9223372036854775809", "MUS-1011"),
        ("18446744073709551616u", "MUS-1011"), ("1e400", "MUS-1011"), ("0x", "MUS-1009"),
        ("12ab", "MUS-1009"), (#"'\q'"#, "MUS-1010"), (#"'\ud800'"#, "MUS-1010"),
        (#"'\U00110000'"#, "MUS-1010"), (#"b'\u0041'"#, "MUS-1010"), (#"'\400'"#, "MUS-1010"),
        (#"'\x4'"#, "MUS-1010"), ("'a", "MUS-1007"), ("'a\nb'", "MUS-1007"), (#"'a\'"#, "MUS-1007"),
        ("'''a''", "MUS-1007"), ("a.``", "MUS-1008"), ("a.`b", "MUS-1008"), ("a.`b!`", "MUS-1008"),
    ])
    func badLiteralsAreReportedOnce(_ text: String, _ code: String) {
        let parsed = Parser.parse(ExpressionText(text))
        #expect(parsed.tree == nil)
        #expect(parsed.diagnostics.map(\.code) == [code])
    }

    @Test func invalidUnicodeIsAnErrorAtItsByte() throws {
        let bytes: [UInt8] = Array("'é".utf8) + [0xFF, 0x27]
        let source = Source(path: "e", bytes: bytes)
        let parsed = Parser.parse(ExpressionText(source, 0..<bytes.count))
        #expect(parsed.diagnostics.map(\.code) == ["MUS-1003"])
        #expect(parsed.diagnostics.first?.location?.range == 3..<4)
    }
}
