import MusterDocuments
import MusterSource
import Testing

/// What every parser of servers and pages must stand: cut, mixed up and endless input.
@Suite struct OddInputTests {
    static let names = [
        "apache", "configparser", "dig", "dovecot", "html", "ini", "logrotate", "markdown", "mysql",
        "nginx", "pg_hba",
        "postfix_main", "postfix_master", "postgresql", "ssh_config", "sshd", "zone",
    ]

    /// Texts that use every construct of their format.
    static let rich: [String: String] = [
        "apache":
            "A \"b\\\"c\" 'd' \\\n e # f\n<VirtualHost *:1>\n <IfModule !m>\nSetEnv X_TOKEN é\n</IfModule>\n"
            + "</VirtualHost>\n#c\\\nd\n<Directory /> x\nAllow\n</directory>\n",
        "dig":
            "; <<>> DiG 9 <<>> é a\n;; Got answer:\n;; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: 1\n;; flags: qr; "
            + "QUERY: 1, ANSWER: 1, AUTHORITY: 0, ADDITIONAL: 1\n; EDNS: version: 0, flags: do; udp: 1232\n;; QUESTION SECTION:\n;é. IN A\n"
            + ";; ANSWER SECTION:\né. 1 IN SOA a. b. (\n1 ; x\n2 3 4 5 )\n;; Query time: 1 msec\n;; SERVER: x\n",
        "configparser": "a=b\n[S]\nd = \n e\n# f\n  g:h\n\n[T] ; x\nh:é\n\ti\n",
        "mysql": "[S]\na-b\nc = \"d\\n # e\" # f\n!include g\npassword = é\n",
        "dovecot":
            "a = \"b \\\" # c\" # d\ne = f \\\n g\nssl_key = <h\np {\n q \"é r\" {\n s = 't'\n }\n}\n!include x\n",
        "zone":
            "$ORIGIN é.\n$TTL 1h30m\n@ IN SOA a b ( 1 2 ; c\n3 4 5 )\n 5 TXT \"d\\\"e\" f\\032g\nx CAA 0 issue \"y\"\n"
            + "$GENERATE 1-2 a$ A 1.1.1.$\nz TYPE12 \\# 1 00\n",
        "html":
            "<!DOCTYPE html><title>a&amp;</title><!-- c --><h1 id='x'>T</h1><table><tr><th colspan=2>a<tr><td "
            + "rowspan=2>b<td>c</table><a href=\"/é&lt;\">l</a><script>s</script><p hidden>é&#x41;&nbsp;",
        "ini": "\u{FEFF}a=b\n[S]\r\n;c\nd = \\\n e\\\n# f\n  g\n[T] ; x\nh:i\n",
        "logrotate":
            "weekly\n/a \"/b\\\" c\"\n# x\n/d {\n rotate = 4\n postrotate\n  x\n endscript\n create 0600 a b\n}\n",
        "markdown":
            "---\na: 1\n---\n# T\n\n> - **x** _y_ `z` [l](</t> 't') ![i](j) <b>&amp;\\*\n\n|a|b|\n|-|-|\n|1|\n\n"
            + "```\nc\n```\n[r]: u\n\nS\n=\n\n<!-- é -->\n",
        "nginx":
            "a \"b\\\"\" 'c' ${d};# e\nif ($x ~ \"y\") { f; }\nx_by_lua_block { [[ } ]] -- }\n}\nmap $a { é 1; }\n",
        "pg_hba":
            "local a,\"b\"\"\" c peer x=y # z\nhost \\\n all all 1.2.3.4 255.0.0.0 md5\ninclude q\n",
        "postfix_main": "# c\na = $b, {c d}\n# x\n  ${e?f}\nb = 1\npassword = é\n",
        "postfix_master":
            "s inet n - y 3? 0 smtpd -v\n  -o a=b -o { c =\n d }\n#x\np unix - n n - - pipe é=f\n",
        "ssh_config": "A b \"c d\"\nHost * 'é'\n E=f # g\nMatch exec \"h\"\nI j\\ k\n",
        "postgresql": "a = 'b''\\101\\n' # c\nd 5kB\n\"\n",
        "sshd": "A b \"c d\" 'e' f\\ g # h\nMatch User x\n\"Port\"=22\n",
    ]

    @Test(arguments: names)
    func aFileCutAnywhereIsReadOrRefused(name: String) throws {
        let parser = try #require(Parsers.named(name))
        let bytes = Array(try #require(Self.rich[name]).utf8)
        for count in 0...bytes.count {
            let parsed = ParsedText(parser, bytes: Array(bytes.prefix(count)))
            #expect((parsed.outcome.document == nil) == Self.hasError(parsed.outcome), "\(count)")
            Self.expectSoundSpans(parsed)
        }
    }

    @Test(arguments: names)
    func aByteTakenOutOrDoubledIsReadOrRefused(name: String) throws {
        let parser = try #require(Parsers.named(name))
        let bytes = Array(try #require(Self.rich[name]).utf8)
        for index in bytes.indices {
            var shorter = bytes
            shorter.remove(at: index)
            Self.expectSoundSpans(ParsedText(parser, bytes: shorter))
            var longer = bytes
            longer.insert(bytes[bytes.count - 1 - index], at: index)
            Self.expectSoundSpans(ParsedText(parser, bytes: longer))
        }
    }

    @Test(arguments: names)
    func latin1AndZeroBytesAreRefused(name: String) throws {
        let parser = try #require(Parsers.named(name))
        #expect(ParsedText(parser, bytes: [0x61, 0xE9, 0x0A]).outcome.document == nil)
        #expect(ParsedText(parser, bytes: [0x61, 0x00, 0x0A]).outcome.document == nil)
    }

    @Test(arguments: names)
    func theExampleInTheDescriptionIsRead(name: String) throws {
        let parser = try #require(Parsers.named(name))
        let parsed = ParsedText(parser, parser.description.example)
        #expect(parsed.codes == [])
        #expect(parsed.outcome.document?.nodeCount ?? 0 > 3)
    }

    @Test(arguments: names)
    func endlessMistakesAreSummedUp(name: String) throws {
        let parser = try #require(Parsers.named(name))
        let parsed = ParsedText(parser, String(repeating: "}\n{\n]\n\"a'\n[\n=\n", count: 10_000))
        #expect(parsed.outcome.diagnostics.count <= 101)
    }

    @Test(arguments: [
        "\"", "'", "{", "}", "[", "\\", "\\\n", "a ", "a\n", "/a ", "a{", "$", "=", ",", "a b;\n",
        "[a]\n",
    ])
    func signsRepeatedWithoutEndStayCheap(sign: String) throws {
        for name in Self.names {
            let parser = try #require(Parsers.named(name))
            let parsed = ParsedText(parser, String(repeating: sign, count: 20_000))
            #expect((parsed.outcome.document == nil) == Self.hasError(parsed.outcome), "\(name)")
        }
    }

    private static func hasError(_ outcome: ParseOutcome) -> Bool {
        outcome.diagnostics.contains { $0.severity == .error }
    }

    /// Every node's span and bytes lie within the source.
    private static func expectSoundSpans(_ parsed: ParsedText) {
        guard let document = parsed.outcome.document else { return }
        for number in 0..<document.nodeCount {
            let node = document.node(NodeID(UInt32(number)))
            #expect(Int(node.start) + Int(node.length) <= parsed.source.count)
            if node.kind == .string, !node.flags.contains(.pooled) {
                #expect(Int(node.low) + node.count <= parsed.source.count)
            }
        }
    }
}
