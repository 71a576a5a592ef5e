import MusterWriters
import Testing

struct JSONWriterTests {
    private func text(_ layout: JSONWriter.Layout = .compact, _ body: (inout JSONWriter) -> Void)
        -> String
    {
        var json = JSONWriter(layout)
        body(&json)
        return String(decoding: json.bytes, as: UTF8.self)
    }

    @Test func membersKeepTheirOrder() {
        let made = text { json in
            json.object { json in
                json.member("b", 1)
                json.member("a", ["x", "y"])
                json.member("c", object: { $0.member("d", true) })
                json.member("e", nil)
                json.member("f", [String]())
            }
        }
        #expect(made == #"{"b":1,"a":["x","y"],"c":{"d":true},"e":null,"f":[]}"#)
    }

    @Test func elementsWrittenApartStandAsIfWrittenInOneGo() {
        for layout in [JSONWriter.Layout.indented, .compact] {
            let whole = text(layout) { json in
                json.object { json in
                    json.member("list", Array(0..<5)) { json, number in
                        json.object { $0.member("n", number) }
                    }
                    json.member("after", "x")
                }
            }
            let joined = text(layout) { json in
                json.object { json in
                    json.key("list")
                    json.array { json in
                        for part in [0..<2, 2..<2, 2..<5] {
                            var elements = JSONWriter(elementsAtDepth: 2, layout)
                            for number in part {
                                elements.object { $0.member("n", number) }
                            }
                            json.elements(elements)
                        }
                    }
                    json.member("after", "x")
                }
            }
            #expect(joined == whole)
        }
    }

    @Test func theIndentedLayoutHasOneMemberALine() {
        let made = text(.indented) { json in
            json.object { json in
                json.member("a", ["x", "y"])
                json.member("b", object: { _ in })
            }
        }
        #expect(
            made == """
                {
                  "a": [
                    "x",
                    "y"
                  ],
                  "b": {}
                }
                """)
    }

    @Test func sortedMembersStandByTheBytesOfTheirNames() {
        let value = JSONValue.object([
            .init("b", .int(1)), .init("\u{E9}", .null),
            .init("a", .object([.init("d", .bool(true)), .init("c", .null)])),
        ])
        #expect(
            text { $0.value(value, keys: .sorted) } == #"{"a":{"c":null,"d":true},"b":1,"é":null}"#)
        #expect(text { $0.value(value) } == #"{"b":1,"é":null,"a":{"d":true,"c":null}}"#)
    }

    @Test(arguments: [
        ("\"\\/\u{8}\n\r\t", #""\"\\/\u0008\n\r\t""#), ("\u{1F}\u{7F}", #""\u001f\u007f""#),
        ("\u{202E}\u{2028}\u{200D}", #""\u202e\u2028\u200d""#), ("\u{E0041}", #""\udb40\udc41""#),
        ("\u{E9}\u{1F600}<&>", "\"\u{E9}\u{1F600}<&>\""),
    ])
    func stringsAreEscapedExactly(input: String, expected: String) {
        #expect(text { $0.string(input) } == expected)
    }

    @Test func bytesThatAreNoTextBecomeReplacementCharacters() {
        #expect(text { $0.string(bytes: [0x61, 0xFF, 0x62] as [UInt8]) } == "\"a\u{FFFD}b\"")
    }

    @Test func numbersAreExact() {
        let value = JSONValue.array([
            .int(.min), .uint(.max), .double(0.1), .double(1e300), .double(-0.0),
            .double(.infinity),
            .double(-.infinity), .double(.nan), .decimal("123456789012345678901234567890.10"),
        ])
        #expect(
            text { $0.value(value) }
                == "[-9223372036854775808,18446744073709551615,0.1,1e+300,-0.0,\"Infinity\",\"-Infinity\",\"NaN\",123456789012345678901234567890.10]"
        )
    }

    @Test(arguments: ["1", "-0", "0.5", "1e9", "1E-9", "-1.25e+10"])
    func aSpellingThatIsANumberStays(spelling: String) {
        #expect(text { $0.decimal(spelling) } == spelling)
    }

    @Test(arguments: ["", "-", "01", "1.", ".5", "1e", "+1", "1 ", "0x1", "NaN", "--1"])
    func aSpellingThatIsNoNumberBecomesAString(spelling: String) {
        #expect(text { $0.decimal(spelling) } == "\"\(spelling)\"")
    }
}
