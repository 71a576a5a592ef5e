import MusterSource
import Testing

/// A document's strings are looked into only where a quick pass over its texts has seen a beginning; that pass must
/// not lose a secret that a look into every string would find.
@Suite struct SecretMarksTests {
    private static let body = "0123456789abcdefghijklmnopqrstuvwxyz"

    /// One secret for every beginning that is known.
    private static let secrets: [String] =
        [
            "AKIA", "ASIA", "AIza", "AGE-SECRET-KEY-1", "ghp_", "gho_", "ghu_", "ghs_", "ghr_",
            "github_pat_", "glpat-", "xoxb-", "xoxp-", "xoxa-", "xoxs-", "xoxr-", "xoxe.", "xapp-",
            "sk_live_", "sk_test_", "rk_live_", "sk-proj-", "sk-ant-", "whsec_", "npm_", "pypi-",
            "hf_", "dop_v1_", "hvs.", "SG.", "ya29.", "https://hooks.slack.com/services/", "$1$",
            "$2a$", "$2b$", "$2y$", "$5$", "$6$", "$7$", "$y$", "$argon2", "SCRAM-SHA-256$",
            "{SSHA", "?sig=", "&sig=",
        ].map { $0 + body } + [
            "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl", "eyJ_eyJ-abc.eyJ0.x",
            "postgres://app:hunter2@db/mail", "-----BEGIN RSA PRIVATE KEY-----",
            "-----BEGIN PRIVATE KEY-----", "Basic dXNlcjpodW50ZXIy", "Bearer 0f9c2b7d6e5a4938",
        ]

    /// Whether each slice of a text is flagged in a document that holds them all, decoded or as they stand.
    private func flags(_ bytes: [UInt8], _ slices: [Range<Int>], isDecoded: Bool) -> [Bool] {
        let source = Source(path: "a", bytes: bytes)
        let other = Source(path: "b", text: "nothing")
        let builder = DocumentBuilder(sources: [other, source])
        let mark = builder.mark
        for slice in slices {
            builder.push(
                isDecoded
                    ? builder.makeString(bytes: Array(bytes[slice]), span: 0..<0)
                    : builder.makeString(slice: slice, source: 1))
        }
        let root = builder.closeList(from: mark, span: 0..<0)
        let document = builder.finish(root: root, format: "test")
        document.hideSecrets()
        return document.elements(document.root).map {
            document.node($0).flags.contains(.secret)
        }
    }

    @Test(arguments: secrets)
    func aSecretIsFoundWhereverItStands(secret: String) {
        for before in 0..<140 {
            let bytes =
                Array(repeating: UInt8(ascii: "."), count: before) + Array(secret.utf8)
                + Array(" end".utf8)
            let slices = [0..<bytes.count, before..<before + secret.utf8.count]
            #expect(flags(bytes, slices, isDecoded: false) == [true, true], "\(before)")
            #expect(flags(bytes, slices, isDecoded: true) == [true, true], "\(before)")
        }
    }

    @Test func marksLoseNothingAndAddNothing() {
        var state: UInt64 = 20_261_121
        func below(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        // A whole key would hide its neighbours as well.
        let whole = Self.secrets.filter { !$0.hasPrefix("--") }
        let parts =
            whole
            + Self.secrets.map { String($0.prefix(1 + below(12))) } + [
                " ", "\"", "-", "_", "eyJ", ".", "://", ":", "@", "/", "x", "A", "$", "-----BEGIN ",
                "a longer text with several words in it", "https://northpost.example/a",
            ]
        for _ in 0..<30 {
            var bytes: [UInt8] = []
            while bytes.count < 600 { bytes += Array(parts[below(parts.count)].utf8) }
            let slices = (0..<60).map { _ in
                let start = below(bytes.count - 1)
                return start..<min(bytes.count, start + below(120))
            }
            let expected = slices.map { slice in
                Array(bytes[slice]).withUnsafeBufferPointer { SecretPatterns.first(in: $0) != nil }
            }
            // Each alone: a text that shows all of another's hidden place is hidden as well.
            #expect(slices.flatMap { flags(bytes, [$0], isDecoded: false) } == expected)
            #expect(flags(bytes, slices, isDecoded: true) == expected)
        }
    }
}
