import MusterEngine
import MusterModel
import MusterSource
import Testing

/// A project of a few files in memory: one framework, two kinds, one rule, and whatever a test puts beside them.
struct SmallProject {
    /// Path and text, in the order they were added.
    private(set) var files: [(path: String, text: String)] = []

    /// The usual project over one rule; `muster` is added to muster.yaml.
    init(_ rule: String = SmallProject.rule(), evidence: String? = nil, muster: String = "") {
        set("rules/framework.yaml", Self.framework)
        set("rules/server.yaml", Self.server)
        set("rules/notice.yaml", Self.notice)
        set("rules/rule.yaml", rule)
        setMuster(muster)
        if let evidence { set("evidence/a.json", evidence) }
    }

    /// Adds a file or replaces it; nil takes it away.
    mutating func set(_ path: String, _ text: String?) {
        files.removeAll { $0.path == path }
        if let text { files.append((path, text)) }
    }

    /// Writes muster.yaml: the names, the evidence entry unless it is nil, and what is added.
    mutating func setMuster(
        _ more: String = "", entry: String? = "{files: evidence/*.json, kind: server}"
    ) {
        var text = "organisation: Acme\nsystem: shop\nrules: [rules]\n"
        if let entry { text += "evidence:\n  - \(entry)\n" }
        set("muster.yaml", text + more + (more.isEmpty ? "" : "\n"))
    }

    /// The project and everything that was said of it.
    func load() -> (project: Project?, diagnostics: [Diagnostic]) {
        ProjectLoader(files: MemoryFileTree(files), shipped: MemoryFileTree([])).load()
    }

    /// The codes of the diagnostics of loading, in order of place.
    func codes() -> [String] {
        load().diagnostics.sorted { $0.precedes($1) }.map(\.code)
    }

    /// The assessment; a project that does not load fails the test with what was wrong.
    func assess(
        asOf: String = "2026-06-01T09:00:00Z", knownAt: String? = nil, changes: ChangeTable? = nil
    ) throws -> Assessment {
        let (project, diagnostics) = load()
        let words = diagnostics.map { "\($0.code) \($0.message)" }.joined(separator: "\n")
        let loaded = try #require(project, "\(words)")
        let knowledge = Knowledge(knownAt: try knownAt.map(moment), changes: changes)
        return Assessor(loaded.knowing(knowledge), asOf: try moment(asOf))
            .assess(toolVersion: "test")
    }

    /// `subject: verdict` for every finding, the reason in place of `undetermined`.
    func verdicts(
        asOf: String = "2026-06-01T09:00:00Z", knownAt: String? = nil, changes: ChangeTable? = nil
    ) throws -> [String] {
        try assess(asOf: asOf, knownAt: knownAt, changes: changes).findings.map { finding in
            "\(finding.subject): \(finding.verdict.reason?.rawValue ?? finding.verdict.name)"
        }
    }

    /// A rule about servers. `check` is one assertion; `more` is added as it is.
    static func rule(
        id: String = "port.closed", each: String = "each: {server: server}",
        check: String = "server.port != 23", severity: String = "medium",
        proves: String = "{fw: {C.1/a: Because.}}", more: String = ""
    ) -> String {
        """
        rule: \(id)
        title: A rule
        severity: \(severity)
        proves: \(proves)
        \(each)
        check:
          - that: \(check)
        why: Because.
        fix: Do it.
        \(more)

        """
    }

    /// Evidence for servers: `[{"name": "a", "port": 22}]` and the like.
    static func servers(_ items: String) -> String { "{\"servers\": [\(items)]}" }

    static let framework = """
        framework: fw
        title: A framework
        short: FW
        groups: [{id: g, title: Controls, count: 2}]
        controls:
          - {id: C.1, group: g, title: One, aspects: {a: First., b: Second.}}
          - {id: C.2, group: g, title: Two, aspects: {a: Only.}}

        """

    static let server = """
        kind: server
        title: A server
        class: measured
        key: [name]
        fields:
          name: {type: string}
          port: {type: int}
          version: {type: string, optional: true}
          public: {type: dyn, optional: true}
          tags: {type: list(string), optional: true}
          until: {type: timestamp, optional: true}
        from:
          json:
            each: doc.servers
            item:
              name: it.name
              port: it.port
              version: it.version
              public: it.public
              tags: it.tags
              until: it.until

        """

    static let notice = """
        kind: notice
        title: A notice
        class: recorded
        key: [id]
        fields:
          id: {type: string}
        from:
          json: {each: doc.notices, item: {id: it.id}}

        """
}

/// A moment out of a test's own text.
func moment(_ text: String) throws -> Moment {
    try #require(DateText.parse(text.utf8)).moment
}
