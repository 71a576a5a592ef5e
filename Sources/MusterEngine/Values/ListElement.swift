import MusterCEL
import MusterSource

/// One element of a list an expression gave, as a value of some document.
struct ListElement {
    let document: Document
    let node: NodeID

    /// Where it stands; a computed element stands where the first evidence in it does.
    var place: Location {
        let own = document.location(node)
        if own.source.count > 0 { return own }
        var pending = [node]
        var next = 0
        while next < pending.count, next < Self.mostVisited {
            let id = pending[next]
            let location = document.location(id)
            if location.source.count > 0 { return location }
            pending += document.elements(id)
            pending += document.keys(id).map { document.value(ofKey: $0, in: id) }
            next += 1
        }
        return own
    }

    /// Values looked at for a place.
    private static let mostVisited = 64

    /// The elements of a list result, which outlive the evaluator's next run; nil if it is no list.
    ///
    /// Elements that are values of a document are named, not copied; computed ones are copied into one document.
    static func all(of value: Value, from evaluator: Evaluator) -> [ListElement]? {
        guard let count = evaluator.count(value), count == 0 || evaluator.element(value, 0) != nil
        else {
            return nil
        }
        let builder = DocumentBuilder(Source(path: evaluator.program.text.source.path, bytes: []))
        let exporter = Exporter(into: builder)
        var named: [Read?] = []
        let mark = builder.mark
        for index in 0..<count {
            guard let element = evaluator.element(value, index) else { continue }
            let origin = evaluator.origin(element)
            named.append(origin)
            if origin == nil {
                builder.push(exporter.export(element, from: evaluator, span: 0..<0))
            }
        }
        let root = builder.closeList(from: mark, span: 0..<0)
        let computed = builder.finish(root: root, format: "computed")
        var rest = computed.elements(computed.root).makeIterator()
        return named.compactMap { origin in
            if let origin { return ListElement(document: origin.document, node: origin.node) }
            return rest.next().map { ListElement(document: computed, node: $0) }
        }
    }
}
