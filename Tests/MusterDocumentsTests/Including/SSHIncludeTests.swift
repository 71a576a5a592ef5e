import MusterDocuments
import MusterSource
import Testing

@Suite struct SSHIncludeTests {
    @Test func anIncludedFileIsReadWhereItIsNamed() {
        let parsed = IncludedFiles(files: [
            ("main", "Include d/*\nPort 22\nPermitRootLogin yes\n"),
            ("d/a", "PermitRootLogin no\n"), ("d/b", "Match User x\nPort 3\n"),
        ]).parse(SSHDParser())
        #expect(parsed.codes == [])
        #expect(
            parsed.value("global")
                == #"{"include": "d/*", "permitrootlogin": "no", "port": "22"}"#)
        #expect(parsed.path("global.permitrootlogin") == "d/a")
        #expect(parsed.span("global.permitrootlogin") == "no")
        #expect(parsed.path("settings.2.name") == "d/b")
        #expect(parsed.path("settings.3.name") == "main")
    }

    @Test func aConditionEndsWithTheFileItBeganIn() {
        let parsed = IncludedFiles(files: [
            ("main", "Match User a\nInclude x\nPort 1\n"), ("x", "Port 2\nMatch User b\nPort 3\n"),
        ]).parse(SSHDParser())
        #expect(parsed.value("settings.1.match") == #""User a""#)
        #expect(parsed.value("settings.2.match") == #""User b""#)
        #expect(parsed.value("settings.3.match") == #""User a""#)
    }

    @Test func theClientsBlocksComeFromAllFiles() {
        let parsed = IncludedFiles(files: [
            ("main", "Include x\nHost b\nUser c\n"), ("x", "Host a\nUser d\n"),
        ])
        .parse(SSHClientParser())
        #expect(parsed.value("blocks.0.values.user") == #""d""#)
        #expect(parsed.path("blocks.0.patterns.0") == "x")
        #expect(parsed.value("blocks.1.host") == #""b""#)
    }

    @Test func aFileThatWasNotCollectedIsAWarning() {
        let parsed = IncludedFiles(files: [("main", "Include \"nowhere\"\n")]).parse(SSHDParser())
        #expect(parsed.codes == ["MUS-2400"])
        #expect(parsed.places == ["1:9"])
        #expect(parsed.outcome.document != nil)
    }

    @Test func aLoopAndAnAbsentFileAreErrors() {
        let parsed = IncludedFiles(files: [
            ("main", "Include x\nInclude absent\n"), ("x", "Include y*\n"),
            ("y", "\nInclude main\n"),
        ]).parse(SSHDParser())
        #expect(parsed.codes == ["MUS-2401", "MUS-2402"])
        #expect(parsed.places == ["2:9", "2:9"])
        #expect(parsed.outcome.diagnostics[1].location?.source.path == "y")
    }

    @Test func filesAreIncludedOnlySoDeep() {
        var files: [(String, String)] = []
        for number in 0..<30 { files.append(("f\(number)", "Include f\(number + 1)\n")) }
        #expect(IncludedFiles(files: files).parse(SSHDParser()).codes == ["MUS-2403"])
    }

    @Test func filesThatIncludeEachOtherTwiceAreStopped() {
        var files: [(String, String)] = []
        for number in 0..<14 {
            files.append(("f\(number)", "Include f\(number + 1) f\(number + 1)\n"))
        }
        files.append(("f14", "Port 1\n"))
        let parsed = IncludedFiles(files: files).parse(SSHDParser())
        #expect(parsed.codes.first == "MUS-2404")
        #expect(parsed.outcome.document == nil)
    }

    @Test func anIncludedFileThatIsNoTextIsReported() {
        let parsed = IncludedFiles(files: [("main", "Include x\n"), ("x", "a\u{0}b\n")]).parse(
            SSHDParser())
        #expect(parsed.codes == ["MUS-2004"])
    }
}
