import MusterDocuments
import MusterSource
import Testing

/// What every parser of a host's files must stand: cut, mixed up and endless input; and how it is chosen.
@Suite struct HostFormatTests {
    static let names = [
        "authorized_keys", "codeowners", "crontab", "crypttab", "dockerfile", "fstab", "getfacl",
        "gitignore", "group", "ls", "passwd", "shadow", "sudoers", "sysctl", "system_crontab",
        "systemd",
    ]

    /// Texts that use what a format's example leaves out.
    static let rich: [String: String] = [
        "sudoers":
            "User_Alias A = b, !\"c d\" : E = %#5\nDefaults:x !y, z += \"q\\\"\"\n#1 h = (a : b) CWD=/x NOEXEC: "
            + "sha224:aa /b \\, ^c$ \\\n d, ALL : ALL = sudoedit /é\n@include \"x\"\n",
        "dockerfile":
            "# escape=`\nFROM --platform=$P a:1@b AS c\nRUN <<-'E' x `\n # y\n z\nq\n\tE\nENV a=\"b `\"\" c='d' é\n",
        "crontab": "A = 'b'\n*/5 1-2,3 * jan-feb/2 mon x \\%y%z\n@daily é\n",
        "codeowners": "/a\\ b @c # d\n^[S p][2] @e\n* é@x\n",
        "systemd": "[A]\nb=\"c\" \\\n# d\n é\nb=\n",
        "authorized_keys": "a=\"b\\\" c\",d ssh-ed25519 AAAA é\n",
        "fstab": "/a\\040b /c d e,f=\"g,h\" 0 0 # é\n",
    ]

    private static func texts(_ parser: any DocumentParser) -> [[UInt8]] {
        [parser.description.example, rich[parser.name] ?? ""].map { Array($0.utf8) }
    }

    @Test(arguments: names)
    func aFileCutAnywhereIsReadOrRefused(name: String) throws {
        let parser = try #require(Parsers.named(name))
        for bytes in Self.texts(parser) {
            for count in 0...bytes.count { Self.expectSound(parser, Array(bytes.prefix(count))) }
        }
    }

    @Test(arguments: names)
    func aByteTakenOutOrDoubledIsReadOrRefused(name: String) throws {
        let parser = try #require(Parsers.named(name))
        for bytes in Self.texts(parser) {
            for index in bytes.indices {
                var shorter = bytes
                shorter.remove(at: index)
                Self.expectSound(parser, shorter)
                var longer = bytes
                longer.insert(bytes[bytes.count - 1 - index], at: index)
                Self.expectSound(parser, longer)
            }
        }
    }

    @Test(arguments: names)
    func endlessMistakesAreSummedUp(name: String) throws {
        let parser = try #require(Parsers.named(name))
        let parsed = ParsedText(parser, String(repeating: "}\n(a\\ \n\"\n[\n=\n@\n", count: 10_000))
        #expect(parsed.outcome.diagnostics.count <= 101)
    }

    @Test(arguments: [
        "\"", "'", "(", "[", "\\", "\\\n", "a ", "a\n", "!", "a:", "a,", "=", ",", "#", "/", "a=b ",
        "@a\n", "* * * * * x\n", "a ALL=/b,", "FROM a\n", "RUN <<a\n", "<<a ", "[a]\nb=\n", "\n\n",
    ])
    func signsRepeatedWithoutEndStayCheap(sign: String) throws {
        for name in Self.names {
            let parser = try #require(Parsers.named(name))
            Self.expectSound(parser, Array(String(repeating: sign, count: 4_000).utf8))
        }
    }

    @Test(arguments: [
        ("host/etc/passwd", "passwd"), ("web1.passwd", "passwd"), ("etc/group", "group"),
        ("etc/shadow", "shadow"), ("home/a/.ssh/authorized_keys", "authorized_keys"),
        ("etc/crontab", "system_crontab"), ("etc/cron.d/backup", "system_crontab"),
        ("db1.crontab", "crontab"), ("var/spool/cron/crontabs/root", "crontab"),
        ("etc/fstab", "fstab"), ("etc/crypttab", "crypttab"), ("etc/sysctl.conf", "sysctl"),
        ("etc/sysctl.d/99-x.conf", "sysctl"), ("etc/sudoers", "sudoers"),
        ("etc/sudoers.d/ops", "sudoers"), ("etc.ls.txt", "ls"), ("srv.getfacl.txt", "getfacl"),
        ("app/.gitignore", "gitignore"), (".github/CODEOWNERS", "codeowners"),
        ("Dockerfile", "dockerfile"), ("app/Dockerfile.prod", "dockerfile"),
        ("etc/systemd/system/app.service", "systemd"),
        ("etc/systemd/system/app.service.d/override.conf", "systemd"), ("journald.conf", "ini"),
        ("docker-compose.yml", "yaml"), ("compose.yaml", "yaml"), ("nft.json", "json"),
    ])
    func aFilesNameTellsItsFormat(path: String, parser: String) {
        let chosen = Parsers.choose(path: path, source: Source(path: path, text: ""))
        #expect(chosen?.parser.name == parser)
    }

    @Test(arguments: [
        ("total 4\n-rw-r--r-- 1 a b 9 2026-11-21 15:05:13.820039659 +0000 c\n", "ls"),
        ("/etc:\ntotal 4\ndrwxr-xr-x. 1 a b 9 2026-11-21 15:05:13.820039659 +0000 c d\n", "ls"),
        ("# file: a\n# owner: b\n# group: c\nuser::rwx\n", "getfacl"),
    ])
    func contentTellsWhatACommandPrinted(text: String, parser: String) {
        let chosen = Parsers.choose(path: "a.txt", source: Source(path: "a.txt", text: text))
        #expect(chosen?.parser.name == parser)
    }

    private static func expectSound(_ parser: any DocumentParser, _ bytes: [UInt8]) {
        let parsed = ParsedText(parser, bytes: bytes)
        let hasError = parsed.outcome.diagnostics.contains { $0.severity == .error }
        #expect((parsed.outcome.document == nil) == hasError)
        guard let document = parsed.outcome.document else { return }
        for number in 0..<document.nodeCount {
            let node = document.node(NodeID(UInt32(number)))
            if Int(node.start) + Int(node.length) > parsed.source.count {
                Issue.record("\(parser.name): a span beyond the text")
            }
        }
    }
}
