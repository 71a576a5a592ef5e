import Foundation

/// One deliberate mistake of the sample company.
struct Gap: CustomStringConvertible {
    let id: String
    let rule: String
    let subject: String
    let file: String
    let line: Int
    /// Where it is mended: where it is found, unless said otherwise.
    let mendFile: String
    let mendLine: Int
    let from: String
    let to: String
    let verdict: String
    let reason: String?

    var description: String { id }

    /// The gaps of Fixtures/gaps.yaml, read with nothing but line splitting: each key stands on a line of its own.
    static let all: [Gap] = {
        let path = ProjectCopy.root.appendingPathComponent(
            "Tests/IntegrationTests/Fixtures/gaps.yaml")
        guard let text = try? String(contentsOf: path, encoding: .utf8) else { return [] }
        return parse(text)
    }()

    static func parse(_ text: String) -> [Gap] {
        var gaps: [Gap] = []
        var fields: [String: String] = [:]
        func finish() {
            if let gap = Gap(fields) { gaps.append(gap) }
            fields = [:]
        }
        for line in text.components(separatedBy: "\n") {
            if line.hasPrefix("- ") { finish() }
            let body =
                line.hasPrefix("- ")
                ? String(line.dropFirst(2)) : line.trimmingCharacters(in: .whitespaces)
            guard !body.hasPrefix("#"), let colon = body.range(of: ": ") else { continue }
            fields[String(body[..<colon.lowerBound])] = unquoted(String(body[colon.upperBound...]))
        }
        finish()
        return gaps
    }

    private static func unquoted(_ text: String) -> String {
        let text = text.trimmingCharacters(in: .whitespaces)
        if text.count >= 2, text.hasPrefix("'"), text.hasSuffix("'") {
            return text.dropFirst().dropLast().replacingOccurrences(of: "''", with: "'")
        }
        if text.count >= 2, text.hasPrefix("\""), text.hasSuffix("\"") {
            return text.dropFirst().dropLast().replacingOccurrences(of: "\\\"", with: "\"")
        }
        return text
    }

    private init?(_ fields: [String: String]) {
        guard let id = fields["id"], let rule = fields["rule"], let subject = fields["subject"],
            let file = fields["file"], let line = fields["line"].flatMap({ Int($0) }),
            let from = fields["from"], let to = fields["to"], let verdict = fields["verdict"]
        else { return nil }
        self.id = id
        self.rule = rule
        self.subject = subject
        self.file = file
        self.line = line
        mendFile = fields["mendFile"] ?? file
        mendLine = fields["mendLine"].flatMap { Int($0) } ?? line
        self.from = from
        self.to = to
        self.verdict = verdict
        reason = fields["reason"]
    }
}
