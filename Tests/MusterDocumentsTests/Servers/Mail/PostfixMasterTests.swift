import MusterDocuments
import MusterSource
import Testing

@Suite struct PostfixMasterTests {
    private func parse(_ text: String) -> ParsedText { ParsedText(PostfixMasterParser(), text) }

    @Test func aServiceHasItsColumnsArgumentsAndOverrides() {
        let parsed = parse(
            """
            # service type
            submission inet n       -       y       -       -       smtpd
              -o syslog_name=postfix/$service_name
            #  -o smtpd_enforce_tls=yes
              -o smtpd_tls_security_level=encrypt -v
            cleanup unix n - n 300? 0 cleanup

            """)
        #expect(
            parsed.value("services.0") == """
                {"service": "submission", "type": "inet", "private": "n", "unprivileged": "-", \
                "chroot": "y", "wakeup": "-", "maxproc": "-", "command": "smtpd", "args": ["-o", \
                "syslog_name=postfix/$service_name", "-o", "smtpd_tls_security_level=encrypt", "-v"], \
                "overrides": {"syslog_name": "postfix/$service_name", "smtpd_tls_security_level": \
                "encrypt"}}
                """)
        #expect(parsed.span("services.0.overrides.smtpd_tls_security_level") == "encrypt")
        #expect(parsed.value("services.1.wakeup") == #""300?""#)
    }

    @Test func bracesHoldBlanksAndMayReachOverLines() {
        let parsed = parse(
            "smtp inet n - y - - smtpd -o {a = b c}\n  -o { d =\n    e,\n    f } -oh=i -o a=j\n")
        #expect(parsed.codes == [])
        #expect(parsed.value("services.0.overrides") == #"{"d": "e, f", "h": "i", "a": "j"}"#)
        #expect(parsed.value("services.0.args.1") == #""a = b c""#)
        #expect(parsed.span("services.0.args.1") == "{a = b c}")
        #expect(parsed.span("services.0.overrides.d") == "e,\n    f")
    }

    @Test func argumentsOfOtherProgramsAreNoOptions() {
        let parsed = parse(
            "v unix - n n - - pipe\n  flags=DRhu user=vmail argv=/bin/x -o ${recipient}\n")
        #expect(parsed.value("services.0.overrides") == "{}")
        #expect(parsed.value("services.0.args.4") == #""${recipient}""#)
    }

    @Test func allMistakesAreReported() {
        let parsed = parse(
            "x unix n - - - -\ny foo - - - - - z\nz unix - maybe - 3s -1 z {a\nq inet - - - - - s -o x\n"
        )
        #expect(
            parsed.codes == [
                "MUS-2412", "MUS-2413", "MUS-2413", "MUS-2413", "MUS-2413", "MUS-2414", "MUS-2415",
            ])
        #expect(parsed.places == ["1:1", "2:3", "3:10", "3:18", "3:21", "3:26", "4:23"])
    }
}
