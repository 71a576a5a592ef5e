import MusterDocuments
import MusterSource
import Testing

@Suite struct SecretTests {
    private func holds(_ text: String) -> Bool {
        Array(text.utf8).withUnsafeBufferPointer { SecretPatterns.first(in: $0) != nil }
    }

    @Test(arguments: [
        "key AKIAABCDEFGHIJKLMNOP end", "ghp_0123456789abcdefghijklmnopqrstuvwxyz",
        "token=xoxb-0123456789-abc", "AIzaSyA-0123456789abcdefghijklmnopqrstu",
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl", "-----BEGIN RSA PRIVATE KEY-----",
        "-----BEGIN PRIVATE KEY-----\\nMII", "$6$saltsalt$0123456789abcdefghijkl",
        "$2b$12$0123456789abcdefghijkl", "postgres://app:hunter2@db/mail",
        "SCRAM-SHA-256$4096:c2FsdA==$abcdefghijklmnop:abc=",
        "Basic dXNlcjpodW50ZXIy", "Authorization: Basic dXNlcjpodW50ZXIyMg==",
        "curl -H 'Authorization: Bearer 0f9c2b7d6e5a4938' https://api.example",
        "https://store.example/c?sv=1&sig=aBc%2BdEfGhIjKl%3D",
        "https://store.example/c?sig=aBcdefghi",
    ])
    func aTokenIsRecognised(text: String) {
        #expect(holds(text))
    }

    @Test(arguments: [
        "AKIAABC", "BIGAKIAABCDEFGHIJKLMNOP", "ghp_short", "-----BEGIN CERTIFICATE-----",
        "https://northpost.example/a:b@c", "https://northpost.example:443/path@x",
        "PasswordAuthentication no", "eyJhbGciOiJIUzI1NiJ9 alone", "the price is $6$ or so",
        "mailto://a@northpost.example", "Basic authentication is off", "Basic settings",
        "Basic dXNlcg== without a colon", "Basic OmJhcmU=", "Bearer authentication tokens",
        "Bearer token-2", "a=1&sigma=123456789",
    ])
    func whatOnlyLooksAlikeIsNone(text: String) {
        #expect(!holds(text))
    }

