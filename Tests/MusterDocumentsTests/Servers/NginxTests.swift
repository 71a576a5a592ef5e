import MusterDocuments
import MusterSource
import Testing

@Suite struct NginxTests {
    private func parse(_ text: String, limits: ParseLimits = ParseLimits()) -> ParsedText {
        ParsedText(NginxParser(), text, limits: limits)
    }

    @Test func aBlockMapsEachDirectiveToItsOccurrences() {
        let parsed = parse("http {\n  server { listen 443 ssl; listen 80; }\n  gzip on;\n}\n")
        #expect(
            parsed.shown == """
                {"http": [{"args": [], "server": [{"args": [], "listen": [{"args": ["443", "ssl"]}, \
                {"args": ["80"]}], "effective": {"listen": [{"args": ["443", "ssl"]}, {"args": ["80"]}], \
                "gzip": [{"args": ["on"]}]}}], "gzip": [{"args": ["on"]}], "effective": {"gzip": \
                [{"args": ["on"]}]}}]}
                """)
    }

    @Test func everyPartKnowsItsPlace() {
        let parsed = parse("events {}\nserver {\n  ssl_protocols  TLSv1.2 'TLSv1.3' ; # new\n}\n")
        #expect(parsed.span("server.0.ssl_protocols.0.args.0") == "TLSv1.2")
        #expect(parsed.span("server.0.ssl_protocols.0.args.1") == "'TLSv1.3'")
        #expect(parsed.value("server.0.ssl_protocols.0.args.1") == "\"TLSv1.3\"")
        #expect(parsed.span("server.0.ssl_protocols.0.args") == "TLSv1.2 'TLSv1.3'")
        #expect(parsed.span("server.0.ssl_protocols.0") == "ssl_protocols  TLSv1.2 'TLSv1.3'")
        #expect(parsed.keySpan("server.0.ssl_protocols") == "ssl_protocols")
        #expect(parsed.keySpan("server.0.ssl_protocols.0.args") == "ssl_protocols")
        #expect(parsed.keySpan("events") == "events")
        #expect(parsed.span("events.0") == "events {}")
    }

    @Test func quotesAndEscapesAreDecoded() {
        let parsed = parse(#"add_header X "a \"b\" ; { } # c" 'it\'s' d\ e a\;b \t;"#)
        #expect(
            parsed.value("add_header.0.args")
                == #"["X", "a "b" ; { } # c", "it's", "d\ e", "a\;b", "# + "\"\t\"]")
    }

    @Test func aNumberSignWithinAWordIsNoComment() {
        #expect(
            parse("a b#c; # d; e\nf;").shown == #"{"a": [{"args": ["b#c"]}], "f": [{"args": []}]}"#)
    }

    @Test func aBraceBehindADollarBelongsToAVariable() {
        let parsed = parse("set $x ${y}z; map $a $b { default 1; }")
        #expect(parsed.value("set.0.args") == #"["$x", "${y}z"]"#)
        #expect(parsed.value("map.0.default.0.args") == #"["1"]"#)
    }

    @Test func theParenthesesOfAnIfAreLeftOut() {
        let parsed = parse("if ($request_method = POST) { return 405; }\nif ( $a ~ \"x)\" ) { b; }")
        #expect(parsed.value("if.0.args") == #"["$request_method", "=", "POST"]"#)
        #expect(parsed.span("if.0.args.0") == "$request_method")
        #expect(parsed.span("if.0.args.2") == "POST")
        #expect(parsed.value("if.1.args") == #"["$a", "~", "x)"]"#)
        #expect(parsed.value("if.0.return.0.args") == #"["405"]"#)
    }

    @Test func luaCodeIsOneArgumentWhateverBracesItHolds() {
        let code =
            " local t = {a = \"}\", b = '{'} -- }\n --[[ } ]] if x then y[ [=[ } ]=] ] = {} end "
        let parsed = parse("location / { content_by_lua_block {\(code)}\n return 200; }")
        #expect(parsed.codes == [])
        #expect(parsed.span("location.0.content_by_lua_block.0.args.0") == "{\(code)}")
        #expect(parsed.value("location.0.content_by_lua_block.0.args.0") == "\"\(code)\"")
        #expect(parsed.value("location.0.return.0.args") == #"["200"]"#)
        #expect(
            parse("set_by_lua_block $r { return 1 }").value("set_by_lua_block.0.args.0") == "\"$r\""
        )
    }

    @Test func aDirectiveCalledArgsDoesNotHideTheArguments() {
        let parsed = parse("map $a $b { args 1; }")
        #expect(parsed.value("map.0.args") == #"["$a", "$b"]"#)
        #expect(parsed.value("map.0.directive args.0.args") == #"["1"]"#)
        let both = parse("map $a $b { args 2; \"directive args\" 3; }")
        #expect(both.value("map.0.directive args.0.args") == #"["2"]"#)
        #expect(both.value("map.0.directive directive args.0.args") == #"["3"]"#)
    }

    @Test func anUnclosedBlockIsReportedAtItsOpening() {
        let parsed = parse("http {\n  server {\n    listen 80;\n}\n")
        #expect(parsed.codes == ["MUS-2101"])
        #expect(parsed.places == ["1:1"])
        #expect(parse("a;\nlocation / { content_by_lua_block { \"}\" ").places == ["2:1", "2:14"])
    }

    @Test func allMistakesOfAFileAreReportedAtOnce() {
        let parsed = parse("a b }\n}\n;\nc \"d\"e;\n{ }\nf")
        #expect(
            parsed.codes == [
                "MUS-2110", "MUS-2102", "MUS-2102", "MUS-2111", "MUS-2112", "MUS-2111", "MUS-2110",
            ])
        #expect(parsed.places == ["1:1", "1:5", "2:1", "3:1", "4:6", "5:1", "6:1"])
        #expect(parsed.shown == nil)
    }

    @Test func anUnclosedQuoteIsReportedWhereItOpens() {
        let parsed = parse("http {\n  a 'b;\n}\n")
        #expect(parsed.codes == ["MUS-2103"])
        #expect(parsed.places == ["2:5"])
    }

    @Test func blocksAreNestedOnlySoDeep() {
        var limits = ParseLimits()
        limits.nesting = 10
        #expect(parse("a{b{c{}}}", limits: limits).codes == [])
        #expect(parse("a{b{c{d{}}}}", limits: limits).codes == ["MUS-2104"])
        #expect(parse(String(repeating: "a{", count: 100_000)).codes == ["MUS-2104"])
    }

    @Test func anEmptyFileIsAnEmptyMap() {
        #expect(parse("").shown == "{}")
        #expect(parse("# nothing\r\n").shown == "{}")
    }

    @Test func windowsLinesAndAByteOrderMarkAreRead() {
        let parsed = parse("\u{FEFF}a b;\r\nc d;\r\n")
        #expect(parsed.shown == #"{"a": [{"args": ["b"]}], "c": [{"args": ["d"]}]}"#)
    }
}
