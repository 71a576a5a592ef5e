import MusterDocuments
import MusterSource

/// A text put through one parser, with short ways to look at what came of it.
struct ParsedText {
    let source: Source
    let outcome: ParseOutcome

    init(_ parser: any DocumentParser, _ text: String, limits: ParseLimits = ParseLimits()) {
        self.init(parser, bytes: Array(text.utf8), limits: limits)
    }

    init(_ parser: any DocumentParser, bytes: [UInt8], limits: ParseLimits = ParseLimits()) {
        source = Source(path: "a.\(parser.name)", bytes: bytes)
        outcome = parser.parse(source, limits: limits)
    }

    init(source: Source, outcome: ParseOutcome) {
        self.source = source
        self.outcome = outcome
    }

    /// The path of the source in which the value at a path stands.
    func path(_ path: String) -> String? {
        guard let document = outcome.document else { return nil }
        return node(path).map { document.location($0).source.path }
    }

    /// The codes, in order.
    var codes: [String] { outcome.diagnostics.map(\.code) }

    /// `line:column` of each diagnostic.
    var places: [String] {
        outcome.diagnostics.map { diagnostic in
            diagnostic.location.map { "\($0.start.line):\($0.start.column)" } ?? "none"
        }
    }

    /// The document's values as compact JSON-like text; nil if there is no document.
    var shown: String? { outcome.document.map { DocumentText.shown($0, $0.root) } }

    /// The same with every map's keys in order, for comparing texts that order them differently.
    var sorted: String? {
        outcome.document.map { DocumentText.shown($0, $0.root, sortingKeys: true) }
    }

    /// The source text of the value at a path of map keys and list indices such as `servers.0.name`.
    func span(_ path: String) -> String? { node(path).map { text(of: $0) } }

    /// The line on which the value at such a path starts.
    func line(_ path: String) -> Int? {
        guard let document = outcome.document else { return nil }
        return node(path).map { document.location($0).start.line }
    }

    /// The source text of the last key of such a path.
    func keySpan(_ path: String) -> String? {
        guard let document = outcome.document, let name = path.split(separator: ".").last,
            let map = node(path.split(separator: ".").dropLast().joined(separator: "."))
        else { return nil }
        return document.keys(map).first {
            document.string($0)?.utf8.elementsEqual(name.utf8) == true
        }
        .map { text(of: $0) }
    }

    /// The value at such a path.
    func value(_ path: String) -> String? {
        guard let document = outcome.document, let id = node(path) else { return nil }
        return DocumentText.shown(document, id)
    }

    /// The kind of the value at such a path.
    func kind(_ path: String) -> NodeKind? {
        guard let document = outcome.document else { return nil }
        return node(path).map { document.node($0).kind }
    }

    private func text(of id: NodeID) -> String { outcome.document?.location(id).text ?? "" }

    private func node(_ path: String) -> NodeID? {
        guard let document = outcome.document else { return nil }
        var id = document.root
        for part in path.split(separator: ".") {
            if document.node(id).kind == .list {
                let elements = document.elements(id)
                guard let index = Int(part), elements.indices.contains(index) else { return nil }
                id = elements[index]
            } else {
                guard let value = document.value(id, String(part)) else { return nil }
                id = value
            }
        }
        return id
    }
}