    @Test func valuesWithASecretsNameAreFlagged() {
        let parsed = ParsedText(
            JSONParser(),
            #"""
            {"client_secret": "hunter2hunter2",
             "passwordPolicy": "twelve-or-more",
             "password": "/run/secrets/db",
             "token": "${TOKEN_OF_CI}",
             "api": "ghp_0123456789abcdefghijklmnopqrstuvwxyz",
             "note": "plain"}
            """#)
        #expect(
            ["client_secret", "passwordPolicy", "password", "token", "api", "note"].map {
                parsed.isSecret($0)
            } == [true, false, false, false, true, false])
    }

    @Test(arguments: [
        "smtp_pass", "db-pass", "dbPass", "pass", "SMTP_PASS", "pw", "root_pw", "psk", "wpa.psk",
        "credentials", "authkey", "requirepass", "masterauth", "dbpass",
    ])
    func aShortNameOfASecretHidesItsValue(name: String) {
        #expect(
            ParsedText(JSONParser(), "{\"\(name)\": \"hunter2hunter2\"}").isSecret(name) == true)
        #expect(ParsedText(JSONParser(), "{\"\(name)\": \"short\"}").isSecret(name) == true)
        #expect(ParsedText(JSONParser(), "{\"\(name)\": \"off\"}").isSecret(name) == false)
        #expect(SecretPatterns.shown("tool \(name)=hunter2hunter2") == "(secret)")
    }

    @Test(arguments: [
        "compass", "bypass", "passed", "pass_through", "proxy_pass", "fastcgi_pass", "ProxyPass",
        "rpw", "tasks", "risk", "materials", "pas", "p", "truth", "PASSWD_CHECKS",
    ])
    func aNameThatOnlyEndsAlikeHidesNothing(name: String) {
        #expect(
            ParsedText(JSONParser(), "{\"\(name)\": \"hunter2hunter2\"}").isSecret(name) == false)
        #expect(SecretPatterns.shown("tool \(name)=hunter2hunter2") != "(secret)")
    }

    @Test(arguments: [
        "<testcase name=\"pass\" status=\"run\"/>", "12 passed, pass: 12, fail: 0",
        "deploy ALL=(root) NOPASSWD: /usr/bin/systemctl", "passwd:         files systemd",
        "PasswordAuthentication no", "644 root root 1 1.0 /etc/passwd", "x:0:0::/etc/passwd:",
        "proxy_pass http://127.0.0.1:8080;", "fastcgi_pass unix:/run/php-fpm.sock;",
        "key_mgmt=WPA-PSK",
    ])
    func ordinaryTextStaysReadable(text: String) {
        #expect(SecretPatterns.shown(text) == text)
    }

    @Test func nothingOfAFileOfManySecretsIsShown() {
        let parsed = ParsedText(
            YAMLParser(),
            """
            servers:
              - {name: a, smtp_pass: LEAKsmtp77}
              - {name: b, Authorization: "Basic dXNlcjpMRUFLcGFzcw=="}
              - {name: c, pw: LEAKpw12345}
              - {name: d, authkey: LEAKauthkey12345}
              - {name: e, requirepass: LEAKredis123}
              - {name: f, db_pass: LEAKdbpass123}
              - {name: g, psk: LEAKpsk12345}
              - {name: h, credentials: LEAKcred123}
              - {name: i, sig: "https://x.blob.example/c?sv=1&sig=LEAKsas%3D"}
              - {name: j, header: "Bearer LEAKbearer12345"}
              - {name: k, name2: plain}
            """)
        #expect(parsed.outcome.document != nil)
        #expect(parsed.shownPlaces(of: "LEAK") == [])
        #expect(parsed.shownPlaces(of: "dXNlcjpM") == [])
        #expect(!parsed.shownPlaces(of: "plain").isEmpty)
    }

    @Test func aLineWithASecretIsNeverDrawn() throws {
        let parsed = ParsedText(
            JSONParser(),
            "{\"client_secret\": \"hunter2hunter2\", \"a\": 1,\n\"b\": 2}")
        let document = try #require(parsed.outcome.document)
        let onLine = try #require(document.value(document.root, "a"))
        #expect(Snippet(document.location(onLine)).text == Snippet.withheld)
        let below = try #require(document.value(document.root, "b"))
        #expect(Snippet(document.location(below)).text == "\"b\": 2}")
    }

    @Test func aFarSecretDoesNotHideALongLine() throws {
        let long = String(repeating: "x", count: 9000)
        let parsed = ParsedText(
            JSONParser(), "{\"token\": \"hunter2hunter2\", \"a\": \"\(long)\", \"b\": 2}")
        let document = try #require(parsed.outcome.document)
        let far = try #require(document.value(document.root, "b"))
        #expect(Snippet(document.location(far)).text.hasSuffix("\"b\": 2}"))
    }

    @Test func everyLineOfAKeyIsHidden() throws {
        let key = "-----BEGIN PRIVATE KEY-----\nMIIMARKER\n-----END PRIVATE KEY-----\n"
        let parsed = ParsedText(LinesParser(), "before\n" + key + "behind\n")
        #expect(parsed.shownPlaces(of: "MARKER") == [])
        #expect(!parsed.shownPlaces(of: "before").isEmpty)
        #expect(!parsed.shownPlaces(of: "behind").isEmpty)
        let broken = ParsedText(YAMLParser(), "a: 'b\n" + key + "MARKER: [\n")
        #expect(!broken.outcome.diagnostics.isEmpty)
        #expect(!broken.rendered.contains("MIIMARKER"))
    }

    @Test func messagesQuoteNoSecret() {
        let token = "ghp_0123456789abcdefghijklmnopqrstuvwxyz"
        let parsed = ParsedText(YAMLParser(), "a: 1\n\(token): 1\n\(token): 2\n")
        #expect(!parsed.outcome.diagnostics.isEmpty)
        #expect(!parsed.rendered.contains("0123456789"))
        #expect(
            SecretPatterns.redacted("a '\(token)' b '\(token)'") == "a '(withheld)' b '(withheld)'")
    }

    /// Into every line of every parser's example goes a token, as a line of its own and within the line.
    @Test(arguments: Parsers.all.map(\.name))
    func noFormatShowsAPlantedToken(name: String) throws {
        let parser = try #require(Parsers.named(name))
        let token = "ghp_0123456789abcdefghijklmnopqrstuvwxyz"
        let lines = parser.description.example.split(
            separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            let half = line.index(line.startIndex, offsetBy: line.count / 2)
            for planted in [
                "\(line)\n\"\(token)", "client_secret: \(token)", "\(line) \(token)",
                "\(line[..<half]) \(token) \(line[half...])",
            ] {
                var changed = lines.map { String($0) }
                changed[index] = planted
                let parsed = ParsedText(parser, changed.joined(separator: "\n"))
                #expect(!parsed.rendered.contains("0123456789"), "\(planted)")
                #expect(parsed.shownPlaces(of: "0123456789") == [], "\(planted)")
            }
        }
    }
}
