import MusterDocuments
import MusterSource
import Testing

@Suite struct AuthorizedKeysTests {
    private func parse(_ text: String) -> ParsedText { ParsedText(AuthorizedKeysParser(), text) }

    // Made with ssh-keygen for this test; the private halves were thrown away.
    static let rsa =
        "AAAAB3NzaC1yc2EAAAADAQABAAABAQCuoSRJevYNSQlRE+VooWgfL/DHJ/0XN/B3zQtfaYdbEqyFGBZZfB2m"
        + "I5ygkh3SWSRqDjeIi4Gjvw8+WBlejkA/CkClRQ84UddWYLnJ6ecbZEchGI1Ijq7v5v4Xr6k6Dk4qU5OiOI9L"
        + "h/ShmwYC4qxAx8jtxqGM3SGJtEFYcJFPK330ni9YzV63zHIbt8OR4SYIbzfH3rCv13RfedmS65GTu581e3Za"
        + "0AnR8yZNc+ltM5II5rd3asZBMZdI2nqqMivE+wpAaLIPEaA5mJ4gtXKFwI22Jx/c17fjnGtIAeaxPIlQQ2mp"
        + "P8oBEuAlFTXgk3jFAXR6Vdc1xMjyHOXw1v59"
    static let ecdsa =
        "AAAAE2VjZHNhLXNoYTItbmlzdHAzODQAAAAIbmlzdHAzODQAAABhBDdD6LtornplVXBfMGVPUfqEsSe7Y7cV"
        + "5xNM+a+aFl0cRi+mJlX71ORFja9KGv2a8ut2LJkiIzwMJk3q984sKNz08J4rGCtBP4M1sYCDoBe6eELxSiOQ"
        + "wiqWBTlbVVfkcw=="
    static let ed25519 =
        "AAAAC3NzaC1lZDI1NTE5AAAAIH2DMiFu1PQiwoUZrUYf+3t8NsVGm+B84cWazndsWd1z"

    @Test func aKeyTellsItsLength() {
        let parsed = parse(
            "# c\nssh-rsa \(Self.rsa) rsa key\n\necdsa-sha2-nistp384 \(Self.ecdsa)\r\n"
                + " ssh-ed25519  \(Self.ed25519)  d\n")
        #expect((0..<3).map { parsed.value("keys.\($0).bits") } == ["2048", "384", "256"])
        #expect(parsed.value("keys.0.comment") == "\"rsa key\"")
        #expect(parsed.value("keys.1.comment") == "\"\"")
        #expect(parsed.value("keys.2.type") == "\"ssh-ed25519\"")
        #expect(parsed.value("keys.2.options") == "[]")
        #expect(parsed.span("keys.2.bits") == Self.ed25519)
    }

    @Test func optionsStandBeforeTheType() {
        let parsed = parse(
            #"Restrict,from="10.0.0.0/8,!a b",command="echo \"x, y\"",no-pty ssh-ed25519 "#
                + Self.ed25519 + " x\n")
        #expect(
            parsed.value("keys.0.options")
                == #"[{"name": "restrict", "value": ""}, "#
                + #"{"name": "from", "value": "10.0.0.0/8,!a b"}, "#
                + #"{"name": "command", "value": "echo "x, y""}, {"name": "no-pty", "value": ""}]"#)
        #expect(parsed.span("keys.0.options.0.name") == "Restrict")
        #expect(parsed.span("keys.0.options.1.value") == #""10.0.0.0/8,!a b""#)
        #expect(parsed.span("keys.0.options.2") == #"command="echo \"x, y\"""#)
    }

    @Test(arguments: [
        ("ssh-ed25519\n", "MUS-2336", "1:1"), ("ssh-ed25519 AAAA\n", "MUS-2336", "1:13"),
        ("ssh-ed25519 \(ecdsa)\n", "MUS-2336", "1:13"),
        ("ssh-ed25519 \(ed25519.dropLast(4))\n", "MUS-2336", "1:13"),
        ("ssh-ed25519 \(ed25519.dropLast(1))\n", "MUS-2336", "1:13"),
        ("no-pty\n", "MUS-2335", "1:1"), ("no-pty ssh-foo AAAA\n", "MUS-2335", "1:8"),
        ("command=\"x ssh-ed25519 \(ed25519)\n", "MUS-2303", "1:9"),
        ("2048 35 1234567 old\n", "MUS-2335", "1:6"),
    ])
    func aKeyMustBeWhole(text: String, code: String, place: String) {
        #expect(parse(text).codes == [code])
        #expect(parse(text).places == [place])
    }
}
