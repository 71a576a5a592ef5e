import MusterDocuments
import MusterSource

extension ParsedText {
    /// Everything that is said about the text, drawn as a terminal shows it.
    var rendered: String { DiagnosticRenderer(width: 100).render(outcome.diagnostics) }

    /// Whether the value of a key of the top map is flagged as a secret.
    func isSecret(_ key: String) -> Bool? {
        guard let document = outcome.document, let id = document.value(document.root, key) else {
            return nil
        }
        return document.node(id).flags.contains(.secret)
    }

    /// How many values are flagged as secrets.
    var secretCount: Int {
        guard let document = outcome.document else { return 0 }
        return (0..<document.nodeCount).count {
            document.node(NodeID(UInt32($0))).flags.contains(.secret)
        }
    }

    /// The places at which a text could be seen in spite of all: strings that hold it and are not flagged, and
    /// excerpts of the places of values.
    func shownPlaces(of marker: String) -> [String] {
        guard let document = outcome.document else { return [] }
        var places: [String] = []
        var lines: Set<Int> = []
        for index in 0..<document.nodeCount {
            let id = NodeID(UInt32(index))
            let location = document.location(id)
            if document.string(id)?.contains(marker) == true,
                !document.node(id).flags.contains(.secret)
            {
                places.append("value at \(location.description)")
            }
            if lines.insert(location.start.line).inserted, Snippet(location).text.contains(marker) {
                places.append("excerpt of \(location.description)")
            }
        }
        return places
    }
}
