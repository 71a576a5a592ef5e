import MusterEngine
import MusterModel
import Testing

/// The traps that take two promises, or two registers, or a sequence in time.
@Suite struct AcceptanceJoinTests {
    private func kind(_ name: String, key: String, _ fields: [(String, String)]) -> String {
        let declared = fields.map { "\($0.0): {type: \($0.1)}" }.joined(separator: ", ")
        let read = fields.map { field in
            "\(field.0): \(field.1 == "int" ? "int(it.\(field.0))" : field.1 == "bool" ? "\"it.\(field.0) == 'yes'\"" : "it.\(field.0)")"
        }.joined(separator: ", ")
        return """
            kind: \(name)
            title: A register
            class: recorded
            key: \(key)
            fields: {\(declared)}
            from:
              csv: {each: doc.rows, item: {\(read)}}
            """
    }

    private func rule(_ id: String, _ body: String) -> String {
        """
        rule: \(id)
        title: A rule
        severity: high
        proves: {}
        \(body)
        why: Because.
        fix: Do it.
        """
    }

    @Test func sevenYearRowsInADatabaseBackedUpForThirtyDaysContradict() throws {
        let kind = kind(
            "own.keeping", key: "[store, what]",
            [("store", "string"), ("what", "string"), ("days", "int")])
        let rule = rule(
            "own.backup-covers",
            """
            each: {rows: own.keeping}
            with: {all: own.keeping}
            where: rows.what == 'audit'
            check:
              - that: all.exists(b, b.store == rows.store && b.what == 'backup' && b.days >= rows.days)
            """)
        func verdicts(_ days: Int) throws -> [String] {
            try AcceptanceProject().own(kind).own(rule).file(
                "keeping.csv",
                "store,what,days\npg-main,audit,2557\npg-main,backup,\(days)\nother,backup,3000\n"
            ).entries("files: keeping.csv, kind: own.keeping").verdicts(of: "own.backup-covers")
        }
        #expect(try verdicts(30) == ["pg-main audit: fail"])
        #expect(try verdicts(2557) == ["pg-main audit: pass"])
    }

    @Test func onePersonWhoHoldsRootAndTheLogNeedsALockOffTheHost() throws {
        let admins = kind(
            "own.admin", key: "[system, account]",
            [("system", "string"), ("account", "string"), ("person", "string")])
        let logs = kind("own.log", key: "[store]", [("store", "string"), ("locked", "bool")])
        let rule = rule(
            "own.immutable",
            """
            each: {log: own.log}
            with: {admins: own.admin}
            check:
              - that: log.locked || admins.map(a, a.person).distinct().size() > 1
            """)
        func verdicts(_ locked: String, _ second: String) throws -> [String] {
            try AcceptanceProject().own(admins).own(logs).own(rule)
                .file("logs.csv", "store,locked\naudit,\(locked)\n")
                .file(
                    "admins.csv",
                    "system,account,person\nhost,root,r.vane\npostgres,dba,\(second)\n"
                )
                .entries(
                    "files: logs.csv, kind: own.log", "files: admins.csv, kind: own.admin"
                ).verdicts(of: "own.immutable")
        }
        #expect(try verdicts("no", "r.vane") == ["audit: fail"])
        #expect(try verdicts("yes", "r.vane") == ["audit: pass"])
        #expect(try verdicts("no", "m.holt") == ["audit: pass"])
    }

    @Test(arguments: [("2026-03-04T09:00:00Z", "fail"), ("2026-03-04T08:59:59Z", "pass")])
    func everyAffectedCustomerIsToldWithinSeventyTwoHours(
        sent: String, verdict: String
    ) throws {
        let incidents = kind(
            "own.affected", key: "[incident, customer]",
            [("incident", "string"), ("customer", "string"), ("confirmed", "timestamp")])
        let notices = kind(
            "own.notice", key: "[incident, customer]",
            [("incident", "string"), ("customer", "string"), ("sent", "timestamp")])
        let rule = rule(
            "own.told",
            """
            each: {hit: own.affected}
            with: {notices: own.notice}
            check:
              - that: >-
                  notices.exists(n, n.incident == hit.incident && n.customer == hit.customer
                  && n.sent >= hit.confirmed && n.sent - hit.confirmed < duration('72h'))
            """)
        let project = AcceptanceProject().own(incidents).own(notices).own(rule)
            .file(
                "affected.csv",
                "incident,customer,confirmed\nI-1,Osier,2026-03-01T09:00:00Z\nI-1,Rush,2026-03-01T09:00:00Z\n"
            )
            .file(
                "notices.csv",
                "incident,customer,sent\nI-1,Osier,\(sent)\nI-2,Rush,2026-03-01T10:00:00Z\n"
            )
            .entries(
                "files: affected.csv, kind: own.affected", "files: notices.csv, kind: own.notice")
        #expect(
            try project.verdicts(of: "own.told") == ["I-1 Osier: \(verdict)", "I-1 Rush: fail"])
    }

    @Test func aDayWithoutABackupIsAGapAlsoAroundALeapDayAndAClockChange() throws {
        let kind = kind("own.run", key: "[at]", [("at", "timestamp")])
        let rule = rule(
            "own.daily",
            """
            with: {runs: own.run}
            check:
              - that: runs.map(r, r.at).gaps(duration('26h')).size() == 0
                otherwise: >-
                  'nothing between ' + runs.map(r, r.at).gaps(duration('26h')).map(g,
                  string(g[0]) + ' and ' + string(g[1])).join('; ')
            """)
        func finding(_ days: [String]) throws -> Finding {
            let text = "at\n" + days.map { "\($0)\n" }.joined()
            let assessment = try AcceptanceProject().own(kind).own(rule).file("runs.csv", text)
                .entries("files: runs.csv, kind: own.run").assess()
            return try #require(assessment.findings.first { $0.rule == "own.daily" })
        }
        let whole = ["2028-02-28T02:00:00Z", "2028-02-29T02:00:00Z", "2028-03-01T02:00:00Z"]
        #expect(try finding(whole).verdict == .pass)
        #expect(try finding(whole.reversed()).verdict == .pass)
        let gap = try finding([whole[2], whole[0]])
        #expect(gap.verdict == .fail)
        #expect(
            gap.message == "nothing between 2028-02-28T02:00:00Z and 2028-03-01T02:00:00Z")
        // 02:00 in Berlin before and after the clocks went forward: 23 hours apart; back: 25.
        #expect(
            try finding(["2026-03-28T02:00:00+01:00", "2026-03-29T03:00:00+02:00"]).verdict
                == .pass)
        #expect(
            try finding(["2026-10-24T02:00:00+02:00", "2026-10-25T02:00:00+01:00"]).verdict
                == .pass)
    }
}
