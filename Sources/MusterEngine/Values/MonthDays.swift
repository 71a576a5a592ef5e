import MusterSource

/// An item as it would be on each day of the month that one of its fields gives.
struct MonthDays {
    /// The month, as it stands in the evidence.
    let month: String
    let document: Document
    /// One for each day, in order.
    let items: [NodeID]

    /// Nil unless exactly one field of the item gives a month where a day is needed.
    init?(of item: NodeID, in original: Document) {
        let fields = original.keys(item).map { ($0, original.value(ofKey: $0, in: item)) }
        let months = fields.compactMap { entry in
            Self.month(original, entry.1).map { (value: entry.1, date: $0) }
        }
        guard months.count == 1, let only = months.first else { return nil }
        month = only.date.text
        let builder = DocumentBuilder(sources: original.sources)
        var copier = ValueCopier(builder)
        let place = original.node(only.value)
        let top = builder.mark
        for second in stride(
            from: only.date.first.seconds, through: only.date.last.seconds, by: 86_400)
        {
            let mark = builder.mark
            for (key, value) in fields {
                builder.push(copier.copy(original, key))
                builder.push(
                    value == only.value
                        ? builder.makeTimestamp(
                            seconds: second, wholeDay: true, span: Self.span(place),
                            source: place.source)
                        : copier.copy(original, value))
            }
            let node = original.node(item)
            builder.push(
                builder.closeMap(from: mark, span: Self.span(node), source: node.source))
        }
        let list = builder.closeList(from: top, span: 0..<0)
        document = builder.finish(root: list, format: original.format)
        items = Array(document.elements(document.root))
    }

    /// The month behind a fault, read where it stands.
    private static func month(_ document: Document, _ value: NodeID) -> EvidenceDate? {
        let node = document.node(value)
        guard node.kind == .fault, node.high == UInt32(FaultReason.imprecise.rawValue) else {
            return nil
        }
        let text = document.location(value).text.utf8.filter { $0 != 0x22 && $0 != 0x27 }
        return EvidenceDate(month: text)
    }

    private static func span(_ node: Node) -> Range<Int> {
        Int(node.start)..<(Int(node.start) + Int(node.length))
    }
}
