import MusterDocuments
import MusterSource
import Testing

@Suite struct HCLTests {
    private func parse(_ text: String) -> ParsedText { ParsedText(HCLParser(), text) }

    @Test func blocksHoldAttributesAndBlocks() {
        let parsed = parse(
            """
            # storage
            terraform { required_version = ">= 1.5" }
            resource "aws_s3_bucket" logs {
              bucket = "np-logs" // kept
              count  = 2
              versioning {
                enabled = true
              }
              empty {}
            }

            """)
        #expect(parsed.codes == [])
        #expect(parsed.value("attributes") == "{}")
        #expect(
            parsed.value("blocks.0")
                == #"{"type": "terraform", "labels": [], "attributes": {"required_version": ">= 1.5"}, "#
                + #""expressions": {}, "blocks": []}"#)
        #expect(parsed.value("blocks.1.type") == #""resource""#)
        #expect(parsed.value("blocks.1.labels") == #"["aws_s3_bucket", "logs"]"#)
        #expect(parsed.value("blocks.1.attributes") == #"{"bucket": "np-logs", "count": 2}"#)
        #expect(parsed.value("blocks.1.blocks.0.attributes.enabled") == "true")
        #expect(parsed.value("blocks.1.blocks.1.type") == #""empty""#)
    }

    @Test func everyValueKnowsItsText() {
        let parsed = parse(
            "\u{FEFF}a = [1, \"é\",\r\n  { k = -2.5, \"q\" : null }]\r\nb \"x\" y {\r\n  c = f(a)\r\n}\r\n"
        )
        #expect(parsed.codes == [])
        #expect(parsed.span("attributes.a") == "[1, \"é\",\r\n  { k = -2.5, \"q\" : null }]")
        #expect(parsed.keySpan("attributes.a") == "a")
        #expect(parsed.span("attributes.a.1") == "\"é\"")
        #expect(parsed.span("attributes.a.2") == "{ k = -2.5, \"q\" : null }")
        #expect(parsed.value("attributes.a.2") == #"{"k": -2.5, "q": null}"#)
        #expect(parsed.keySpan("attributes.a.2.q") == "\"q\"")
        #expect(parsed.span("blocks.0") == "b \"x\" y {\r\n  c = f(a)\r\n}")
        #expect(parsed.span("blocks.0.labels") == "\"x\" y")
        #expect(parsed.span("blocks.0.labels.0") == "\"x\"")
        #expect(parsed.span("blocks.0.attributes.c") == "f(a)")
        #expect(parsed.keySpan("blocks.0.expressions.c") == "c")
    }

    @Test(arguments: [
        "var.region", "\"${var.a}-x\"", "f(1, \"}\")", "[for x in y : x]",
        "{ for k, v in m : k => v }",
        "a ? 1 : 2", "1 + 2", "-x", "[1][0]", "{ (k) = 1 }", "{ a.b = 1 }", "!true", "\"a\" == b",
        "f(\n  1,\n  2\n)", "{ \"${k}\" = [1, { b = 2 }] }", "true && false", "<<EOT\n${x}\nEOT",
        "\"%{ if \"}\" == \"\\\"\" }x%{ endif }\"", "f([<<A, <<B])", "[1, 2].x", "m[\"k\"]",
    ])
    func anExpressionIsUnknownAndKeepsItsText(text: String) {
        let parsed = parse("a = \(text) # x\nb = 1\n")
        let isHeredoc = text.hasSuffix("EOT")
        let tested = isHeredoc ? parse("a = \(text)\nb = 1\n") : parsed
        #expect(tested.codes == [])
        #expect(tested.kind("attributes.a") == .fault)
        #expect(tested.span("attributes.a") == text)
        #expect(tested.value("expressions.a") == "\"\(text)\"")
        #expect(tested.value("attributes.b") == "1")
        #expect(tested.value("expressions.b") == nil)
    }

    @Test func anExpressionWithinAListIsUnknownThere() {
        let parsed = parse("a = [\"x\", var.y,\n  1\n  + 2, { k = v }]\n")
        #expect(parsed.codes == [])
        #expect(parsed.value("attributes.a.0") == "\"x\"")
        #expect(parsed.kind("attributes.a.1") == .fault)
        #expect(parsed.span("attributes.a.2") == "1\n  + 2")
        #expect(parsed.kind("attributes.a.3.k") == .fault)
        #expect(parsed.span("expressions.a") == "[\"x\", var.y,\n  1\n  + 2, { k = v }]")
    }

