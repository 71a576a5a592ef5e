import MusterCEL
import MusterModel
import MusterSource

/// A population while it grows.
final class PopulationDraft {
    /// A loose item.
    struct Entry {
        let node: Node
        let effective: Moment?
        let isSample: Bool
    }

    let kind: CompiledKind
    let collector: DiagnosticCollector
    let builder: DocumentBuilder
    var copier: ValueCopier
    let exporter: Exporter
    var faults: [PopulationFault] = []
    var emptyEntries: [Location] = []
    var readableFiles = 0
    var itemsByFile: [(path: String, count: Int, effective: Moment?)] = []
    private var entries: [Entry] = []

    init(kind: CompiledKind, collector: DiagnosticCollector) {
        self.kind = kind
        self.collector = collector
        builder = DocumentBuilder(sources: [Source(path: kind.definition.name.value, bytes: [])])
        copier = ValueCopier(builder)
        exporter = Exporter(into: builder)
    }

    var count: Int { entries.count }

    func add(_ node: Node, effective: Moment?, isSample: Bool) {
        entries.append(Entry(node: node, effective: effective, isSample: isSample))
    }

    /// Names the items, merges those that say the same twice, marks those that contradict each other.
    func finish(declared: Location?) -> Population {
        let mark = builder.mark
        for entry in entries { builder.push(entry.node) }
        let root = builder.closeList(from: mark, span: 0..<0)
        let document = builder.finish(root: root, format: kind.definition.name.value)
        let names = SubjectNames(kind: kind, document: document)
        var items: [Population.Item] = []
        var first: [[UInt8]: Int] = [:]
        for (index, node) in document.elements(document.root).enumerated() {
            let key = names.key(of: node)
            let subject = names.subject(of: node)
            if let earlier = first[key] {
                guard !NodeEquality.same(document, items[earlier].node, node) else { continue }
                report(document, items[earlier], node)
                items[earlier] = items[earlier].conflicting()
                let again = items.count { $0.subject.utf8.elementsEqual(subject.utf8) } + 1
                items.append(
                    item(node, "\(subject) #\(again)", entries[index], isConflicting: true))
            } else {
                first[key] = items.count
                items.append(item(node, subject, entries[index], isConflicting: false))
            }
        }
        return Population(
            kind: kind.definition.name.value, document: document, items: items, faults: faults,
            emptyEntries: emptyEntries, declared: declared, hasReadableFile: readableFiles > 0,
            itemsByFile: itemsByFile)
    }

    private func item(
        _ node: NodeID, _ subject: String, _ entry: Entry, isConflicting: Bool
    ) -> Population.Item {
        Population.Item(
            node: node, subject: subject, effective: entry.effective, isConflicting: isConflicting,
            isSample: entry.isSample)
    }

    private func report(_ document: Document, _ first: Population.Item, _ again: NodeID) {
        collector.add(
            EngineDiagnostics.conflictingItems(
                first.subject, kind: kind.definition.name.value, at: document.location(again),
                first: document.location(first.node)))
    }
}

extension Population.Item {
    fileprivate func conflicting() -> Population.Item {
        Population.Item(
            node: node, subject: subject, effective: effective, isConflicting: true,
            isSample: isSample)
    }
}
