import MusterDocuments
import MusterSource
import Testing

@Suite struct DockerfileTests {
    private func parse(_ text: String) -> ParsedText { ParsedText(DockerfileParser(), text) }

    @Test func stagesHaveImagesAndUsers() {
        let parsed = parse(
            "# syntax=docker/dockerfile:1\nARG V=1\nFROM --platform=linux/amd64 reg.example:5000/go:1.24 "
                + "AS build\nUSER app:app\nFROM build as next\nFROM alpine@sha256:aa\nUSER root\nUSER 1000\n"
                + "from x:${T:-a}\n")
        #expect(parsed.value("directives") == #"{"syntax": "docker/dockerfile:1"}"#)
        #expect(
            parsed.value("stages.0")
                == #"{"name": "build", "image": "reg.example:5000/go:1.24", "#
                + #""repository": "reg.example:5000/go", "tag": "1.24", "digest": "", "#
                + #""platform": "linux/amd64", "fromStage": false, "user": "app:app"}"#)
        #expect(
            parsed.value("stages.1")
                == #"{"name": "next", "image": "build", "repository": "build", "tag": "", "#
                + #""digest": "", "platform": "", "fromStage": true, "user": "app:app"}"#)
        #expect(parsed.value("stages.2.digest") == #""sha256:aa""#)
        #expect(parsed.value("stages.2.user") == #""1000""#)
        #expect(parsed.value("stages.3.tag") == #""${T:-a}""#)
        #expect(parsed.value("stages.3.user") == #""""#)
        #expect(parsed.value("instructions.0.stage") == "-1")
        #expect(parsed.value("instructions.2.stage") == "0")
        #expect(parsed.span("stages.0.tag") == "1.24")
        #expect(parsed.span("stages.2.user") == "1000")
        #expect(parsed.value("instructions.7.instruction") == #""FROM""#)
        #expect(parsed.span("instructions.7.instruction") == "from")
    }

    @Test func linesAreJoinedAndCommentsBetweenThemLeftOut() {
        let parsed = parse("FROM a\nRUN apt-get update \\ \n # c\n\n  && x # y\n")
        #expect(parsed.value("instructions.1.args") == #"["apt-get update   && x # y"]"#)
        #expect(parsed.value("instructions.1.form") == #""shell""#)
        #expect(parsed.span("instructions.1") == "RUN apt-get update \\ \n # c\n\n  && x # y")
    }

    @Test func aListIsTheExecForm() {
        let parsed = parse(
            #"FROM a"# + "\n" + #"CMD ["a b", "c\"\u0041\n" , "d"]"# + "\n"
                + "ENTRYPOINT [ ]\nCMD ['x']\nVOLUME [\"/a\", \\\n \"/b\"]\nSHELL [\"/bin/sh\"]\n")
        #expect(parsed.value("instructions.1.args") == "[\"a b\", \"c\"A\n\", \"d\"]")
        #expect(parsed.value("instructions.1.form") == #""exec""#)
        #expect(parsed.span("instructions.1.args.0") == #""a b""#)
        #expect(parsed.value("instructions.2.form") == #""exec""#)
        #expect(parsed.value("instructions.3.form") == #""shell""#)
        #expect(parsed.value("instructions.4.args") == #"["/a", "/b"]"#)
    }

    @Test func namesHaveValues() {
        let parsed = parse(
            "FROM a\nENV A=1 B=\"x y\" C=a\\ b D='$E'\nENV OLD some value\nARG X\nARG Y= Z=\"q\"\n"
                + "LABEL \"a.b\"=\"c\" d=e\nENV DB_PASSWORD=p\n")
        #expect(
            parsed.value("instructions.1.pairs")
                == #"[{"name": "A", "value": "1"}, {"name": "B", "value": "x y"}, "#
                + #"{"name": "C", "value": "a b"}, {"name": "D", "value": "$E"}]"#)
        #expect(
            parsed.value("instructions.2.pairs") == #"[{"name": "OLD", "value": "some value"}]"#)
        #expect(parsed.value("instructions.3.pairs") == #"[{"name": "X", "value": ""}]"#)
        #expect(
            parsed.value("instructions.4.pairs")
                == #"[{"name": "Y", "value": ""}, {"name": "Z", "value": "q"}]"#)
        #expect(parsed.value("instructions.5.pairs.0.name") == #""a.b""#)
        #expect(parsed.span("instructions.1.pairs.1.value") == #""x y""#)
        #expect(parsed.span("instructions.1.pairs.2") == "C=a\\ b")
        let document = parsed.outcome.document
        let secrets = document.map { document in
            (0..<document.nodeCount).map { document.node(NodeID(UInt32($0))) }
                .filter { $0.flags.contains(.secret) }.count
        }
        #expect(secrets == 2)
    }