    @Test func stringsAndHeredocsAreDecoded() {
        let parsed = parse(
            "a = \"x\\n\\u00e9 $${y} %%{z} $ %\"\nb = <<-EOT\n    one\n\n      two $${x}\n    EOT\n"
                + "c = <<EOT\n  one\nEOT\nd = [<<X\n1\nX\n, 2]\n")
        #expect(parsed.codes == [])
        #expect(parsed.value("attributes.a") == "\"x\né ${y} %{z} $ %\"")
        #expect(parsed.value("attributes.b") == "\"one\n\n  two ${x}\n\"")
        #expect(parsed.value("attributes.c") == "\"  one\n\"")
        #expect(parsed.span("attributes.c") == "<<EOT\n  one\nEOT")
        #expect(parsed.value("attributes.d") == "[\"1\n\", 2]")
    }

    @Test func commentsMayStandAnywhere() {
        let parsed = parse(
            "/* a\n */ a /* b */ = /* c */ 1 /* d */ # e\nb = [ # f\n 1, // g\n 2, /* h */ ]\n"
                + "c = { # i\n  d = 1 # j\n\n  e = 2, // k\n}\n")
        #expect(parsed.codes == [])
        #expect(parsed.value("attributes") == #"{"a": 1, "b": [1, 2], "c": {"d": 1, "e": 2}}"#)
    }

    @Test func secretsAreFlagged() throws {
        let parsed = parse("db_password = \"x\"\n")
        let document = try #require(parsed.outcome.document)
        let attributes = try #require(document.value(document.root, "attributes"))
        let value = try #require(document.value(attributes, "db_password"))
        #expect(document.node(value).flags.contains(.secret))
    }

    @Test func mistakesAreReportedTogether() {
        let parsed = parse(
            "a = \nb = \"x\nc\n= 1\nd = 1 }\ne = \"\\q\"\nf = g(]\nh \"${x}\" {\na = 1\na = 2\n")
        #expect(
            parsed.codes == [
                "MUS-2250", "MUS-2252", "MUS-2250", "MUS-2250", "MUS-2250", "MUS-2255", "MUS-2253",
                "MUS-2256", "MUS-2006",
            ])
        #expect(
            parsed.places == [
                "1:5", "2:5", "3:2", "4:1", "5:7", "6:6", "7:7", "8:3", "10:1",
            ])
    }

    @Test(arguments: [
        ("a {", "MUS-2252", "1:3"), ("a {\n b = 1\n", "MUS-2252", "1:3"),
        ("a = [1,", "MUS-2251", "1:8"),
        ("a = f(1", "MUS-2252", "1:6"), ("a = <<X\n1\n", "MUS-2252", "1:5"),
        ("a = {", "MUS-2251", "1:6"),
        ("/* x", "MUS-2254", "1:1"), ("a = \"x", "MUS-2252", "1:5"), ("a", "MUS-2251", "1:2"),
        ("a =", "MUS-2251", "1:4"), ("a = \"${x", "MUS-2252", "1:7"),
    ])
    func aTextThatIsCutOffIsAnError(text: String, code: String, place: String) {
        let parsed = parse(text)
        #expect(parsed.codes == [code])
        #expect(parsed.places == [place])
    }

    @Test func anExpressionGivenTwiceIsOneMistake() {
        let parsed = parse("a = var.x\na = var.y\n")
        #expect(parsed.codes == ["MUS-2006"])
        #expect(parsed.places == ["2:1"])
    }

    @Test func theExpressionsStandWhereTheAttributesStand() {
        #expect(parse("a = 1\nb = var.x\nc = 2\n").span("expressions") == "a = 1\nb = var.x\nc = 2")
        #expect(parse("a = 1\n").span("expressions") == "a = 1")
    }

    @Test func nestingIsLimited() {
        let lists = String(repeating: "[", count: 248) + String(repeating: "]", count: 248)
        #expect(parse("a = " + lists + "\n").codes == [])
        #expect(parse("a = [" + lists + "]\n").codes == ["MUS-2005"])
        let blocks =
            String(repeating: "a {\n", count: 124) + String(repeating: "}\n", count: 124)
        #expect(parse(blocks).codes == [])
        #expect(parse("b {\n" + blocks + "}\n").codes == ["MUS-2005"])
        #expect(parse(String(repeating: "a {\n", count: 100_000)).codes == ["MUS-2005"])
        #expect(parse("a = " + String(repeating: "f(\"${", count: 100_000)).codes == ["MUS-2252"])
    }

    @Test func manyBlocksAreReadInOnePass() {
        let text = String(repeating: "r \"x\" {\n  a = [1, var.b]\n}\n", count: 20_000)
        #expect(parse(text).span("blocks.19999.attributes.a.1") == "var.b")
    }
}
