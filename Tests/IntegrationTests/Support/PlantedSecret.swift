import Foundation
import MusterDocuments
import MusterSource

/// A text of one format with a marker in it that nobody may ever see, and the expression that leads to it.
struct PlantedSecret: CustomStringConvertible {
    let format: String
    let text: String
    /// From `doc` to the value that holds the marker; nil if the parser drops or masks it.
    let expression: String?

    /// Part of every planted secret.
    static let marker = "0123456789abcdefMARKER"
    /// The same for a password as short as people choose them.
    static let short = "Zq9Z"
    private static let token = "ghp_\(marker)0123456789"

    var description: String { format }

    /// One for each parser: a token in its example, and, where a name makes a secret, a password.
    static let all: [PlantedSecret] =
        Parsers.all.compactMap { planted(in: $0) } + named + keys
        + shapes

    /// Formats in which a name says that the value is a secret, and texts in which nothing else says it.
    private static let named: [PlantedSecret] = [
        ("json", "{\"client_secret\": \"\(marker)\"}", "doc.client_secret"),
        ("jsonc", "// no\n{\"api\": {\"password\": \"\(marker)\"}}", "doc.api.password"),
        ("jsonl", "{\"token\": \"\(marker)\"}\n", "doc[0].token"),
        ("yaml", "smtp:\n  password: \(marker)\n", "doc.smtp.password"),
        ("yaml", "db_password: 1234567890123456\n", "string(doc.db_password)"),
        ("toml", "password = \"\(marker)\"\n", "doc.password"),
        ("csv", "name,token\nkim,\(marker)\n", "doc[0].token"),
        ("xml", "<a password=\"\(marker)\"/>", nil),
        ("ini", "[client]\npassword = \(marker)\n", nil),
        ("configparser", "[client]\npassword = \(marker)\n", nil),
        ("mysql", "[client]\npassword = \(marker)\n", nil),
        ("properties", "db.password=\(marker)\n", nil),
        ("dotenv", "SMTP_PASSWORD=\(marker)\n", nil),
        ("hcl", "password = \"\(marker)\"\n", nil),
        ("dovecot", "ldap_auth_bind_password = \(marker)\n", nil),
        ("postfix_main", "smtp_sasl_password = \(marker)\n", nil),
        ("fstab", "//a/b /c cifs username=k,password=\(marker) 0 0\n", nil),
        ("dockerfile", "FROM debian\nENV DB_PASSWORD=\(marker)\n", nil),
        ("crontab", "DB_PASSWORD=\(marker)\n0 1 * * * true\n", nil),
        ("system_crontab", "DB_PASSWORD=\(marker)\n0 1 * * * root true\n", nil),
        ("apache", "AuthDBDUserPWQuery x\nDBDParams \"pass=\(marker)\"\n", nil),
        ("shadow", "kim:$6$salt$\(marker)\(marker):19000:0:99999:7:::\n", nil),
        ("passwd", "kim:$6$salt$\(marker)\(marker):1000:1000::/:/bin/sh\n", nil),
        ("group", "kim:$6$salt$\(marker)\(marker):1000:\n", nil),
    ].compactMap { format, text, expression in
        PlantedSecret(format, text, expression)
    }

    /// A private key, every line of which is one.
    private static let keys: [PlantedSecret] = [
        "lines", "markdown", "certificate", "yaml", "mail",
    ].compactMap { format in
        let indent = format == "yaml" ? "  " : ""
        let head = format == "yaml" ? "key: |\n" : format == "mail" ? "From: kim@a.example\n\n" : ""
        let body = ["-----BEGIN PRIVATE KEY-----", marker, "-----END PRIVATE KEY-----"]
        return PlantedSecret(
            format, head + body.map { indent + $0 + "\n" }.joined(), nil)
    }

    /// Takes the text if the parser reads it; without an expression the marker's place is looked for.
    init?(_ format: String, _ text: String, _ expression: String? = nil) {
        guard let parser = Parsers.named(format) else { return nil }
        let source = Source(path: "planted", text: text)
        guard let document = parser.parse(source, limits: ParseLimits()).document else {
            return nil
        }
        self.format = format
        self.text = text
        self.expression =
            expression ?? Self.path(to: Self.marker, in: document)
            ?? Self.path(to: Self.short, in: document)
    }

    /// The parser's example with a token put where the parser still reads it and keeps it, if there is such a place.
    private static func planted(in parser: any DocumentParser) -> PlantedSecret? {
        let lines = parser.description.example.components(separatedBy: "\n")
        var dropped: PlantedSecret?
        for (index, line) in lines.enumerated() {
            for planted in variants(of: line) {
                var changed = lines
                changed[index] = planted
                let text = changed.joined(separator: "\n")
                guard let secret = PlantedSecret(parser.name, text, nil) else { continue }
                if secret.expression != nil { return secret }
                dropped = dropped ?? secret
            }
        }
        return dropped
    }

    /// The token in place of each word of a line, and behind it.
    private static func variants(of line: String) -> [String] {
        let words = line.split(whereSeparator: { !$0.isLetter && !$0.isNumber })
        return words.reversed().map {
            line.replacingCharacters(in: $0.startIndex..<$0.endIndex, with: token)
        } + ["\(line) \(token)", "\(line)\n\(token)"]
    }

    /// The expression from `doc` to the first string that holds a text.
    private static func path(to text: String, in document: Document) -> String? {
        var pending: [(id: NodeID, path: String)] = [(document.root, "doc")]
        while let (id, path) = pending.popLast() {
            if let string = document.string(id), string.contains(text) { return path }
            for (index, element) in document.elements(id).enumerated() {
                pending.append((element, "\(path)[\(index)]"))
            }
            for key in document.keys(id) {
                guard let name = document.string(key), !name.contains("'"), !name.contains("\\"),
                    !name.contains("\n"), !name.contains(text)
                else { continue }
                pending.append((document.value(ofKey: key, in: id), "\(path)['\(name)']"))
            }
        }
        return nil
    }
}
