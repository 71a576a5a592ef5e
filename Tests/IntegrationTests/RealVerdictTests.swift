import Foundation
import Testing

/// What the shipped rules say of the configuration that Debian's packages install, and a person would say too.
struct RealVerdictTests {
    static let configuration = """
        organisation: Debian
        system: packages as shipped
        evidence:
          - {files: evidence/default, kind: tls.endpoint, format: nginx, effective: 2026-05-31}
          - {files: evidence/sshd_config, kind: sshd.setting, effective: 2026-05-31}
          - files: [evidence/nginx, evidence/wtmp, evidence/btmp]
            kind: retention.setting
            format: logrotate
            effective: 2026-05-31
            given: {dataClass: log}
          - files: evidence/journald.conf
            kind: retention.setting
            effective: 2026-05-31
            given: {store: journal, dataClass: log}
          - files: evidence/postgresql.conf.sample
            kind: retention.setting
            format: postgresql
            effective: 2026-05-31
            given: {store: pg, dataClass: log}

        """

    /// The ends of their paths in the packages: several packages ship a file called `nginx`.
    static let files = [
        "sites-available/default", "/sshd_config", "logrotate.d/nginx", "logrotate.d/wtmp",
        "logrotate.d/btmp", "journald.conf", "postgresql.conf.sample",
    ]

    /// Rule, part of the subject, verdict, and why a person agrees.
    static let expected: [(rule: String, subject: String, verdict: String, because: String)] = [
        ("sshd.no-x11-forwarding", "x11forwarding", "fail", "the file says X11Forwarding yes"),
        ("sshd.no-root-login", "permitrootlogin", "undetermined", "the setting is commented out"),
        ("sshd.max-auth-tries", "maxauthtries", "undetermined", "the setting is commented out"),
        (
            "sshd.no-password-login", "passwordauthentication", "fail",
            "nothing switches passwords off"
        ),
        (
            "retention.logs-kept", "/var/log/nginx/*.log log", "fail",
            "daily, rotate 14 is two weeks"
        ),
        (
            "retention.logs-kept", "/var/log/wtmp log", "undetermined",
            "monthly, rotate 1 may be 28 days, and minsize 1M makes it any number more"
        ),
        ("tls.minimum-version", "tls.endpoint", "undetermined", "the default site has no TLS"),
    ]

    @Test(.enabled("needs apt-get and its mirror") { DebianPackages.shipped != nil })
    func theVerdictsOnShippedFilesAreThoseOfAPerson() throws {
        let project = try ProjectCopy()
        try project.write(Self.configuration, to: "muster.yaml")
        for file in try #require(DebianPackages.shipped).joined() {
            guard Self.files.contains(where: { file.path.hasSuffix($0) }) else { continue }
            let name = URL(fileURLWithPath: file.path).lastPathComponent
            try project.write(Data(file.bytes), to: "evidence/\(name)")
        }
        let run = try project.check()
        #expect(run.status == 1)
        let findings = try run.results().findings
        for line in Self.expected {
            let found = findings.filter {
                $0.rule == line.rule && (line.subject.isEmpty || $0.subject.contains(line.subject))
            }
            #expect(!found.isEmpty, "\(line.rule) \(line.subject)")
            #expect(found.allSatisfy { $0.verdict == line.verdict }, "\(line.because): \(found)")
        }
        // Nothing that is only commented out may count as said.
        #expect(!findings.contains { $0.verdict == "pass" && $0.subject.contains("journal") })
    }
}
