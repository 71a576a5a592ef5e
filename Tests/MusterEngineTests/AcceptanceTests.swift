import MusterEngine
import MusterModel
import Testing

/// The traps of two published trust pages, over evidence as the tools give it: each has one right verdict.
@Suite struct AcceptanceTests {
    // MARK: Registers

    private func register(_ rows: String) -> AcceptanceProject {
        AcceptanceProject().file(
            "register.csv",
            "name,purpose,country,region,customer_data,first_engaged,notice_sent,agreement_signed,"
                + "transfer_mechanism,reviewed,owner\n" + rows
        ).entries("files: register.csv, kind: subprocessor")
    }

    @Test func thirtyDaysCannotBeProvenFromAMonth() throws {
        let project = register(
            """
            Harbour Storage,backups,DE,EU,yes,2026-05,2026-04-10,2026-04-01,,2026-01-05,ops
            Lantern Mail,delivery,DE,EU,yes,2026-05-20,2026-04-10,2026-04-01,,2026-01-05,ops

            """)
        #expect(
            try project.verdicts(of: "subprocessor.notice-period")
                == ["Harbour Storage: imprecise", "Lantern Mail: pass"])
    }

    @Test func twoRoutesAreClaimedAndThreeAreNamed() throws {
        let rule = """
            rule: own.route-count
            title: No more companies abroad than the page says
            severity: high
            proves: {}
            with: {processors: subprocessor}
            params: {routes: {type: int}}
            check:
              - that: processors.filter(p, !(p.country in ['GB', 'DE'])).size() <= params.routes
            why: The page names a number.
            fix: Change the page or the register.

            """
        let rows = """
            Alder Models,text,US,US,yes,2026-01-01,2025-11-01,2025-11-01,SCC,2026-01-05,ops
            Birch Pay,cards,US,US,yes,2026-01-01,2025-11-01,2025-11-01,SCC,2026-01-05,ops
            Cedar Logs,errors,US,US,yes,2026-01-01,2025-11-01,2025-11-01,SCC,2026-01-05,ops

            """
        let claims = """
            page: trust.md
            claims:
              - id: routes
                quote: Only two routes lead abroad
                rules: [own.route-count]
                declares: {two: {value: 2, approvedBy: dpo, on: 2026-01-02, parameter: routes}}

            """
        let result = try register(rows).own(rule).file("claims.yaml", claims, record: nil)
            .file("trust.md", "Only **two routes** lead abroad.\n", record: nil).assess()
        #expect(result.claims.map(\.state) == [.broken])
        #expect(result.claims[0].claim.declares[0].value == "2")
    }

    // MARK: Probes

    private let answers = """
        kind: own.answer
        title: An answer of the DNS
        class: measured
        key: [name]
        fields:
          name: {type: string}
          records: {type: int}
        from:
          dig:
            each: doc.queries
            unreliable: "!it.answered || it.?status.orValue('') in ['SERVFAIL', 'REFUSED']"
            item: {name: given.name, records: size(it.answer)}
        """
    private let noRecord = """
        rule: own.no-tlsa
        title: There is no TLSA record, as the page says
        severity: low
        proves: {}
        each: {answer: own.answer}
        check:
          - that: answer.records == 0
        why: The page says that it is not published.
        fix: Change the page.
        """

    private func dig(_ status: String, answer: Int) -> String {
        let record =
            answer > 0
            ? "\n;; ANSWER SECTION:\n_25._tcp.mx.tidewell.example. 300 IN TLSA 3 1 1 AB\n" : ""
        return """
            ; <<>> DiG 9.18.24 <<>> _25._tcp.mx.tidewell.example TLSA
            ;; ->>HEADER<<- opcode: QUERY, status: \(status), id: 4711
            ;; flags: qr rd ra; QUERY: 1, ANSWER: \(answer), AUTHORITY: 0, ADDITIONAL: 0

            ;; QUESTION SECTION:
            ;_25._tcp.mx.tidewell.example. IN TLSA
            \(record)
            ;; Query time: 12 msec
            ;; SERVER: 192.0.2.53#53(192.0.2.53) (UDP)

            """
    }

    @Test func anAbsentRecordAndAFailedLookupDiffer() throws {
        func verdict(_ text: String) throws -> [String] {
            try AcceptanceProject().own(answers).own(noRecord).file("tlsa.dig", text).entries(
                "files: tlsa.dig, kind: own.answer, given: {name: tlsa}"
            ).verdicts(of: "own.no-tlsa")
        }
        #expect(try verdict(dig("NXDOMAIN", answer: 0)) == ["tlsa: pass"])
        #expect(try verdict(dig("NOERROR", answer: 0)) == ["tlsa: pass"])
        #expect(try verdict(dig("NOERROR", answer: 1)) == ["tlsa: fail"])
        #expect(try verdict(dig("SERVFAIL", answer: 0)) == ["tlsa: unreliable"])
        let silent = """
            ; <<>> DiG 9.18.24 <<>> _25._tcp.mx.tidewell.example TLSA
            ;; connection timed out; no servers could be reached

            """
        #expect(try verdict(silent) == ["tlsa: unreliable"])
    }

    @Test func aTranscriptThatFailedOnTheProbersSideProvesNothing() throws {
        let refused = """
            40A7B5F0C07F0000:error:8000006F:system library:BIO_connect:Connection refused:../crypto/bio/bio_sock2.c:114:calling connect()
            40A7B5F0C07F0000:error:10000067:BIO routines:BIO_connect:connect error:../crypto/bio/bio_sock2.c:116:
            connect:errno=111

            """
        let project = AcceptanceProject().file("mx.s_client.txt", refused).entries(
            "files: mx.s_client.txt, kind: tls.endpoint, given: {host: mx.tidewell.example, port: 25}"
        )
        let found = try project.verdicts(of: "tls.minimum-version")
        #expect(found == ["mx.tidewell.example:25 (probe): unreliable"])
    }

    // MARK: Files

    @Test func aModeProvesTheModeAndNotEncryption() throws {
        let kind = """
            kind: own.header
            title: The first bytes of a file
            class: measured
            key: [path]
            fields: {path: {type: string}, header: {type: string}}
            from:
              csv: {each: doc.rows, item: {path: it.path, header: it.header}}
            """
        let rule = """
            rule: own.encrypted
            title: Files with secrets are encrypted
            severity: high
            proves: {}
            each: {file: own.header}
            check:
              - that: file.header.startsWith('age-encryption.org/')
            why: A copy of the disk must not give them away.
            fix: Encrypt it.
            """
        let project = AcceptanceProject().own(kind).own(rule)
            .file("modes.find.txt", "600 app app 120 1779271241.0 /srv/app/secrets/mail.env\n")
            .file("headers.csv", "path,header\n/srv/app/secrets/mail.env,SMTP_PASSWORD=\n")
            .entries(
                "files: modes.find.txt, kind: file.permission, format: listing",
                "files: headers.csv, kind: own.header")
        let subject = "/srv/app/secrets/mail.env"
        #expect(try project.verdicts(of: "files.secrets-owner-only") == ["\(subject): pass"])
        #expect(try project.verdicts(of: "own.encrypted") == ["\(subject): fail"])
    }

    @Test func aFileThatIsNotWhatItsRecordSaysIsUnreadableLoudly() throws {
        let digest = String(repeating: "0", count: 64)
        let project = AcceptanceProject().file(
            "modes.find.txt", "600 app app 120 1779271241.0 /srv/app/secrets/mail.env\n",
            record: "collected: 2026-05-31\nsha256: '\(digest)'\n"
        ).entries("files: modes.find.txt, kind: file.permission, format: listing")
        let assessment = try project.assess()
        let verdicts = assessment.findings.filter { $0.rule == "files.secrets-owner-only" }
        #expect(verdicts.map { $0.verdict } == [.undetermined(.unreadable)])
        #expect(!assessment.diagnostics.isEmpty)
    }

    // MARK: Pages

    @Test func aBlankAddressFailsAndIsNotSkipped() throws {
        let kind = """
            kind: own.contact
            title: An address that a page prints
            class: recorded
            key: [purpose]
            fields: {purpose: {type: string}, address: {type: string}}
            from:
              csv: {each: doc.rows, item: {purpose: it.purpose, address: it.address}}
            """
        let rule = """
            rule: own.address
            title: An address is printed
            severity: high
            proves: {}
            each: {contact: own.contact}
            check:
              - that: contact.address.matches('^[^@ ]+@[^@ ]+$')
            why: Nobody can write to a blank.
            fix: Print it.
            """
        let project = AcceptanceProject().own(kind).own(rule).file(
            "contacts.csv", "purpose,address\nquestions,\nsecurity,security@tidewell.example\n"
        ).entries("files: contacts.csv, kind: own.contact")
        #expect(
            try project.verdicts(of: "own.address") == ["questions: fail", "security: pass"])
    }

    @Test func aPromiseWithoutANumberIsUndeclared() throws {
        let settings = """
            rule: own.lower-plans
            title: Rows of the lower plans are deleted
            severity: low
            proves: {}
            each: {processor: subprocessor}
            check:
              - that: processor.customerData
            why: The page says so.
            fix: Say how long.

            """
        let claims = """
            page: trust.md
            claims:
              - {id: shorter, quote: kept for less time, rules: [own.lower-plans], declares: {less: }}

            """
        let rows = "Alder,x,DE,EU,yes,2026-01-01,2025-11-01,2025-11-01,,2026-01-05,ops\n"
        let result = try register(rows).own(settings).file("claims.yaml", claims, record: nil)
            .file("trust.md", "On lower plans rows are kept for less time.\n", record: nil).assess()
        #expect(result.claims.map(\.state) == [.undetermined(.undeclared)])
    }
}
