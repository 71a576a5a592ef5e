import MusterModel

extension Fixture {
    static let rules = [
        rule(
            "backup.restore-drill", "Every backup was restored in a drill", .critical, .recorded,
            [
                Proof(
                    framework: "iso27001-2022", control: "A.8.13", aspect: "restore",
                    reason: "drill log")
            ]),
        rule(
            "backup.separate-region", "Backups lie in another region", .medium, .measured,
            [Proof(framework: "iso27001-2022", control: "A.8.13", aspect: "region", reason: "")]),
        rule(
            "files.secrets-owner-only", "Secrets are readable by their owner only", .high,
            .measured,
            [Proof(framework: "iso27001-2022", control: "A.8.24", aspect: "keys", reason: "modes")]),
        rule("odd.hostile", "Titles may hold <b>markup</b> & more", .low, .attested, []),
        rule(
            "people.training", "Everyone was trained", .low, .attested,
            [Proof(framework: "soc2-2017", control: "CC1.4", aspect: "training", reason: "")]),
        tlsRule,
    ]

    static let tlsRule = rule(
        "tls.minimum-version", "Endpoints accept TLS 1.2 and newer only", .high, .measured,
        [
            Proof(
                framework: "iso27001-2022", control: "A.8.24", aspect: "in-transit", reason: "wire"),
            Proof(
                framework: "iso27001-2022", control: "A.8.21", aspect: "mechanisms", reason: "wire"),
            Proof(framework: "soc2-2017", control: "CC6.7", aspect: "transmission", reason: "wire"),
        ], fix: "Set `ssl_protocols TLSv1.2 TLSv1.3;` and reload.")

    static let iso = FrameworkResult(
        framework: Framework(
            id: "iso27001-2022", title: "ISO/IEC 27001:2022", short: "ISO 27001:2022",
            groups: [
                .init(id: "annex-a", title: "Annex A controls", count: 4),
                .init(id: "clauses", title: "clauses", count: 1),
            ],
            controls: isoControls.map(\.control)),
        controls: isoControls)

    static let isoControls = [
        control(
            "A.8.13", "Information backup",
            [
                ("restore", .undetermined, ["backup.restore-drill"]),
                ("region", .waived, ["backup.separate-region"]),
            ]),
        control(
            "A.8.21", "Security of network services",
            [("mechanisms", .broken, ["tls.minimum-version"])]),
        control(
            "A.8.24", "Use of cryptography",
            [
                ("in-transit", .broken, ["tls.minimum-version"]),
                ("keys", .broken, ["files.secrets-owner-only"]), ("policy", .unaddressed, []),
            ]),
        control("A.8.34", "Protection during audit testing", []),
        control("4.1", "Context", [("known", .unaddressed, [])], group: "clauses"),
    ]

    static let soc = FrameworkResult(
        framework: Framework(
            id: "soc2-2017", title: "SOC 2 (2017)", short: "SOC 2",
            groups: [.init(id: "criteria", title: "criteria", count: 2)],
            controls: socControls.map(\.control)),
        controls: socControls)

    static let socControls = [
        control(
            "CC1.4", "Competence", [("training", .notApplicable, ["people.training"])],
            group: "criteria"),
        control(
            "CC6.7", "Transmission",
            [("transmission", .proven(.measured), ["tls.minimum-version"])],
            group: "criteria"),
    ]

    static func rule(
        _ id: String, _ title: String, _ severity: Severity, _ evidenceClass: EvidenceClass,
        _ proves: [Proof], fix: String = ""
    ) -> Rule {
        Rule(
            id: id, title: title, severity: severity, evidenceClass: evidenceClass, proves: proves,
            kinds: ["tls.endpoint"], scope: nil,
            checks: [.init(that: "1 < 2 && true", otherwise: nil)],
            why: "Because.", fix: fix, location: place("rule", in: file))
    }

    static func control(
        _ id: String, _ title: String, _ aspects: [(String, AspectResult.State, [String])],
        group: String = "annex-a"
    ) -> ControlResult {
        let results = aspects.map { id, state, rules in
            AspectResult(aspect: .init(id: id, title: "Shows \(id)"), state: state, rules: rules)
        }
        return ControlResult(
            control: Control(
                id: id, group: group, theme: "", title: title, aspects: results.map(\.aspect)),
            aspects: results)
    }
}
