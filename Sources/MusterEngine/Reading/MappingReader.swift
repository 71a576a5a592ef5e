import MusterCEL
import MusterSource

/// Reads the keys of one YAML mapping, strictly: what is not asked for is an error, with the nearest name.
final class MappingReader {
    let document: Document
    let id: NodeID
    /// What the mapping is, for messages: `a rule`, `muster.yaml`.
    let what: String
    let collector: DiagnosticCollector
    private var asked: [String] = []

    /// Nil, and a diagnostic, if the value is not a mapping.
    init?(_ document: Document, _ id: NodeID, what: String, collector: DiagnosticCollector) {
        guard document.node(id).kind == .map else {
            collector.add(
                EngineDiagnostics.wrongShape(what, expected: "a mapping", at: document.location(id))
            )
            return nil
        }
        self.document = document
        self.id = id
        self.what = what
        self.collector = collector
    }

    var location: Location { document.location(id) }

    /// The value under a key, unless it is absent or null.
    func value(_ key: String) -> NodeID? {
        asked.append(key)
        guard let value = document.value(id, key), document.node(value).kind != .null else {
            return nil
        }
        return value
    }

    /// Reports every key that was never asked for.
    func finish() {
        for key in document.keys(id) {
            let name = document.string(key) ?? ""
            guard !asked.contains(where: { $0.isSame(as: name) }) else { continue }
            collector.add(
                EngineDiagnostics.unknownKey(
                    name, in: what, known: asked, at: document.location(key)))
        }
    }

    /// Reports a key that is not there; one that is there and wrong was reported as that.
    func missing(_ key: String) {
        if let value = document.value(id, key), document.node(value).kind != .null { return }
        collector.add(EngineDiagnostics.missingKey(key, in: what, at: head))
    }

    /// Reports a key that is not there, or under which there is nothing; what is wrong otherwise was reported as that.
    func missingOrEmpty(_ key: String, expected: String) {
        guard let value = document.value(id, key), document.node(value).kind != .null else {
            return collector.add(EngineDiagnostics.missingKey(key, in: what, at: head))
        }
        let node = document.node(value)
        if node.kind == .list || node.kind == .map, node.count == 0 {
            wrong(key, expected: expected, at: value)
        }
    }

    func wrong(_ key: String, expected: String, at value: NodeID) {
        collector.add(
            EngineDiagnostics.wrongShape(
                "'\(key)'", expected: expected, at: document.location(value)))
    }

    /// The start of the mapping: its first key, not its whole extent.
    var head: Location {
        document.keys(id).first.map { document.location($0) } ?? document.location(id)
    }
}
