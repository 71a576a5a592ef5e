import MusterDocuments
import MusterSource
import Testing

/// Reading with lenses; left out by name where muster is built without the trait `Augeas`.
@Suite(
    "LensTests that need the trait Augeas",
    .enabled(if: Lens.isBuiltIn, "muster is built without the trait Augeas"))
struct LensReadingTests {
    private func parse(_ lens: String, _ text: String) throws -> ParsedText {
        ParsedText(try #require(Parsers.named("augeas:\(lens)")), text)
    }

    @Test func entriesKeepTheirOrderAndPlaces() throws {
        let parsed = try parse(
            "Ntp", "# who tells the time\nserver 0.pool.example iburst\ndriftfile /var/lib/ntp\n")
        #expect(parsed.codes == [])
        #expect(parsed.value("entries.0.name") == #""server""#)
        #expect(parsed.value("entries.0.value") == #""0.pool.example""#)
        #expect(parsed.value("entries.0.entries.0.name") == #""iburst""#)
        #expect(parsed.value("entries.0.entries.0.value") == "null")
        #expect(parsed.span("entries.1.name") == "driftfile")
        #expect(parsed.span("entries.1.value") == "/var/lib/ntp")
        #expect(parsed.span("entries.1") == "driftfile /var/lib/ntp\n")
    }

    @Test func aLastLineWithoutAnEndIsReadToo() throws {
        let parsed = try parse("Ntp", "server a.example")
        #expect(parsed.value("entries.0.value") == #""a.example""#)
        #expect(parsed.span("entries.0") == "server a.example")
    }

    @Test func whatTheLensNamesHasNoText() throws {
        let parsed = try parse("Hosts", "127.0.0.1 localhost lo\n")
        #expect(parsed.value("entries.0.name") == #""1""#)
        #expect(parsed.span("entries.0.name") == "")
        #expect(parsed.value("entries.0.entries.2.value") == #""lo""#)
        #expect(parsed.span("entries.0.entries.2.value") == "lo")
    }

    @Test func aTextTheLensDoesNotTakeIsRefusedWhereItStops() throws {
        let parsed = try parse("Ntp", "server a.example\n)(\n")
        #expect(parsed.codes == ["MUS-2572"])
        #expect(parsed.outcome.diagnostics[0].location?.start.line == 2)
        #expect(parsed.outcome.document == nil)
    }

    @Test func aPasswordIsASecret() throws {
        let parsed = try parse("Puppet", "[main]\npassword = hunter2hunter2\nuser = kim\n")
        #expect(parsed.value("entries.0.entries.1.value") == #""kim""#)
        #expect(parsed.shownPlaces(of: "hunter2") == [])
    }

    @Test func tooManyBytesOrEntriesAreRefused() throws {
        let line = "server a.example iburst\n"
        let large = String(repeating: line, count: 64 * 1024 / line.utf8.count + 1)
        #expect(try parse("Ntp", large).codes == ["MUS-2001"])
        let many = String(repeating: "a=b\n", count: 8_001)
        #expect(try parse("Puppet", "[main]\n" + many).codes == ["MUS-2573"])
    }

    @Test func aTextOfOtherBytesIsRefusedOrRead() throws {
        for byte in ["(", "{", "[", "<", "\"", "\\", "=", "a", " ", "#", "%"] {
            for lens in ["Ntp", "Puppet", "Hosts", "Chrony", "Rsyslog", "Limits"] {
                let parsed = try parse(lens, String(repeating: byte, count: 3_000))
                #expect(parsed.outcome.document != nil || !parsed.codes.isEmpty)
            }
        }
    }

    /// Texts of our own, in which every letter and digit is changed and has to be found in the value it stands in.
    private static let texts: [(lens: String, text: String)] = [
        ("Ntp", "# who tells the time\nserver 0.pool.example iburst\ndriftfile /var/lib/ntp\n"),
        ("Hosts", "127.0.0.1 localhost lo\n10.0.0.1 db.example db\n"),
        ("Puppet", "[main]\nserver = puppet.example\nruninterval = 30\n"),
        ("Limits", "kim hard nofile 1024\n@admins - nproc 50\n"),
        ("Chrony", "server a.example iburst\nmakestep 1 3\nrtcsync\n"),
        ("Access", "+ : root kim : LOCAL\n- : ALL : ALL\n"),
        ("Rsyncd", "uid = nobody\n[data]\npath = /srv/data\nread only = yes\n"),
        ("Exports", "/srv 10.0.0.0/8(ro,sync) db.example(rw)\n"),
    ]

    @Test(arguments: texts.map(\.lens))
    func everyChangedByteIsFoundInTheValueThatStandsThere(lens: String) throws {
        let text = try #require(Self.texts.first { $0.lens == lens }?.text)
        let file = CorpusFile(format: "augeas:\(lens)", name: "own", bytes: Array(text.utf8))
        #expect(file.document != nil)
        var score = SpanScore(format: file.format)
        score.measure(file, atMost: .max)
        #expect(score.complaints == [])
        #expect(score.attributed > 0 && score.answered > 0)
    }
}
