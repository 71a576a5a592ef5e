import MusterDocuments
import MusterSource
import Testing

@Suite struct FileListTests {
    private func acl(_ text: String) -> ParsedText { ParsedText(GetfaclParser(), text) }
    private func ls(_ text: String) -> ParsedText { ParsedText(LsParser(), text) }

    static let time = "2026-11-21 15:05:13.820039659 +0000"

    @Test func anAccessListHasItsEntries() {
        let parsed = acl(
            "getfacl: Removing leading '/' from absolute path names\n"
                + "# file: a\\040b\n# owner: root\n# group: adm\n# flags: -s-\nuser::rw-\n"
                + "user:daemon:rwx\t#effective:r-x\ngroup::rwx\nmask::r-x\nother::r--\n"
                + "default:group:adm:rw-\ndefault:mask::-w-\n\n# file: c\n# owner: x\n# group: y\n"
                + "user::---\ngroup::---\nother::---\n")
        #expect(parsed.value("files.0.path") == #""a b""#)
        #expect(parsed.value("files.0.flags") == #""-s-""#)
        let effective = (0..<7).map { parsed.value("files.0.entries.\($0).effective") ?? "" }
        #expect(
            effective == [
                "\"rw-\"", "\"r-x\"", "\"r-x\"", "\"r-x\"", "\"r--\"", "\"-w-\"", "\"-w-\"",
            ])
        #expect(
            parsed.value("files.0.entries.1")
                == #"{"default": false, "tag": "user", "qualifier": "daemon", "permissions": "rwx", "#
                + #""effective": "r-x"}"#)
        #expect(parsed.value("files.0.entries.5.default") == "true")
        #expect(parsed.span("files.0.entries.5.default") == "default")
        #expect(parsed.span("files.0.entries.1") == "user:daemon:rwx")
        #expect(parsed.span("files.0.path") == "a\\040b")
        #expect(parsed.value("byPath.c.owner") == #""x""#)
        #expect(parsed.value("files.1.flags") == #""""#)
    }

    @Test(arguments: [
        ("user::rwx\n", "MUS-2320", "1:1"), ("# file: a\nuser:rwx\n", "MUS-2321", "2:1"),
        ("# file: a\nuser::rwxx\n", "MUS-2321", "2:1"),
        ("# file: a\nowner::rwx\n", "MUS-2321", "2:1"),
        ("# file: a\n# owner: b\n", "MUS-2322", "1:9"),
        ("# file: a\nuser::xwr\n", "MUS-2321", "2:1"),
        ("# file: a\nuser::rw-\ngroup::r--\n", "MUS-2323", "1:9"),
        ("# file: a\nuser::rw-\nother::r--\n", "MUS-2323", "1:9"),
        ("# file: a\ngroup::rw-\nother::r--\n", "MUS-2323", "1:9"),
        ("# file: a\nuser:b:rw-\ngroup::rw-\nother::r--\n", "MUS-2323", "1:9"),
        ("# file: a\ndefault:user::rw-\ngroup::rw-\nother::r--\n", "MUS-2323", "1:9"),
        ("# file: a\nuser::rw-\ngroup::rw-\nother::---\nother::r--\n", "MUS-2324", "5:1"),
        (
            "# file: a\nuser::rw-\ngroup::rw-\nmask::---\nother::---\nmask::rwx\n", "MUS-2324",
            "6:1"
        ),
    ])
    func anAccessListMistakeHasAPlace(text: String, code: String, place: String) {
        #expect(acl(text).codes == [code])
        #expect(acl(text).places == [place])
    }

    @Test func aListedFileHasTheFieldsOfAListing() {
        let parsed = ls("total 4\n-rw-r-xr--+ 1 root adm   12 \(Self.time)  b c\n")
        #expect(
            parsed.value("files.0")
                == #"{"mode": "654", "owner": "root", "group": "adm", "size": 12, "#
                + #""modified": @2026-11-21T15:05:13.820039659Z, "path": " b c", "type": "file", "#
                + #""links": 1, "target": "", "acl": true}"#)
        #expect(parsed.span("files.0.mode") == "rw-r-xr--")
        #expect(parsed.span("files.0.type") == "-")
        #expect(parsed.span("files.0.modified") == Self.time)
        #expect(parsed.span("files.0.acl") == "+")
    }

    @Test func directoriesPrecedeTheNamesOfTheirFiles() {
        let parsed = ls(
            "/etc:\ntotal 0\nlrwxrwxrwx  1 a b 1 \(Self.time) l -> ../x\n\n/etc/d:\ntotal 0\n\n"
                + "/:\ndrwxrwxrwt. 2 a b 1 \(Self.time) tmp\n")
        #expect(parsed.value("files.0.path") == #""/etc/l""#)
        #expect(parsed.value("files.0.target") == #""../x""#)
        #expect(parsed.value("files.0.type") == #""symlink""#)
        #expect(parsed.value("files.1.path") == #""/tmp""#)
        #expect(parsed.value("files.1.mode") == #""1777""#)
        #expect(parsed.span("files.0.path") == "l")
    }

    @Test func aDeviceHasNoSize() {
        let parsed = ls("crw-rw-rw- 1 root root 1, 3 \(Self.time) /dev/null\n")
        #expect(parsed.value("files.0.size") == "null")
        #expect(parsed.span("files.0.size") == "1, 3")
        #expect(parsed.value("files.0.path") == #""/dev/null""#)
    }

    @Test(arguments: [
        ("-rwsr-xr-x", "4755"), ("-rwSr-Sr-T", "7644"), ("-r-x--s--x", "2511"),
        ("----------", "0"), ("drwx-----t", "1701"), ("prw-r--r--", "644"),
    ])
    func lettersBecomeOctalDigits(letters: String, mode: String) {
        let parsed = ls("\(letters) 1 a b 1 \(Self.time) x\n")
        #expect(parsed.value("files.0.mode") == "\"\(mode)\"")
    }

    @Test func aZoneMovesTheTime() {
        let parsed = ls("-rw-r--r-- 1 a b 1 2026-01-01 00:30:00.000000000 +0100 x\n")
        #expect(parsed.value("files.0.modified") == "@2025-12-31T23:30:00Z")
    }

    @Test(arguments: [
        ("ls: cannot open directory '/root': Permission denied\n", "MUS-2325", "1:1"),
        ("-rw-r--r-- 1 a b 1 Nov 21 15:05 x\n", "MUS-2327", "1:20"),
        ("-rw-r--r-- 1 a b 1 2026-11-21 15:05:61 +0000 x\n", "MUS-2327", "1:20"),
        ("-rw-r--rw 1 a b 1 \(time) x\n", "MUS-2326", "1:1"),
        ("-rw-r--r-- 1 a b x \(time) x\n", "MUS-2301", "1:18"),
        ("-rw-r--r-- 1 a b 1 \(time)\n", "MUS-2325", "1:1"),
        ("-????????? ? ? ? ? ? x\n", "MUS-2325", "1:1"),
        ("total 0\n-rw-r--r-- 1 a\n", "MUS-2325", "2:1"),
    ])
    func aListedFileMustBeWhole(text: String, code: String, place: String) {
        #expect(ls(text).codes == [code])
        #expect(ls(text).places == [place])
    }
}
