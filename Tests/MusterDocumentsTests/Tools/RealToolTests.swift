import Foundation
import MusterDocuments
import MusterSource
import Testing

/// Tools that stand on this machine, run against a server of our own: what they print today is read, not only what
/// they printed when the samples were taken. Each test is left out by name where its tool is absent.
@Suite struct RealToolTests {
    private static func isInstalled(_ tool: String) -> Bool {
        ["/usr/bin", "/usr/sbin"].contains {
            FileManager.default.isExecutableFile(atPath: "\($0)/\(tool)")
        }
    }

    private static let hasOpenSSL = isInstalled("openssl")
    /// testssl.sh takes half a minute for the protocols alone.
    private static let isPatient =
        ProcessInfo.processInfo.environment["MUSTER_REAL_TOOLS"] != nil

    /// Where nft may not look at the kernel's rules it prints none.
    private static let mayListRules: Bool = {
        guard isInstalled("nft") else { return false }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        process.arguments = [
            "-c", "PATH=$PATH:/usr/sbin; nft -j list ruleset 2>&1 | grep -q nftables",
        ]
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }()

    /// What a command prints beside a TLS server that speaks 1.2 and 1.3; `$port` is the server's.
    private func output(of command: String) throws -> [UInt8] {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("muster-tools-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        // The signals a test's thread blocks stay blocked in what it starts: only KILL ends the server, and as long as it
        // runs it holds what the end of the script is told by.
        let script = """
            openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout k -out c \
                -days 30 -subj /CN=mail.northpost.example 2>/dev/null
            openssl s_server -accept 127.0.0.1:0 -cert c -key k -www -min_protocol TLSv1.2 \
                -no_ticket >server 2>&1 & server=$!
            for _ in $(seq 100); do grep -q ACCEPT server && break; sleep 0.1; done
            port=$(sed -n 's/^ACCEPT .*:\\([0-9]*\\)$/\\1/p' server)
            { \(command); } </dev/null >log 2>&1
            kill -9 $server
            """
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        process.arguments = ["-c", script]
        process.currentDirectoryURL = folder
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return Array(try Data(contentsOf: folder.appendingPathComponent("out")))
    }

    private func parse(_ name: String, _ bytes: [UInt8]) throws -> ParsedText {
        let source = Source(path: name, bytes: bytes)
        let parser = try #require(Parsers.choose(path: name, source: source)).parser
        return ParsedText(source: source, outcome: parser.parse(source, limits: ParseLimits()))
    }

    @Test(.enabled(if: hasOpenSSL, "openssl is not installed"))
    func opensslsClientIsRead() throws {
        let command = "openssl s_client -connect 127.0.0.1:$port >out 2>&1"
        let parsed = try parse("mx.s_client.txt", try output(of: command))
        #expect(parsed.codes == [])
        #expect(parsed.value("connected") == "true" && parsed.value("handshake") == "true")
        #expect(parsed.value("protocol") == #""TLSv1.3""#)
        #expect(parsed.value("verify.code") == "18")
        #expect(parsed.value("subject") == #""CN = mail.northpost.example""#)
    }

    @Test(.enabled(if: hasOpenSSL && isInstalled("sslscan"), "sslscan is not installed"))
    func sslscansProtocolsAreRead() throws {
        let bytes = try output(of: "sslscan --no-colour --xml=out 127.0.0.1:$port")
        let parsed = try parse("mx.sslscan.xml", bytes)
        #expect(parsed.codes == [])
        let enabled = (0..<6).map { parsed.span("children.0.children.\($0).attributes.enabled") }
        #expect(enabled == ["0", "0", "0", "0", "1", "1"].map { "\"\($0)\"" })
        #expect(parsed.span("children.0.children.4.attributes.version") == "\"1.2\"")
    }

    @Test(.enabled(if: mayListRules, "nft is not installed, or may not look at the kernel's rules"))
    func nftablesRulesAreRead() throws {
        let bytes = try output(of: "nft -j list ruleset >out")
        try #require(!bytes.isEmpty)
        let parsed = try parse("nft.json", bytes)
        #expect(parsed.codes == [])
        #expect(parsed.value("nftables.0.metainfo.json_schema_version") == "1")
    }

    @Test(
        .enabled(
            if: hasOpenSSL && isInstalled("testssl") && isPatient,
            "testssl.sh is not installed, or MUSTER_REAL_TOOLS is not set"))
    func testsslsFindingsAreRead() throws {
        let command = "testssl -p --quiet --color 0 --jsonfile out 127.0.0.1:$port"
        let parsed = try parse("testssl.json", try output(of: command))
        #expect(parsed.codes == [])
        let findings = (0..<20).compactMap { index in
            parsed.value("\(index).id").map { ($0, parsed.value("\(index).finding") ?? "") }
        }
        #expect(findings.contains { $0.0 == #""TLS1""# && $0.1 == #""not offered""# })
    }
}
