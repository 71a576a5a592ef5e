import MusterSource

/// The directives that stand directly in a server or host, by name.
struct ApacheTable {
    private let addresses: Node?
    private let conditions: Node?
    private let span: Range<Int>
    private let file: UInt16
    private var names = NameIndex()
    private var entries: [(name: Node, occurrences: [Node])] = []

    /// Starts the table of the server as a whole, or with `addresses` that of a host.
    init(
        addresses: Node? = nil, conditions: Node? = nil, span: Range<Int> = 0..<0, file: UInt16 = 0
    ) {
        self.addresses = addresses
        self.conditions = conditions
        self.span = span
        self.file = file
    }

    /// Adds the arguments of one occurrence.
    mutating func add(_ name: Node, _ args: Node, _ key: [UInt8]) {
        let (number, isNew) = names.number(of: key)
        if isNew {
            entries.append((name, [args]))
        } else {
            entries[number].occurrences.append(args)
        }
    }

    /// From each name to its occurrences.
    func makeMap(_ builder: DocumentBuilder, span: Range<Int>, source: UInt16 = 0) -> Node {
        let pairs = entries.map { entry in
            let start = Int(entry.name.start)
            let list = builder.makeList(
                entry.occurrences, span: start..<start + Int(entry.name.length),
                source: entry.name.source)
            return (key: entry.name, value: list)
        }
        return builder.makePairs(pairs, span: span, source: source)
    }

    /// A host of the document model.
    func makeHost(_ builder: DocumentBuilder) -> Node {
        let none = builder.makeList([], span: span, source: file)
        let keys = ["addresses", "settings", "conditions"].map { builder.fieldName($0) }
        return builder.makeFields(
            keys,
            [
                addresses ?? none, makeMap(builder, span: span, source: file), conditions ?? none,
            ], span: span, source: file)
    }
}
