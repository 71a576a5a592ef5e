import MusterModel
import MusterSource
import Testing

/// The traps that lie in dates: standards that were replaced, pages of years ago, leap days, clocks that change.
@Suite struct AcceptanceDateTests {
    // MARK: Documents that have grown old

    private let report = """
        kind: own.report
        title: An audit report that a supplier hands out
        class: recorded
        key: [supplier]
        fields:
          supplier: {type: string}
          standard: {type: string}
          periodEnd: {type: timestamp}
        from:
          markdown:
            each: "[doc.frontMatter]"
            item: {supplier: it.supplier, standard: it.standard, periodEnd: it.period_end}
        """
    private let current = """
        rule: own.report-current
        title: A supplier's report covers the day and follows a standard in force
        severity: medium
        proves: {}
        each: {report: own.report}
        params:
          superseded: {type: "map(string, timestamp)"}
          longestGap: {type: duration, default: 90d}
        check:
          - that: "!(report.standard in params.superseded) || report.periodEnd < params.superseded[report.standard]"
            otherwise: >-
              report.standard + ' was superseded on '
              + string(params.superseded[report.standard]).substring(0, 10)
          - that: asOf - report.periodEnd <= params.longestGap
            otherwise: "'covers the time until ' + string(report.periodEnd).substring(0, 10)"
        why: An opinion under a standard that is gone says nothing of today.
        fix: Ask for the current report.
        """

    private func supplier(_ standard: String, until end: String) throws -> [String] {
        let text =
            "---\nsupplier: Fenwick Hosting\nstandard: \(standard)\nperiod_end: \(end)\n---\n# Report\n"
        return try AcceptanceProject().own(report).own(current).file("fenwick.md", text)
            .entries("files: fenwick.md, kind: own.report").muster(
                """
                parameters:
                  own.report-current:
                    superseded: {SSAE 16: 2017-05-01, SAS 70: 2011-06-15}
                """
            ).verdicts(of: "own.report-current")
    }

    @Test func aReportUnderASupersededStandardFailsHoweverFreshItIs() throws {
        #expect(try supplier("SSAE 16", until: "2026-04-30") == ["Fenwick Hosting: fail"])
        #expect(try supplier("SSAE 18", until: "2026-04-30") == ["Fenwick Hosting: pass"])
        #expect(try supplier("SSAE 18", until: "2025-04-30") == ["Fenwick Hosting: fail"])
        #expect(try supplier("SSAE 18", until: "2026-03") == ["Fenwick Hosting: imprecise"])
        #expect(try supplier("''", until: "''") == ["Fenwick Hosting: missingField"])
    }

    private let page = """
        kind: own.page
        title: A published page
        class: recorded
        key: [path]
        fields:
          path: {type: string}
          updated: {type: timestamp}
        from:
          markdown: {each: "[doc]", item: {path: file, updated: it.frontMatter.updated}}
        """
    private let fresh = """
        rule: own.page-current
        title: The page was looked at within a year
        severity: low
        proves: {}
        each: {page: own.page}
        check:
          - that: page.updated <= asOf && asOf - page.updated <= duration('8760h')
        why: Nobody knows whether an old promise is meant today.
        fix: Read it again and date it.
        """

    @Test(arguments: [
        ("updated: 2019-07-29", "fail"), ("updated: 2026-05-28", "pass"),
        ("updated: 2025-06-01T09:00:00Z", "pass"), ("updated: 2025-06-01T08:59:59Z", "fail"),
        ("updated: 2026-06-02", "fail"), ("updated: 2025-06", "imprecise"),
        ("updated: some day", "unreadable"), ("updated: ''", "missingField"),
        ("title: x", "missingField"),
    ])
    func aPageOfYearsAgoIsNotAPromiseOfToday(line: String, verdict: String) throws {
        let found = try AcceptanceProject().own(page).own(fresh)
            .file("trust.md", "---\n\(line)\n---\n# Security\n")
            .entries("files: trust.md, kind: own.page").verdicts(of: "own.page-current")
        #expect(found == ["trust.md: \(verdict)"])
    }

    // MARK: Days

    /// Thirty days from the first of February: a leap year has one day more.
    @Test(arguments: [
        ("2028-02-01", "2028-03-02", "pass"), ("2028-02-01", "2028-03-01", "fail"),
        ("2027-02-01", "2027-03-03", "pass"), ("2027-02-01", "2027-03-02", "fail"),
        ("2028-01-30", "2028-02-29", "pass"), ("2028-01-31", "2028-02-29", "fail"),
        ("2027-12-02", "2028-01-01", "pass"), ("2027-12-03", "2028-01-01", "fail"),
        // The clocks of London change between these days; days in a register do not.
        ("2027-02-28", "2027-03-30", "pass"), ("2027-10-02", "2027-11-01", "pass"),
        ("2027-10-03", "2027-11-01", "fail"),
    ])
    func thirtyDaysOfNoticeAreCountedOverLeapDaysAndClockChanges(
        notice: String, start: String, verdict: String
    ) throws {
        let row = "Quill Storage,backups,DE,EU,yes,\(start),\(notice),2026-04-01,,2026-01-05,ops\n"
        let found = try AcceptanceProject().file(
            "register.csv",
            "name,purpose,country,region,customer_data,first_engaged,notice_sent,agreement_signed,"
                + "transfer_mechanism,reviewed,owner\n" + row, record: "collected: 2028-03-10\n"
        ).entries("files: register.csv, kind: subprocessor")
            .verdicts(of: "subprocessor.notice-period", asOf: "2028-03-12T09:00:00Z")
        #expect(found == ["Quill Storage: \(verdict)"])
    }

