import MusterModel

extension Fixture {
    /// By rule, then subject: 2 pass, 4 fail (one waived), 2 undetermined, 1 not applicable.
    static let findings = [
        Finding(
            id: "a00000000001", rule: "backup.restore-drill", subject: "pg-main",
            severity: .critical,
            evidenceClass: .recorded, verdict: .undetermined(.stale),
            message: "last drill 415 days ago, limit 365",
            observations: [Observation("last drill", at: place("2025-10-01", in: drills))]),
        Finding(
            id: "a00000000002", rule: "backup.restore-drill", subject: "pg-queue",
            severity: .critical,
            evidenceClass: .recorded, verdict: .undetermined(.ruleError),
            message: "division by zero"),
        Finding(
            id: "a00000000003", rule: "backup.separate-region", subject: "pg-main",
            severity: .medium,
            evidenceClass: .measured, verdict: .fail, message: "same region", waiver: waiver),
        Finding(
            id: "a00000000004", rule: "files.secrets-owner-only", subject: "/etc/app/token",
            severity: .high, evidenceClass: .measured, verdict: .fail,
            message: "others may read it",
            observations: [
                Observation("mode", at: place("0644", in: keys)),
                Observation("the secret", at: place("hunter2", in: keys), isSecret: true),
            ]),
        Finding(
            id: "a00000000005", rule: "odd.hostile", subject: hostile, severity: .low,
            evidenceClass: .attested, verdict: .fail, message: hostile),
        Finding(
            id: "a00000000006", rule: "odd.hostile", subject: longSubject, severity: .low,
            evidenceClass: .attested, verdict: .pass),
        Finding(
            id: "a0000000000a", rule: "people.training", subject: "staff", severity: .low,
            evidenceClass: .attested, verdict: .notApplicable("nobody is employed yet")),
        tlsFailure,
        Finding(
            id: "a00000000008", rule: "tls.minimum-version", subject: "www.northpost.example:443",
            severity: .high, evidenceClass: .measured, verdict: .pass,
            observations: [Observation("TLSv1.3 only", at: place("TLSv1.3", in: www))]),
    ]

    static let tlsFailure = Finding(
        id: "a00000000007", rule: "tls.minimum-version", subject: "mail.northpost.example:465",
        severity: .high, evidenceClass: .measured, verdict: .fail, message: "accepts TLSv1.1",
        observations: [Observation("accepts TLSv1.1", at: place("TLSv1.1", in: mail))])

    /// Many findings: of ten, seven pass, two fail and one is undetermined.
    static func many(_ count: Int) -> [Finding] {
        (0..<count).map { number in
            let verdict: Verdict =
                switch number % 10 {
                case 0, 1: .fail
                case 2: .undetermined(.stale)
                default: .pass
                }
            let digits = String(number)
            return Finding(
                id: String(repeating: "0", count: 12 - digits.utf8.count) + digits,
                rule: "tls.minimum-version", subject: "host-\(number).northpost.example:443",
                severity: .high, evidenceClass: .measured, verdict: verdict,
                message: verdict == .pass ? "" : "accepts TLSv1.1",
                observations: [Observation("accepts TLSv1.1", at: place("TLSv1.1", in: mail))])
        }
    }
}
