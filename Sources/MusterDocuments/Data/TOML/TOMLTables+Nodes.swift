import MusterSource

extension TOMLTables {
    /// A table or array of tables on its way into the document.
    private struct Step {
        /// The number of a table, or of an array of tables.
        let number: Int
        let isArray: Bool
        let mark: Int
        var next = 0
    }

    /// Makes the nodes of a table and of all it holds, without recursion.
    func makeNode(of table: Int, _ builder: DocumentBuilder) -> Node {
        var steps = [Step(number: table, isArray: false, mark: builder.mark)]
        while true {
            let top = steps.count - 1
            let step = steps[top]
            steps[top].next += 1
            if let inner = step.isArray ? element(step, builder) : entry(step, builder) {
                steps.append(inner)
                continue
            }
            guard step.next >= count(step) else { continue }
            let node = close(step, builder)
            steps.removeLast()
            if steps.isEmpty { return node }
            builder.push(node)
        }
    }

    /// Forgets the tables from number `first` on, which an inline table needed and nothing can name any more.
    mutating func forget(from first: Int) {
        for number in first..<tables.count {
            for entry in tables[number].entries {
                places[TOMLName(table: number, bytes: entry.key.bytes)] = nil
            }
        }
        tables.removeSubrange(first...)
    }

    private func count(_ step: Step) -> Int {
        step.isArray ? arrays[step.number].count : tables[step.number].entries.count
    }

    private func element(_ step: Step, _ builder: DocumentBuilder) -> Step? {
        let elements = arrays[step.number]
        guard step.next < elements.count else { return nil }
        return Step(number: elements[step.next], isArray: false, mark: builder.mark)
    }

    /// Pushes a key and, unless it takes a step of its own, the value.
    private func entry(_ step: Step, _ builder: DocumentBuilder) -> Step? {
        let entries = tables[step.number].entries
        guard step.next < entries.count else { return nil }
        builder.push(entries[step.next].key.node)
        switch entries[step.next].content {
        case .value(let node):
            builder.push(node)
            return nil
        case .table(let number):
            return Step(number: number, isArray: false, mark: builder.mark)
        case .tables(let number):
            return Step(number: number, isArray: true, mark: builder.mark)
        }
    }

    private func close(_ step: Step, _ builder: DocumentBuilder) -> Node {
        guard step.isArray else {
            return builder.closeMap(from: step.mark, span: tables[step.number].span)
        }
        let spans = arrays[step.number].map { tables[$0].span }
        let start = spans.first?.lowerBound ?? 0
        return builder.closeList(
            from: step.mark, span: start..<max(start, spans.last?.upperBound ?? start))
    }
}
