import MusterCEL
import MusterModel
import MusterSource

/// The items of a population while they are made.
final class PopulationDraft {
    /// A loose item.
    struct Entry {
        let node: Node
        let effective: EvidenceDate?
        let isSample: Bool
    }

    let kind: CompiledKind
    let collector: DiagnosticCollector
    let builder: DocumentBuilder
    var copier: ValueCopier
    let exporter: Exporter
    private var entries: [Entry] = []

    init(kind: CompiledKind, collector: DiagnosticCollector) {
        self.kind = kind
        self.collector = collector
        builder = DocumentBuilder(sources: [Source(path: kind.definition.name.value, bytes: [])])
        copier = ValueCopier(builder)
        exporter = Exporter(into: builder)
    }

    func add(_ node: Node, effective: EvidenceDate?, isSample: Bool) {
        entries.append(Entry(node: node, effective: effective, isSample: isSample))
    }

    /// Names the items, merges those that say the same twice, marks those that contradict each other.
    func finish(_ outline: PopulationOutline) -> Population {
        let document = document()
        return Population(outline: outline, document: document, items: items(of: document))
    }

    /// The items as they are, and what would show that one of them is also in another part of the population, or
    /// has the same name as one there. Without names where no finding will need one.
    func finishPart(_ outline: PopulationOutline, isNamed: Bool = true) -> (
        Population, ItemIdentities
    ) {
        let document = document()
        let names = SubjectNames(kind: kind, document: document)
        let nodes = document.elements(document.root)
        let items = zip(nodes, entries).map { node, entry in
            item(node, isNamed ? names.subject(of: node) : "", entry, isConflicting: false)
        }
        return (
            Population(outline: outline, document: document, items: items),
            ItemIdentities(of: nodes, names)
        )
    }

    /// The items as they were added, a list.
    func document() -> Document {
        let mark = builder.mark
        for entry in entries { builder.push(entry.node) }
        let root = builder.closeList(from: mark, span: 0..<0)
        return builder.finish(root: root, format: kind.definition.name.value)
    }

    private func items(of document: Document) -> [Population.Item] {
        let names = SubjectNames(kind: kind, document: document)
        var items: [Population.Item] = []
        // For each key its first item, and for each that has several contents all others.
        var first: [[UInt8]: Int] = [:]
        var contents: [[UInt8]: [[UInt8]: Int]] = [:]
        var conflicts: [(first: Int, again: Int)] = []
        for (index, node) in document.elements(document.root).enumerated() {
            let key = names.key(of: node)
            let earlier = first[key]
            if let earlier {
                if NodeEquality.same(document, items[earlier].node, node) {
                    items[earlier] = items[earlier].proven(also: entries[index])
                    continue
                }
                let content = ValueEncoding.bytes(document, node, inOrder: true)
                if let same = contents[key]?[content] {
                    items[same] = items[same].proven(also: entries[index])
                    continue
                }
                contents[key, default: [:]][content] = items.count
                items[earlier] = items[earlier].conflicting()
                conflicts.append((earlier, items.count))
            } else {
                first[key] = items.count
            }
            items.append(
                item(node, names.subject(of: node), entries[index], isConflicting: earlier != nil))
        }
        let numbered = SubjectNumbers.numbered(items.map(\.subject)) {
            names.order(of: items[$0].node)
        }
        for (place, name) in numbered { items[place] = items[place].named(name) }
        for conflict in conflicts {
            report(document, items[conflict.first], items[conflict.again].node)
        }
        return items
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
    fileprivate func named(_ subject: String) -> Population.Item {
        Population.Item(
            node: node, subject: subject, effective: effective, isConflicting: isConflicting,
            isSample: isSample)
    }

    fileprivate func conflicting() -> Population.Item {
        Population.Item(
            node: node, subject: subject, effective: effective, isConflicting: true,
            isSample: isSample)
    }

    /// The same item, which a second file gives too: the better evidence counts, whatever the order of the files.
    fileprivate func proven(also entry: PopulationDraft.Entry) -> Population.Item {
        let isBetter =
            entry.isSample == isSample
            ? (entry.effective?.first ?? .distantPast) > (effective?.first ?? .distantPast)
            : isSample
        return Population.Item(
            node: node, subject: subject, effective: isBetter ? entry.effective : effective,
            isConflicting: isConflicting, isSample: isSample && entry.isSample)
    }
}

extension Moment {
    /// Before every moment evidence can speak of.
    fileprivate static let distantPast = Moment(seconds: .min)
}