    @Test func flagsAndWordsAreSplit() {
        let parsed = parse(
            "FROM a\nCOPY --from=build --chown=1:1 a 'b c' /d/\nRUN --mount=type=cache,target=/x make -j\n"
                + "HEALTHCHECK --interval=5s CMD [\"x\"]\nHEALTHCHECK NONE\nONBUILD RUN y\nEXPOSE 80/tcp 443\n"
                + "WORKDIR /a b\n")
        #expect(
            parsed.value("instructions.1.flags")
                == #"[{"name": "from", "value": "build"}, {"name": "chown", "value": "1:1"}]"#)
        #expect(parsed.value("instructions.1.args") == #"["a", "b c", "/d/"]"#)
        #expect(parsed.value("instructions.2.flags.0.value") == #""type=cache,target=/x""#)
        #expect(parsed.value("instructions.2.args") == #"["make -j"]"#)
        #expect(parsed.value("instructions.3.args") == #"["CMD", "x"]"#)
        #expect(parsed.value("instructions.4.args") == #"["NONE"]"#)
        #expect(parsed.value("instructions.5.onbuild") == "true")
        #expect(parsed.value("instructions.5.instruction") == #""RUN""#)
        #expect(parsed.value("instructions.6.args") == #"["80/tcp", "443"]"#)
        #expect(parsed.value("instructions.7.args") == #"["/a b"]"#)
    }

    @Test func furtherLinesBelongToAHeredoc() {
        let parsed = parse(
            "FROM a\nRUN <<EOF sh\n# no comment\nUSER x\nEOF\nCOPY <<-\"A\" <<B /d\n1\n\tA\n2\nB\n"
                + "RUN cat <<<x 3<<E\nE\nUSER y\n")
        #expect(parsed.value("instructions.1.heredocs") == "[\"# no comment\nUSER x\n\"]")
        #expect(parsed.value("instructions.2.heredocs") == "[\"1\n\", \"2\n\"]")
        #expect(parsed.value("instructions.3.heredocs") == #"[""]"#)
        #expect(parsed.value("stages.0.user") == #""y""#)
    }

    @Test func theEscapeSignCanBeChanged() {
        let parsed = parse("# escape=`\nFROM a\nRUN dir `\n  c:\\\nUSER x\n")
        #expect(parsed.value("instructions.1.args") == #"["dir   c:\"]"#)
        #expect(parsed.value("stages.0.user") == #""x""#)
    }

    @Test(arguments: [
        ("FORM a\n", "MUS-2350", "1:1"), ("FROM\n", "MUS-2351", "1:1"),
        ("FROM a b\n", "MUS-2352", "1:6"), ("RUN x\nFROM a\n", "MUS-2353", "1:1"),
        ("# c\n", "MUS-2354", "2:1"), ("FROM a\nENV A=1 B\n", "MUS-2355", "2:9"),
        ("FROM a\nRUN <<E\nx\n", "MUS-2356", "2:5"), ("# escape=x\nFROM a\n", "MUS-2357", "1:1"),
        ("FROM a\nRUN x \\\n", "MUS-2305", "2:7"), ("FROM a\nENV A=\"1\n", "MUS-2303", "2:7"),
        ("FROM a\nENV A\n", "MUS-2351", "2:1"), ("FROM a\nCOPY --from=b\n", "MUS-2351", "2:1"),
    ])
    func aMistakeHasAPlace(text: String, code: String, place: String) {
        #expect(parse(text).codes == [code])
        #expect(parse(text).places == [place])
    }
}
