import MusterDocuments
import MusterSource
import Testing

@Suite struct CrontabTests {
    private func user(_ text: String) -> ParsedText { ParsedText(CrontabParser(), text) }
    private func system(_ text: String) -> ParsedText { ParsedText(SystemCrontabParser(), text) }

    @Test func aJobHasItsScheduleAndItsCommand() {
        let parsed = user(" # c\n*/15 0-6,22 1 jan Mon-Fri  /bin/run  a # b\n")
        #expect(
            parsed.value("jobs.0")
                == #"{"nickname": "", "minute": "*/15", "hour": "0-6,22", "dayOfMonth": "1", "#
                + #""month": "jan", "dayOfWeek": "Mon-Fri", "user": "", "#
                + #""command": "/bin/run  a # b", "input": ""}"#)
        #expect(parsed.span("jobs.0.hour") == "0-6,22")
        #expect(parsed.span("jobs.0.command") == "/bin/run  a # b")
    }

    @Test func aSystemsJobHasAUser() {
        let parsed = system("17 *\t* * *\troot\tcd / && run-parts\n@daily app x\n")
        #expect(parsed.value("jobs.0.user") == #""root""#)
        #expect(parsed.value("jobs.0.command") == #""cd / && run-parts""#)
        #expect(
            parsed.value("jobs.1")
                == #"{"nickname": "@daily", "minute": "0", "hour": "0", "dayOfMonth": "*", "#
                + #""month": "*", "dayOfWeek": "*", "user": "app", "command": "x", "input": ""}"#)
        #expect(parsed.span("jobs.1.minute") == "")
        #expect(parsed.span("jobs.1.nickname") == "@daily")
    }

    @Test func aJobAtTheStartOfTheHostHasNoClock() {
        #expect(user("@reboot x\n").value("jobs.0.hour") == #""""#)
    }

    @Test func aPercentSignEndsTheCommand() {
        let parsed = user(#"0 0 * * * mail -s 50\% a%Hello%all 5\%"# + "\n")
        #expect(parsed.value("jobs.0.command") == #""mail -s 50% a""#)
        #expect(parsed.value("jobs.0.input") == "\"Hello\nall 5%\"")
        #expect(parsed.span("jobs.0.input") == #"Hello%all 5\%"#)
    }

    @Test func variablesLoseTheirQuotes() {
        let parsed = user("MAILTO=\"a b\"\nX = y z \n'N M'='' \nAPI_TOKEN=t\nMAILTO=\"\"\n")
        #expect(
            parsed.value("variables") == #"{"MAILTO": "", "X": "y z", "N M": "", "API_TOKEN": "t"}"#
        )
        #expect(parsed.span("variables.MAILTO") == "\"\"")
        #expect(parsed.value("jobs") == "[]")
    }

    @Test func anEqualsSignInACommandMakesNoVariable() {
        let parsed = user("* * * * * A=b c\n@hourly X=1 y\n")
        #expect(parsed.value("jobs.0.command") == #""A=b c""#)
        #expect(parsed.value("jobs.1.command") == #""X=1 y""#)
    }

    @Test(arguments: [
        ("60 * * * * x\n", "MUS-2310", "1:1"), ("* 24 * * * x\n", "MUS-2310", "1:3"),
        ("* * 0 * * x\n", "MUS-2310", "1:5"), ("* * * foo * x\n", "MUS-2310", "1:7"),
        ("* * * * 8 x\n", "MUS-2310", "1:9"), ("5-1 * * * * x\n", "MUS-2310", "1:1"),
        ("*/0 * * * * x\n", "MUS-2310", "1:1"), ("1,,2 * * * * x\n", "MUS-2310", "1:1"),
        ("*/x * * * * x\n", "MUS-2310", "1:1"), ("5/10 * * * * x\n", "MUS-2310", "1:1"),
        ("@Reboot x\n", "MUS-2312", "1:1"), ("* * * *\n", "MUS-2311", "1:1"),
        ("* * * * *\n", "MUS-2311", "1:1"), ("@dayly x\n", "MUS-2312", "1:1"),
        ("# c\n0 0 * * * x", "MUS-2313", "2:1"), ("A=\"b\n", "MUS-2303", "1:3"),
    ])
    func aMistakeHasAPlace(text: String, code: String, place: String) {
        #expect(user(text).codes == [code])
        #expect(user(text).places == [place])
    }

    @Test func aSystemsJobWithoutACommandIsCut() {
        #expect(system("0 0 * * * root\n@daily\n").codes == ["MUS-2311", "MUS-2311"])
    }

    @Test func aCommentNeedsNoLineFeed() {
        #expect(user("0 0 * * * x\n# end").codes == [])
    }

    @Test func aRandomMinuteIsAllowed() {
        #expect(user("~ 0~6 ~3 * * x\n").value("jobs.0.hour") == #""0~6""#)
    }
}
