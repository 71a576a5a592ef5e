import MusterModel
import MusterSource

/// A hand-built assessment with every verdict, hostile strings and a secret.
enum Fixture {
    static let hostile = "<script>alert(\"x\")</script>]]>&\u{1}\u{202E}"
    static let longSubject = String(repeating: "a", count: 300)
    static let digest = String(repeating: "ab", count: 32)

    static let mail = Source(
        path: "evidence/nginx/mail.conf",
        text: """
            server {
                listen 465 ssl;
                ssl_protocols TLSv1.1 TLSv1.2;
            }
            """)
    static let www = Source(path: "evidence/nginx/www.conf", text: "ssl_protocols TLSv1.3;\n")
    static let drills = Source(
        path: "evidence/backups/drills.csv", text: "name,on\npg-main,2025-10-01\n")
    static let keys = Source(
        path: "evidence/files/keys.txt", text: "owner root mode 0644 token=hunter2 rotated never\n")
    static let page = Source(
        path: "evidence/pages/trust.md", text: "We accept TLS 1.2 or newer.\nWe notify promptly.\n")
    static let promises = Source(
        path: "evidence/pages/more.md",
        text: "We never sell\n  your <data>.\nThe key is password=hunter2swordfish.\n")
    static let file = Source(path: "rules/checks/rule.yaml", text: "rule: x\n")
    static let waiverFile = Source(path: "waivers.yaml", text: "- rule: backup.separate-region\n")

    /// The first place of `text` in `source`, or its start.
    static func place(_ text: String, in source: Source) -> Location {
        let wanted = Array(text.utf8)
        let bytes = Array(source.bytes)
        let start = bytes.indices.first { bytes[$0...].starts(with: wanted) } ?? 0
        return Location(source, start..<(start + wanted.count))
    }

    static func day(_ year: Int, _ month: Int, _ day: Int) -> Moment {
        Moment(year: year, month: month, day: day) ?? Moment(seconds: 0)
    }

    static func assessment(
        isSample: Bool = false, rules: [Rule]? = nil, findings: [Finding]? = nil
    ) -> Assessment {
        Assessment(
            organisation: "Northpost <Ltd>", system: "mail platform", isSample: isSample,
            asOf: Moment(seconds: 1_796_115_600), toolVersion: "1.0.0", rulesDigest: digest,
            rules: rules ?? self.rules, findings: findings ?? self.findings,
            frameworks: [iso, soc],
            claims: claims,
            uncovered: [
                place("We never sell\n  your <data>.", in: promises),
                place("The key is password=hunter2swordfish.", in: promises),
            ], waivers: waivers, inputs: inputs, diagnostics: diagnostics,
            gate: Gate(failOn: .medium, undeterminedFails: true))
    }

    static let inputs = [drills, keys, mail, www].map { source in
        InputFile(
            path: source.path, byteCount: source.count, sha256: digest, parser: "text",
            kinds: source.path.utf8.contains(UInt8(ascii: "k")) ? ["file.entry"] : ["tls.endpoint"],
            items: 1, effective: day(2026, 11, 1), collected: nil, origin: "collect <nginx>",
            isReadable: true)
    }

    static let diagnostics = [
        Diagnostic(
            "MUS-1001", .error, "the row has 3 fields, 2 were expected",
            at: place("pg-main", in: drills)),
        Diagnostic(
            "MUS-1002", .warning, "the field has no name", at: place("rotated", in: keys),
            notes: [.init("the line starts here", at: place("owner", in: keys))]),
    ]

    static let claims = [
        ClaimResult(
            claim: Claim(
                id: "tls-everywhere", quote: "We accept TLS 1.2 or newer.",
                rules: ["tls.minimum-version"], declares: [], restsOn: ["prompt-notice"],
                topics: ["tls"], names: ["TLS 1.2"], location: place("rule", in: file)),
            state: .broken, findings: ["a00000000007"], quoted: place("We accept", in: page)),
        ClaimResult(
            claim: Claim(
                id: "prompt-notice", quote: "We notify promptly.", rules: [],
                declares: [.init(word: "promptly", value: nil, approvedBy: nil, on: nil)],
                location: place("rule", in: file)),
            state: .undetermined(.undeclared), findings: [], quoted: nil),
    ]

    static let waiver = Waiver(
        rule: "backup.separate-region", subject: "pg-main",
        reason: "Second region opens in January.",
        approvedBy: "cto@northpost.example", approved: day(2026, 10, 1), expires: day(2027, 1, 31),
        location: place("backup", in: waiverFile))

    static let waivers = [
        WaiverResult(waiver: waiver, state: .active, finding: "a00000000003"),
        WaiverResult(
            waiver: Waiver(
                rule: "tls.minimum-version", subject: "mail.northpost.example:465",
                reason: "Old client.",
                approvedBy: "cto@northpost.example", approved: day(2025, 10, 1),
                expires: day(2026, 1, 31),
                location: place("rule", in: waiverFile)),
            state: .expired, finding: "a00000000007"),
    ]
}
