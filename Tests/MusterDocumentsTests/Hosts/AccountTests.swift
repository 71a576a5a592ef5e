import MusterDocuments
import MusterSource
import Testing

@Suite struct AccountTests {
    private func passwd(_ text: String) -> ParsedText { ParsedText(PasswdParser(), text) }
    private func group(_ text: String) -> ParsedText { ParsedText(GroupParser(), text) }
    private func shadow(_ text: String) -> ParsedText { ParsedText(ShadowParser(), text) }

    @Test func aUserHasTheFieldsOfItsLine() {
        let parsed = passwd("root:x:0:0:Root, R.:/root:/bin/bash\nftp:*:14:50::/srv:\n")
        #expect(
            parsed.value("users.0")
                == #"{"name": "root", "uid": 0, "gid": 0, "gecos": "Root, R.", "home": "/root", "#
                + #""shell": "/bin/bash", "shadowed": true, "scheme": "", "locked": false, "#
                + #""empty": false}"#)
        #expect(parsed.value("byName.ftp.locked") == "true")
        #expect(parsed.value("users.1.shell") == #""""#)
        #expect(parsed.span("users.0.gecos") == "Root, R.")
        #expect(parsed.span("users.0.shadowed") == "x")
        #expect(parsed.span("users.1") == "ftp:*:14:50::/srv:")
        #expect(parsed.keySpan("byName.ftp") == "ftp")
    }

    @Test func remarksAndNISLinesAreNoUsers() {
        let parsed = passwd("\u{FEFF}# c\r\n\r\na:x:1:1:::/bin/sh\r\n+@admins::::::\r\n-b\r\n+\r\n")
        #expect(parsed.value("nis") == #"["+@admins::::::", "-b", "+"]"#)
        #expect(parsed.value("users.0.shell") == #""/bin/sh""#)
        #expect(parsed.value("users.1") == nil)
    }

    @Test func ofUsersWithOneNameTheFirstCounts() {
        let parsed = passwd("a:x:1:1:::\na:x:0:0:::\n")
        #expect(parsed.value("byName.a.uid") == "1")
        #expect(parsed.value("users.1.uid") == "0")
    }

    @Test(arguments: [
        ("root:x:0:0\n", "MUS-2300", "1:1"), ("a:x:0:0:a:b:c:d\n", "MUS-2300", "1:1"),
        (":x:0:0:::\n", "MUS-2302", "1:1"), ("a:x::0:::\n", "MUS-2301", "1:5"),
        ("a:x:1:4294967296:::\n", "MUS-2301", "1:7"), ("a:x:-1:1:::\n", "MUS-2301", "1:5"),
        ("# c\nroot\n", "MUS-2300", "2:1"),
    ])
    func aUserMustBeWhole(text: String, code: String, place: String) {
        #expect(passwd(text).codes == [code])
        #expect(passwd(text).places == [place])
    }

    @Test func aGroupListsItsMembers() {
        let parsed = group("adm:x:4:syslog, alice\nusers:!:100:\n+:::\n")
        #expect(
            parsed.value("byName.adm")
                == #"{"name": "adm", "gid": 4, "members": ["syslog", "alice"], "shadowed": true, "#
                + #""scheme": "", "locked": false, "empty": false}"#)
        #expect(parsed.value("groups.1.members") == "[]")
        #expect(parsed.value("groups.1.locked") == "true")
        #expect(parsed.span("groups.0.members") == "syslog, alice")
        #expect(parsed.span("groups.0.members.1") == "alice")
        #expect(group("a:x:1\nb:x:q:\n").codes == ["MUS-2300", "MUS-2301"])
    }

    @Test func aShadowEntryTellsStateAndAges() {
        let parsed = shadow("alice:$6$salt$hash:20000:0:365:14::20800:\nbob::0:::::-1:\n")
        #expect(
            parsed.value("byName.alice")
                == #"{"name": "alice", "scheme": "sha512crypt", "locked": false, "empty": false, "#
                + #""lastChange": 20000, "changed": @2024-10-04T00:00:00Z, "min": 0, "max": 365, "#
                + #""warn": 14, "inactive": null, "expire": 20800, "#
                + #""expires": @2026-12-13T00:00:00Z}"#)
        #expect(
            parsed.value("users.1")
                == #"{"name": "bob", "scheme": "", "locked": false, "empty": true, "lastChange": 0, "#
                + #""changed": null, "min": null, "max": null, "warn": null, "inactive": null, "#
                + #""expire": null, "expires": null}"#)
        #expect(parsed.span("users.0.scheme") == "$6$")
        #expect(parsed.span("users.0.expires") == "20800")
    }

    @Test(arguments: [
        ("$y$j9T$F5Jx5fExrKuPp53xLKQ..1$X3DX6M94c7o.9agCG9G317fhZg9SqC.5i5rd.RhAtQ7", "yescrypt"),
        ("$gy$a", "gost-yescrypt"), ("$7$a", "scrypt"), ("$2b$12$a", "bcrypt"),
        ("$2y$12$a", "bcrypt"), ("$5$a", "sha256crypt"), ("$sha1$a", "sha1crypt"),
        ("$1$a", "md5crypt"), ("ab01FAX.bQRSU", "descrypt"), ("_J9..CCCCXBrJUJV154M", "bsdicrypt"),
        ("$9$a", "other"), ("!", ""), ("*", ""), ("!!", ""), ("!$6$a", "sha512crypt"), ("!*", ""),
        ("NP", "other"),
    ])
    func theSchemeIsToldByThePrefix(field: String, scheme: String) {
        let parsed = shadow("a:\(field):1:::::: \n".replacing(" ", with: ""))
        #expect(parsed.value("users.0.scheme") == "\"\(scheme)\"")
        let isLocked = field.hasPrefix("!") || field.hasPrefix("*")
        #expect(parsed.value("users.0.locked") == "\(isLocked)")
    }

    @Test(arguments: [
        "a:$6$salt$SECRET:1::::::\n", "a:!$y$SECRET$SECRET:1::::::\n", "a:SECRETSECRETS:1::::::\n",
        "a:*$1$SECRET:x::::::\n", "a:$6$SECRET\n", "$6$SECRET", "a:b:$6$SECRET:1\n",
        "a:SECRET\u{0}:1\n", "a:$6$SECRET:\n\u{FFFD}\u{0}",
    ])
    func noHashIsLeftInTheDocumentOrADiagnostic(text: String) {
        for parsed in [shadow(text), passwd(text), group(text)] {
            let document = parsed.outcome.document
            #expect(document?.sources.contains { $0.text(0..<$0.count).contains("SECRET") } != true)
            for diagnostic in parsed.outcome.diagnostics {
                #expect(!DiagnosticRenderer().render(diagnostic).contains("SECRET"))
            }
        }
    }

    @Test(arguments: [
        ("a:x:1:2:3:4:5:6\n", "MUS-2300", "1:1"), ("a:x:1d:::::: \n", "MUS-2301", "1:5"),
        ("a:x:1::9999999999:::: \n", "MUS-2301", "1:8"), ("a:!:1:::", "MUS-2300", "1:1"),
    ])
    func aShadowEntryMustBeWhole(text: String, code: String, place: String) {
        #expect(shadow(text).codes == [code])
        #expect(shadow(text).places == [place])
    }
}
