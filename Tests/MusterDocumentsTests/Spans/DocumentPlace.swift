import MusterSource

/// One node on the way through a document: which, what leads to it, and which bytes it says it came from.
struct DocumentPlace {
    let id: NodeID
    /// Map keys and list indices from the root on; a key itself ends with `@key`.
    let path: [String]
    let span: Range<Int>
    let isContainer: Bool
    /// The end of its span, or of the list's element it is part of: what a cut in that element may change.
    let reach: Int

    init(_ document: Document, _ id: NodeID, _ path: [String], reach: Int = 0) {
        let node = document.node(id)
        self.id = id
        self.path = path
        span = Int(node.start)..<(Int(node.start) + Int(node.length))
        isContainer = node.kind == .list || node.kind == .map
        self.reach = max(reach, span.upperBound)
    }

    /// The path as one text, for messages.
    var name: String { path.joined(separator: ".") }

    /// Whether the path has these segments, `*` standing for any one and a `**` at the start for any number.
    func matches(_ pattern: String) -> Bool {
        var segments = pattern.split(separator: ".")
        var path = path[...]
        if segments.first == "**" {
            segments.removeFirst()
            path = path.suffix(segments.count)
        }
        return segments.count == path.count
            && zip(segments, path).allSatisfy {
                $0.0 == "*" || $0.0.utf8.elementsEqual($0.1.utf8)
            }
    }

    /// Whether the value's bytes are those that stand at its span.
    func isVerbatim(in document: Document) -> Bool {
        document.bytes(id).elementsEqual(document.sources[0].bytes[span])
    }

    /// All nodes of the file itself, keys included, each before what it holds.
    static func all(_ document: Document) -> [DocumentPlace] {
        var found: [DocumentPlace] = []
        var pending = [DocumentPlace(document, document.root, [])]
        while let place = pending.popLast() {
            if document.node(place.id).source == 0 { found.append(place) }
            pending += place.children(in: document).reversed()
        }
        return found
    }

    /// A list's elements, or a map's keys and values in turn.
    func children(in document: Document) -> [DocumentPlace] {
        guard isContainer else { return [] }
        if document.node(id).kind == .list {
            return document.elements(id).enumerated().map {
                DocumentPlace(document, $0.element, path + ["\($0.offset)"])
            }
        }
        let isElement = path.last.flatMap { Int($0) } != nil
        return document.keys(id).flatMap { key in
            let name = path + [String(decoding: document.bytes(key), as: UTF8.self)]
            return [
                DocumentPlace(document, key, name + ["@key"], reach: isElement ? reach : 0),
                DocumentPlace(
                    document, document.value(ofKey: key, in: id), name,
                    reach: isElement ? reach : 0),
            ]
        }
    }
}
