import MusterModel
import MusterSource
import Testing

@testable import MusterEngine

/// A project over one file of rows, judged in parts of some bytes or as a whole.
struct RowProject {
    /// The format of the evidence.
    let format: String
    private var files: [(path: String, text: String)] = []
    private let evidence: [UInt8]
    /// The bytes of a file that is read as a whole.
    var largest = Int.max
    var lostFrom = Int.max

    init(
        _ format: String, _ evidence: [UInt8], each: String? = nil, entry: String = "",
        field: String = "", rules: [(id: String, text: String)] = []
    ) {
        self.format = format
        self.evidence = evidence
        set("rules/framework.yaml", SmallProject.framework)
        set("rules/login.yaml", Self.kind(format, each: each, field: field))
        set("rules/port.yaml", Self.rule("port.low", "login.port < 1000"))
        set(
            "rules/name.yaml",
            Self.rule("name.known", "login.name != 'mallory'", "where: login.port > 20"))
        for rule in rules { set("rules/\(rule.id).yaml", rule.text) }
        set(
            "muster.yaml",
            "organisation: Acme\nsystem: shop\nrules: [rules]\nevidence:\n"
                + "  - {files: evidence/a.txt, kind: login, format: \(format)\(entry)}\n")
    }

    init(_ format: String, _ evidence: String, each: String? = nil) {
        self.init(format, Array(evidence.utf8), each: each)
    }

    mutating func set(_ path: String, _ text: String) { files.append((path, text)) }

    static func rule(_ id: String, _ check: String, _ more: String = "") -> String {
        SmallProject.rule(
            id: id, each: "each: {login: login}",
            check: "\(check)\n    otherwise: \"'not so: ' + login.name\"", more: more)
    }

    /// A kind of logins; `field` replaces the expression of the port.
    private static func kind(_ format: String, each: String?, field: String) -> String {
        let (rows, name, port) =
            switch format {
            case "jsonl": ("doc", "it.name", "it.port")
            case "csv": ("doc.rows", "it.name", "int(it.port)")
            case "listing": ("doc.files", "it.path", "it.size")
            default: ("doc.lines", "it.split(' ')[0]", "int(it.split(' ')[1])")
            }
        return """
            kind: login
            title: A login
            class: measured
            key: [name]
            fields:
              name: {type: string}
              port: {type: int}
            from:
              rows:
                format: \(format)
                each: "\(each ?? rows)"
                item: {name: "\(name)", port: "\(field.isEmpty ? port : field)"}

            """
    }

    var byteCount: Int { evidence.count }

    /// The assessment; parts have `rowBytes` bytes.
    func assess(rowBytes: Int, mostListed: Int = 1000) throws -> Assessment {
        var tree = RowTree(files, [("evidence/a.txt", evidence)])
        tree.largest = largest
        tree.lostFrom = lostFrom
        let loaded = ProjectLoader(files: tree, shipped: MemoryFileTree([])).load()
        let project = try #require(loaded.project, "\(loaded.diagnostics.map(\.message))")
        return Assessor(
            project, asOf: try moment("2026-06-01T09:00:00Z"), mostListed: mostListed,
            partSize: 5, rowBytes: rowBytes
        ).assess(toolVersion: "test")
    }

    /// Everything an assessment says, as text.
    static func words(_ assessment: Assessment) -> [String] {
        assessment.findings.map { finding in
            let places = finding.observations.map { "\($0.label) \(words($0.location))" }
            return [
                finding.id, finding.rule, finding.subject, "\(finding.verdict)", finding.message,
                finding.fingerprint ?? "-", "\(finding.count)",
            ].joined(separator: " | ") + " " + places.joined(separator: "; ")
        }
            + assessment.inputs.map { "\($0)" }
            + assessment.diagnostics.map { diagnostic in
                let notes = diagnostic.notes.map { "\($0.message) \(words($0.location))" }
                return "\(diagnostic.code) \(diagnostic.message) \(words(diagnostic.location))"
                    + " \(notes) \(diagnostic.hint ?? "-")"
            }
    }

    private static func words(_ location: Location?) -> String {
        guard let location else { return "-" }
        return "\(location.start)-\(location.end) \(location.text) \(Snippet(location).text)"
    }
}
