import MusterSource

/// The arguments of directives, by name in the order the names first appear.
struct ApacheOccurrences {
    private var names = NameIndex()
    private var entries: [(name: Node, occurrences: [Node])] = []

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
}
