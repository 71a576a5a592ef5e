import MusterDocuments
import MusterSource
import Testing

@Suite struct ParserChoiceTests {
    private func choose(_ path: String, _ text: String = "") -> String? {
        Parsers.choose(path: path, source: Source(path: path, text: text))?.parser.name
    }

    @Test(arguments: [
        ("evidence/a.json", "json"), ("a.yml", "yaml"), ("x/y/accounts.csv", "csv"),
        ("a.tsv", "csv"),
        ("etc.find.txt", "listing"), (".env", "dotenv"), ("app/mail.env", "dotenv"),
        ("auth.log", "lines"), ("trivy.json", "json"), ("bom.cdx.json", "json"),
        ("mail.spdx.json", "json"), ("mail.spdx", "spdx"), ("scan.sarif", "json"),
        ("testssl.json", "json"), ("fullchain.pem", "certificate"), ("mx.crt", "certificate"),
        ("notice.eml", "mail"), ("reviews.ics", "icalendar"), ("de.po", "po"),
        (".well-known/security.txt", "security.txt"), ("mx.s_client.txt", "s_client"),
        ("etc/apache2/sites-available/a.conf", "apache"),
        ("etc/nginx/sites-available/a", "nginx"), ("etc/postfix/main.cf", "postfix_main"),
        ("etc/dovecot/conf.d/10-ssl.conf", "dovecot"), ("etc/ssh/ssh_config", "ssh_config"),
        ("etc/bind/db.example.org", "zone"), ("mx.dig.txt", "dig"),
        ("etc/fail2ban/jail.conf", "configparser"), ("etc/mysql/my.cnf", "mysql"),
    ])
    func theNameDecides(path: String, parser: String) {
        #expect(choose(path, "[]") == parser)
    }

    @Test(arguments: [
        (" {\"a\": 1}", "json"), ("[1]", "json"), ("# c\nkey: value\n", "yaml"),
        ("---\n- a\n", "yaml"),
        ("600 root root 1 1.5 /a\n", "listing"), ("a,b\n1,2\n", "csv"), ("A=1\nB_C=2\n", "dotenv"),
        ("-----BEGIN CERTIFICATE-----\n", "certificate"), ("BEGIN:VCALENDAR\r\n", "icalendar"),
        ("CONNECTED(00000003)\n", "s_client"), ("SPDXVersion: SPDX-2.3\n", "spdx"),
    ])
    func theContentDecidesWhereTheNameDoesNot(text: String, parser: String) {
        #expect(choose("evidence/unknown", text) == parser)
    }

    @Test(arguments: ["", "just a sentence.\n", "---\ntitle: x\n---\ntext\n", "a b c\nd e f\n"])
    func whatIsNotBeyondDoubtIsLeftToTheUser(text: String) {
        #expect(choose("evidence/unknown", text) == nil)
    }

    @Test func theChoiceSaysWhy() {
        let source = Source(path: "a.json", text: "{}")
        #expect(
            Parsers.choose(path: "a.json", source: source)?.reason == "its name matches '*.json'")
        #expect(
            Parsers.choose(path: "a", source: source)?.reason
                == "its content begins as a JSON value")
    }
}
