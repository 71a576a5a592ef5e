import MusterSource

/// A map with fixed fields: the names are made once, the values given in their order.
struct RecordShape {
    private let names: [Node]

    init(_ builder: DocumentBuilder, _ names: [String]) {
        self.names = names.map { builder.fieldName($0) }
    }

    /// One map; as many values as there are names.
    func make(_ values: [Node], in builder: DocumentBuilder, span: Range<Int>) -> Node {
        precondition(values.count == names.count, "a record has a value for each of its fields")
        let mark = builder.mark
        for (name, value) in zip(names, values) { builder.pushField(name, value) }
        return builder.closeMap(from: mark, span: span)
    }
}
