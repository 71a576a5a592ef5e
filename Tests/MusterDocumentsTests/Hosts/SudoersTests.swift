import MusterDocuments
import MusterSource
import Testing

@Suite struct SudoersTests {
    private func parse(_ text: String) -> ParsedText { ParsedText(SudoersParser(), text) }

    /// The commands of all specs with a field of each.
    private func column(_ parsed: ParsedText, _ field: String) -> [String] {
        (0..<20).compactMap { parsed.value("specs.\($0).\(field)") }
    }

    @Test func aSpecificationBecomesASpecForEachCommand() {
        let parsed = parse(
            "%ops, !bob  web1,10.0.0.0/8 = (root, bin : adm) NOPASSWD: /bin/ls -l, NOEXEC: \\\n"
                + "   PASSWD: /bin/a\\:b,(db) !/bin/su \"\" # c\n")
        #expect(
            parsed.value("specs.0")
                == #"{"users": ["%ops", "!bob"], "hosts": ["web1", "10.0.0.0/8"], "#
                + #""runas": "(root, bin : adm)", "runasUsers": ["root", "bin"], "#
                + #""runasGroups": ["adm"], "tags": ["NOPASSWD"], "options": [], "digests": [], "#
                + #""negated": false, "command": "/bin/ls -l"}"#)
        #expect(
            column(parsed, "command") == ["\"/bin/ls -l\"", "\"/bin/a:b\"", "\"/bin/su \"\"\""])
        #expect(column(parsed, "tags").last == #"["NOEXEC", "PASSWD"]"#)
        #expect(
            column(parsed, "runas") == [
                "\"(root, bin : adm)\"", "\"(root, bin : adm)\"", "\"(db)\"",
            ])
        #expect(column(parsed, "runasGroups").last == "[]")
        #expect(column(parsed, "negated") == ["false", "false", "true"])
        #expect(parsed.span("specs.1.command") == "/bin/a\\:b")
        #expect(parsed.span("specs.0.users") == "%ops, !bob")
        #expect(parsed.span("specs.0.tags.0") == "NOPASSWD")
        #expect(parsed.span("specs.1.tags.1") == "PASSWD")
    }

    @Test func furtherHostsStartWithoutTagsOrRunas() {
        let parsed = parse("a h1=(x) NOPASSWD:/b:h2=/c, ALL\n")
        #expect(column(parsed, "hosts") == [#"["h1"]"#, #"["h2"]"#, #"["h2"]"#])
        #expect(column(parsed, "tags") == [#"["NOPASSWD"]"#, "[]", "[]"])
        #expect(column(parsed, "runas") == ["\"(x)\"", "\"\"", "\"\""])
    }

    @Test func usersMayBeNumbersNetgroupsAndQuoted() {
        let parsed = parse(
            "#1000, %#50, +net, \"a b\", c\\ d, %:x ALL=ALL # uid\n#comment \\\n#1 ALL=ALL\n")
        #expect(
            parsed.value("specs.0.users")
                == ##"["#1000", "%#50", "+net", "a b", "c d", "%:x"]"##)
        #expect(parsed.value("specs.1.users") == ##"["#1"]"##)
        #expect(parsed.span("specs.0.users.3") == "\"a b\"")
    }

    @Test func optionsAndDigestsStandBeforeACommand() {
        let parsed = parse(
            "a ALL = CWD=/tmp TIMEOUT = 5m sha256:AbC=, sha512:ff /bin/x, ROLE=r /bin/y\n")
        #expect(
            parsed.value("specs.0.options")
                == #"[{"name": "CWD", "value": "/tmp"}, {"name": "TIMEOUT", "value": "5m"}]"#)
        #expect(parsed.value("specs.0.digests") == #"["sha256:AbC=", "sha512:ff"]"#)
        #expect(parsed.value("specs.1.digests") == "[]")
        #expect(parsed.span("specs.1.options.2") == "ROLE=r")
    }

    @Test func hostsMayBeIPv6Addresses() {
        let parsed = parse("a fe80::1/64, ::1 = ALL\nHost_Alias H = 2001:db8::/32, x:B = y\n")
        #expect(parsed.value("specs.0.hosts") == #"["fe80::1/64", "::1"]"#)
        #expect(parsed.value("hostAliases") == #"{"H": ["2001:db8::/32", "x"], "B": ["y"]}"#)
    }

    @Test func aRegularExpressionNeedsFewBackslashes() {
        let parsed = parse(#"a ALL = /bin/cat ^/var/log/[a,b:= ]+$, ALL"# + "\n")
        #expect(column(parsed, "command") == [#""/bin/cat ^/var/log/[a,b:= ]+$""#, "\"ALL\""])
    }

    @Test func aliasesAreListsOfTheirMembers() {
        let parsed = parse(
            "User_Alias ADMINS = alice, !bob : DEVS=%dev\nRunas_Alias\tOP=root, #0\n"
                + "Cmnd_Alias C = /bin/ls a\\,b, \\\n sudoedit /etc/x\nCmd_Alias D = sha224:aa /x, C\n"
        )
        #expect(
            parsed.value("userAliases") == #"{"ADMINS": ["alice", "!bob"], "DEVS": ["%dev"]}"#)
        #expect(parsed.value("runasAliases") == ##"{"OP": ["root", "#0"]}"##)
        #expect(
            parsed.value("commandAliases")
                == #"{"C": ["/bin/ls a,b", "sudoedit /etc/x"], "D": ["/x", "C"]}"#)
        #expect(parsed.keySpan("userAliases.DEVS") == "DEVS")
    }

    @Test func defaultsHaveAScopeAndAnOperator() {
        let parsed = parse(
            "Defaults env_reset, !lecture, timestamp_timeout = 5,badpass_message=\"No, \\\"sorry\\\"\"\n"
                + "Defaults:alice,bob !authenticate\nDefaults@web1 log_host\nDefaults>root x\n"
                + "Defaults!/bin/su,PAGERS noexec\nDefaults env_keep += \"A B\"\n")
        #expect(
            parsed.value("global")
                == #"{"env_reset": true, "lecture": false, "timestamp_timeout": "5", "#
                + #""badpass_message": "No, "sorry""}"#)
        #expect(
            parsed.value("defaults.4")
                == #"{"scope": "user", "targets": ["alice", "bob"], "name": "authenticate", "#
                + #""operator": "", "value": "", "negated": true}"#)
        #expect(parsed.value("defaults.5.scope") == #""host""#)
        #expect(parsed.value("defaults.6.scope") == #""runas""#)
        #expect(parsed.value("defaults.7.targets") == #"["/bin/su", "PAGERS"]"#)
        #expect(parsed.value("defaults.8.operator") == #""+=""#)
        #expect(parsed.span("defaults.8.value") == "\"A B\"")
        #expect(parsed.span("defaults.1") == "!lecture")
        #expect(parsed.span("defaults.4.scope") == ":")
    }

    @Test func includesAreListed() {
        let parsed = parse(
            "@include a\\ b # c\n#includedir /etc/sudoers.d\n@includedir \"/x y\"\n#include\n")
        #expect(
            parsed.value("includes")
                == #"[{"path": "a b", "directory": false}, "#
                + #"{"path": "/etc/sudoers.d", "directory": true}, "#
                + #"{"path": "/x y", "directory": true}]"#)
    }

    @Test func carriageReturnsEndLinesToo() {
        let parsed = parse("\u{FEFF}root ALL=(ALL:ALL) \\\r\n ALL\r\nDefaults x\r\n")
        #expect(parsed.value("specs.0.command") == #""ALL""#)
        #expect(parsed.value("defaults.0.name") == #""x""#)
    }

    @Test(arguments: [
        ("root ALL\n", "MUS-2340", "1:9"), ("root ALL=\n", "MUS-2340", "1:10"),
        ("root ALL=(ALL ALL\n", "MUS-2340", "1:15"), ("root ALL=ls\n", "MUS-2342", "1:10"),
        ("root ALL=ALL ALL\n", "MUS-2342", "1:10"), ("root ALL=/a,b\n", "MUS-2342", "1:13"),
        ("root ALL=/a,\n", "MUS-2340", "1:13"),
        ("root ALL=(ALL) NOPASSWORD: ALL\n", "MUS-2340", "1:31"),
        ("User_Alias a = b\n", "MUS-2340", "1:12"), ("User_Alias A b\n", "MUS-2340", "1:14"),
        ("User_Alias A = b\nUser_Alias A = c\n", "MUS-2341", "2:12"),
        ("Defaults\n", "MUS-2340", "1:9"), ("Defaults x=\n", "MUS-2340", "1:12"),
        ("Defaults x=\"a\nb ALL=ALL\n", "MUS-2303", "1:12"), ("\"a ALL=ALL\n", "MUS-2303", "1:1"),
        ("root ALL=ALL, \\\n", "MUS-2340", "2:1"), ("Defaults x\\", "MUS-2305", "1:11"),
        ("@include a b\n", "MUS-2340", "1:12"),
    ])
    func aMistakeHasAPlace(text: String, code: String, place: String) {
        let parsed = parse(text)
        #expect(parsed.codes.contains(code))
        #expect(parsed.places.contains(place))
    }

    @Test func everyWrongLineIsReported() {
        #expect(parse("a\nroot ALL=ALL\nb ALL\nDefaults =\n").places == ["1:2", "3:6", "4:10"])
    }
}
