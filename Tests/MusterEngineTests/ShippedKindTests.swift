import MusterEngine
import MusterModel
import MusterSource
import Testing

/// What the shipped kinds make of evidence that says less than it seems to, or says it of another host.
@Suite struct ShippedKindTests {
    // MARK: Columns that are not there

    private func accounts(_ text: String, rule: String) throws -> [String] {
        try AcceptanceProject().file("a.csv", text)
            .entries("files: a.csv, kind: access.account").verdicts(of: rule)
    }

    @Test func aTableWithoutTheColumnSaysNothingOfLeavers() throws {
        let rule = "access.leavers-disabled"
        let header = "system,account,person,role,privileged,enabled,mfa,last_used"
        let row = "mail,a,Kim,admin,yes,yes,yes,2026-05-30"
        #expect(try accounts("\(header)\n\(row)\n", rule: rule) == ["mail a: unreadable"])
        #expect(
            try accounts("\(header),left_on\n\(row),\n", rule: rule)
                == ["access.account: notApplicable"])
        #expect(
            try accounts("\(header),left_on\n\(row),2026-05-01\n", rule: rule) == ["mail a: fail"])
    }

    @Test func aTableWithoutTheColumnSaysNothingOfPersons() throws {
        let rule = "access.person-known"
        #expect(
            try accounts("system,account,enabled\nmail,a,yes\n", rule: rule)
                == ["mail a: unreadable"])
        #expect(
            try accounts("system,account,enabled,person\nmail,a,yes,\n", rule: rule)
                == ["mail a: fail"])
        #expect(
            try accounts("system,account,enabled,person\nmail,a,yes,Kim\n", rule: rule)
                == ["mail a: pass"])
    }

    @Test(arguments: [
        ("completed", "training.on-start", "person,course,active,started", "kim,s,yes,2026-05-29"),
        (
            "first_engaged", "subprocessor.agreement-signed",
            "name,purpose,country,customer_data,agreement_signed", "A,mail,DE,yes,2026-05-01"
        ),
        (
            "role", "region.replicas-allowed", "store,provider,data_class,region,country",
            "pg,H,log,eu-west-2,GB"
        ),
        (
            "data_class", "region.every-store-classified", "store,provider,role,region,country",
            "pg,H,primary,eu-west-2,GB"
        ),
    ])
    func aColumnThatIsNotThereProvesNothing(
        column: String, rule: String, header: String, row: String
    ) throws {
        let kinds = [
            "training": "training.record", "subprocessor": "subprocessor",
            "region": "data.location",
        ]
        let area = String(rule.prefix { $0 != "." })
        let kind = try #require(kinds[area])
        func found(_ text: String) throws -> [String] {
            try AcceptanceProject().file("a.csv", text).entries("files: a.csv, kind: \(kind)")
                .verdicts(of: rule)
        }
        #expect(
            try found("\(header)\n\(row)\n").allSatisfy { $0.hasSuffix(": unreadable") },
            "\(column)")
        // An empty cell is an answer.
        #expect(
            try found("\(header),\(column)\n\(row),\n").allSatisfy { !$0.hasSuffix("unreadable") })
    }

    // MARK: Hosts and systems

    @Test func everySSHServerIsJudged() throws {
        let project = AcceptanceProject()
            .file("w1/sshd_config", "PermitRootLogin no\n").file("w2/sshd_config", "Port 22\n")
            .entries("files: w*/sshd_config, kind: sshd.setting")
        #expect(
            try project.verdicts(of: "sshd.no-root-login") == [
                "w1/sshd_config permitrootlogin: pass",
                "w2/sshd_config permitrootlogin: missingField",
            ])
        #expect(
            try project.verdicts(of: "sshd.no-password-login").allSatisfy { $0.hasSuffix(": fail") }
        )
        #expect(try project.verdicts(of: "sshd.no-password-login").count == 4)
        // A Match block says nothing of everybody else.
        let matched = AcceptanceProject()
            .file("w/sshd_config", "Match User bob\n  PermitRootLogin no\n")
            .entries("files: w/sshd_config, kind: sshd.setting")
        #expect(
            try matched.verdicts(of: "sshd.no-root-login") == [
                "w/sshd_config permitrootlogin: missingField",
                "w/sshd_config permitrootlogin (User bob): pass",
            ])
    }

    @Test func theSamePathOnTwoHostsIsTwoFiles() throws {
        let rule = "files.private-keys-owner-only"
        let line = "600 root root 10 1767225600.0 /etc/ssl/private/a.key\n"
        let open = "644 root root 11 1767225601.0 /etc/ssl/private/a.key\n"
        let apart = AcceptanceProject().file("w1.find.txt", line).file("w2.find.txt", open)
        #expect(
            try apart.entries("files: '*.find.txt', kind: file.permission").verdicts(of: rule)
                == ["/etc/ssl/private/a.key: pass", "/etc/ssl/private/a.key #2: fail"])
        #expect(
            try apart.entries(
                "files: w1.find.txt, kind: file.permission, given: {host: web1}",
                "files: w2.find.txt, kind: file.permission, given: {host: web2}"
            ).verdicts(of: rule)
                == ["/etc/ssl/private/a.key (web1): pass", "/etc/ssl/private/a.key (web2): fail"])
        // Two listings of one host contradict each other.
        #expect(
            try apart.entries("files: '*.find.txt', kind: file.permission, given: {host: web1}")
                .verdicts(of: rule).allSatisfy { !$0.hasSuffix("pass") })
    }

    @Test func oneHostDoesNotTakeTheBetterDateOfAnother() throws {
        let line = "600 root root 10 1767225600.0 /etc/ssl/private/a.key\n"
        let found = try AcceptanceProject().file("w1.find.txt", line)
            .file("w2.find.txt", line, record: "collected: 2019-01-15\n")
            .entries("files: '*.find.txt', kind: file.permission")
            .verdicts(of: "files.private-keys-owner-only")
        #expect(found == ["/etc/ssl/private/a.key: pass", "/etc/ssl/private/a.key #2: stale"])
    }

    @Test func twoServersThatAnswerToOneNameAreTwoEndpoints() throws {
        func server(_ versions: String) -> String {
            "http { server { listen 443 ssl; server_name a.example; ssl_protocols \(versions); } }"
        }
        let rule = "tls.minimum-version"
        let apart = AcceptanceProject().file("w1.conf", server("TLSv1.3"))
            .file("w2.conf", server("TLSv1.1 TLSv1.2"))
        #expect(
            try apart.entries("files: 'w*.conf', kind: tls.endpoint, format: nginx")
                .verdicts(of: rule) == [
                    "a.example:443 (configuration): pass",
                    "a.example:443 (configuration) #2: fail",
                ])
        #expect(
            try apart.entries(
                "files: w1.conf, kind: tls.endpoint, format: nginx, given: {system: web1}",
                "files: w2.conf, kind: tls.endpoint, format: nginx, given: {system: web2}"
            ).verdicts(of: rule) == [
                "a.example:443 (configuration, web1): pass",
                "a.example:443 (configuration, web2): fail",
            ])
        // Two configurations of one server contradict each other; a failure stays one.
        #expect(
            try apart.entries(
                "files: 'w*.conf', kind: tls.endpoint, format: nginx, given: {system: web1}"
            ).verdicts(of: rule) == [
                "a.example:443 (configuration, web1): unreadable",
                "a.example:443 (configuration, web1) #2: fail",
            ])
    }

    @Test func storesOfOneNameInTwoSystemsAreTwo() throws {
        let header = "store,provider,data_class,role,region,country\n"
        let rule = "region.every-store-classified"
        let apart = AcceptanceProject()
            .file("a.csv", header + "main,H,backup,primary,eu-west-2,GB\n")
            .file("b.csv", header + "main,H,,primary,us-east-1,US\n")
        #expect(
            try apart.entries("files: '*.csv', kind: data.location").verdicts(of: rule)
                == ["main (inventory): pass", "main (inventory) #2: fail"])
        #expect(
            try apart.entries(
                "files: a.csv, kind: data.location, given: {system: mail}",
                "files: b.csv, kind: data.location, given: {system: shop}"
            ).verdicts(of: rule)
                == ["main (inventory, mail): pass", "main (inventory, shop): fail"])
        #expect(
            try apart.entries("files: '*.csv', kind: data.location, given: {system: mail}")
                .verdicts(of: rule).contains { $0.hasSuffix("pass") } == false)
    }

    @Test func theBackupsOfOneSystemAreNotThoseOfAnother() throws {
        // 1780272000 is the start of 1 June 2026 in UTC.
        func listing(_ name: String, days: Range<Int>) -> String {
            days.map { day in
                "600 root root 5000 \(1_780_272_000 - day * 86_400).0 /backup/\(name)-\(day).sql.age\n"
            }.joined()
        }
        let limits = "parameters: {backup.daily: {days: 2}, backup.window-covered: {days: 2}}"
        func verdicts(_ rule: String, crm: Range<Int>, given: String = "") throws -> [String] {
            try AcceptanceProject()
                .file("all.find.txt", listing("pg", days: 0..<4) + listing("crm", days: crm))
                .entries("files: all.find.txt, kind: backup.run\(given)").muster(limits)
                .verdicts(of: rule)
        }
        for rule in ["backup.daily", "backup.recent"] {
            #expect(try verdicts(rule, crm: 0..<4) == ["backup.run: pass"], "\(rule)")
            #expect(try verdicts(rule, crm: 3..<4) == ["backup.run: fail"], "\(rule)")
            // One system by the entry's own word.
            #expect(
                try verdicts(rule, crm: 3..<4, given: ", given: {system: x}")
                    == ["backup.run: pass"])
        }
        #expect(try verdicts("backup.window-covered", crm: 0..<1) == ["backup.run: fail"])
        #expect(try verdicts("backup.window-covered", crm: 0..<4) == ["backup.run: pass"])
    }

    // MARK: Settings that say less than they seem to

    @Test(arguments: [
        (#"{"age": 40}"#, "dumps backup: pass"),
        (#"{"age": 20}"#, "dumps backup: fail"),
        (#"{"age": 40, "matchesPrefix": ["pg/"]}"#, "dumps/pg/ backup: pass"),
        (#"{"age": 40, "isLive": false}"#, "dumps (only isLive=false) backup: unreadable"),
        (
            #"{"age": 40, "matchesPrefix": ["a/", "b/"]}"#,
            "dumps (only matchesPrefix=a/|b/) backup: unreadable"
        ),
    ])
    func aRuleForAPartOfABucketDoesNotSpeakForIt(condition: String, expected: String) throws {
        let text = """
            {"name": "dumps", "lifecycle_config": {"rule": [
              {"action": {"type": "Delete"}, "condition": \(condition)}]}}
            """
        let found = try AcceptanceProject().file("b.json", text)
            .entries("files: b.json, kind: retention.setting, given: {dataClass: backup}")
            .verdicts(of: "retention.backups-kept")
        #expect(found == [expected])
    }

    @Test(arguments: [
        ("MaxRetentionSec=1year", "pass"), ("MaxRetentionSec=1week", "fail"),
        ("Storage=persistent\nMaxRetentionSec=1year", "pass"),
        ("Storage=volatile\nMaxRetentionSec=1year", "unreadable"),
        ("SystemMaxUse=10M\nMaxRetentionSec=1year", "unreadable"),
        ("MaxRetentionSec=1year\nSystemKeepFree=10G", "unreadable"),
    ])
    func aJournalThatASizeCutsTellsNoDays(settings: String, verdict: String) throws {
        let found = try AcceptanceProject().file("journald.conf", "[Journal]\n\(settings)\n")
            .entries("files: journald.conf, kind: retention.setting")
            .verdicts(of: "retention.logs-kept")
        #expect(found == ["journald log: \(verdict)"])
    }

    @Test func aRegionIsTheSameInCapitals() throws {
        let header = "store,provider,data_class,role,region,country\n"
        func verdicts(_ region: String) throws -> [String] {
            try AcceptanceProject().file(
                "i.csv",
                header
                    + "pg,H,customer-data,primary,eu-west-2,GB\nbk,H,backup,backup,\(region),GB\n"
            ).entries("files: i.csv, kind: data.location").verdicts(of: "region.backup-elsewhere")
        }
        #expect(try verdicts("EU-WEST-2") == ["bk (inventory): fail"])
        #expect(try verdicts("eu-west-1") == ["bk (inventory): pass"])
    }
}