    /// A year of 365 days that holds a 29 February ends a day early by the calendar.
    @Test(arguments: [
        ("2027-03-01", "2028-02-29T00:00:00Z", "pass"),
        ("2027-03-01", "2028-02-29T00:00:01Z", "fail"),
        ("2028-02-29", "2029-02-28T00:00:00Z", "pass"),
        ("2028-02-29", "2029-03-01T00:00:00Z", "fail"),
    ])
    func aReviewOfTheLeapDayIsAYearOldAfter365Days(
        reviewed: String, asOf: String, verdict: String
    ) throws {
        let text = "---\nid: cryptography\nlast_reviewed: \(reviewed)\n---\n# Cryptography\n"
        let found = try AcceptanceProject().file("cryptography.md", text)
            .entries("files: cryptography.md, kind: policy.document")
            .verdicts(of: "policy.reviewed", asOf: asOf)
        #expect(found == ["cryptography: \(verdict)"])
    }

    // MARK: Hours

    private let notice = """
        kind: own.notice
        title: A notice about an incident
        class: recorded
        key: [incident]
        fields:
          incident: {type: string}
          confirmed: {type: timestamp}
          sent: {type: timestamp}
        from:
          csv: {each: doc.rows, item: {incident: it.incident, confirmed: it.confirmed, sent: it.sent}}
        """
    private let inTime = """
        rule: own.in-time
        title: Customers are told within 72 hours
        severity: high
        proves: {}
        each: {notice: own.notice}
        check:
          - that: notice.sent >= notice.confirmed && notice.sent - notice.confirmed <= duration('72h')
        why: The page says so.
        fix: Send it.
        """

    @Test(arguments: [
        // Spring: the clock on the wall shows 73 hours.
        ("2026-03-27T10:00:00+00:00", "2026-03-30T11:00:00+01:00", "pass"),
        ("2026-03-27T10:00:00+00:00", "2026-03-30T11:00:01+01:00", "fail"),
        // Autumn: it shows 71.
        ("2026-10-23T10:00:00+01:00", "2026-10-26T09:00:00+00:00", "pass"),
        ("2026-10-23T10:00:00+01:00", "2026-10-26T09:00:01+00:00", "fail"),
        ("2026-10-23T10:00:00+01:00", "2026-10-23T09:59:59+01:00", "fail"),
        ("2026-10-23", "2026-10", "imprecise"), ("2026-10-23", "", "missingField"),
    ])
    func seventyTwoHoursAreCountedByTheSunAndNotByTheClockOnTheWall(
        confirmed: String, sent: String, verdict: String
    ) throws {
        let found = try AcceptanceProject().own(notice).own(inTime)
            .file("notices.csv", "incident,confirmed,sent\nI-7,\(confirmed),\(sent)\n")
            .entries("files: notices.csv, kind: own.notice")
            .verdicts(of: "own.in-time", asOf: "2026-11-01T09:00:00Z")
        #expect(found == ["I-7: \(verdict)"])
    }

    // MARK: A client that cannot ask

    @Test func aClientThatCannotSpeakTheVersionHasShownNothing() throws {
        let transcript = """
            CONNECTED(00000003)
            40B7C2F1D87F0000:error:0A0000BF:SSL routines:tls_setup_handshake:no protocols available:../ssl/statem/statem_lib.c:104:
            ---
            no peer certificate available
            ---
            No client certificate CA names sent
            ---
            SSL handshake has read 0 bytes and written 7 bytes
            Verification: OK
            ---
            New, (NONE), Cipher is (NONE)
            Secure Renegotiation IS NOT supported
            Compression: NONE
            Expansion: NONE
            No ALPN negotiated
            Early data was not sent
            Verify return code: 0 (ok)
            ---

            """
        let project = AcceptanceProject().file("old.s_client.txt", transcript).entries(
            "files: old.s_client.txt, kind: tls.endpoint, given: {host: mx.tidewell.example, port: 465}"
        )
        for rule in ["tls.minimum-version", "tls.certificate-trusted"] {
            #expect(
                try project.verdicts(of: rule)
                    == ["mx.tidewell.example:465 (probe): unreliable"])
        }
    }
}
