import MusterSource

/// All tables of a file, by number; number 0 is the root.
///
/// What TOML 1.0.0 says under "Keys", "Table", "Inline Table" and "Array of Tables" about defining things twice is
/// decided here, and nowhere else.
struct TOMLTables {
    var tables: [TOMLTable]
    var arrays: [[Int]] = []
    var places: [TOMLName: Int] = [:]
    private let nesting: Int

    init(span: Range<Int>, nesting: Int) {
        tables = [TOMLTable(owner: 0, span: span, depth: 1)]
        self.nesting = nesting
    }

    /// A table that no other knows: an inline table, or what follows a broken header.
    mutating func addLoose(owner: Int?, span: Range<Int>, depth: Int) -> Int {
        tables.append(TOMLTable(owner: owner, span: span, depth: depth))
        return tables.count - 1
    }

    /// Gives `path`, seen from `table`, a value; a conflict if it cannot have one.
    mutating func insert(_ value: Node, at path: [TOMLKey], in table: Int, section: Int)
        -> TOMLConflict?
    {
        guard let last = path.last else { return nil }
        let end = Int(value.start) + Int(value.length)
        var table = table
        for key in path.dropLast() {
            guard let entry = find(key, in: table) else {
                guard let made = addTable(key, in: table, owner: section, first: path[0]) else {
                    return TOMLConflict(reason: .tooDeep, key: key, first: key)
                }
                table = made
                extend(table, to: end)
                continue
            }
            switch entry.content {
            case .table(let next):
                guard tables[next].owner ?? section == section else {
                    return TOMLConflict(reason: .elsewhere, key: key, first: entry.key)
                }
                tables[next].owner = section
                table = next
                extend(table, to: end)
            case .tables: return TOMLConflict(reason: .elsewhere, key: key, first: entry.key)
            case .value(let node): return blocked(by: node, key, entry)
            }
        }
        if let entry = find(last, in: table) {
            return TOMLConflict(reason: .taken, key: last, first: entry.key)
        }
        append(TOMLEntry(key: last, content: .value(value)), to: table)
        return nil
    }

    /// Opens the table or the next element of the array of tables that a header names.
    mutating func open(_ path: [TOMLKey], isArray: Bool, section: Int, span: Range<Int>)
        -> Result<Int, TOMLConflict>
    {
        guard let last = path.last else { return .success(0) }
        var table = 0
        for key in path.dropLast() {
            switch step(from: table, key) {
            case .success(let next): table = next
            case .failure(let conflict): return .failure(conflict)
            }
        }
        guard let entry = find(last, in: table) else {
            return add(last, to: table, isArray: isArray, section: section, span: span)
        }
        switch (entry.content, isArray) {
        case (.table(let found), false):
            guard tables[found].owner == nil else {
                return conflict(.tableAgain, last, entry)
            }
            tables[found].owner = section
            tables[found].span = span
            return .success(found)
        case (.tables(let array), true):
            return .success(addElement(to: array, of: table, owner: section, span: span))
        case (.tables, false): return conflict(.isArray, last, entry)
        case (.table, true): return conflict(.noArray, last, entry)
        case (.value(let node), true) where node.kind == .list:
            return conflict(.noArray, last, entry)
        case (.value, _): return conflict(.taken, last, entry)
        }
    }

    /// Moves the end of a table's text.
    mutating func extend(_ table: Int, to end: Int) {
        let span = tables[table].span
        tables[table].span = span.lowerBound..<max(span.upperBound, end)
    }

    // MARK: Steps

    private func find(_ key: TOMLKey, in table: Int) -> TOMLEntry? {
        places[TOMLName(table: table, bytes: key.bytes)].map { tables[table].entries[$0] }
    }

    /// From a table to one it holds, made if there is none; into the last element of an array of tables.
    private mutating func step(from table: Int, _ key: TOMLKey) -> Result<Int, TOMLConflict> {
        guard let entry = find(key, in: table) else {
            guard let made = addTable(key, in: table, owner: nil, first: key) else {
                return .failure(TOMLConflict(reason: .tooDeep, key: key, first: key))
            }
            return .success(made)
        }
        switch entry.content {
        case .table(let next): return .success(next)
        case .tables(let array):
            return arrays[array].last.map { .success($0) } ?? conflict(.value, key, entry)
        case .value(let node): return .failure(blocked(by: node, key, entry))
        }
    }

    private func blocked(by node: Node, _ key: TOMLKey, _ entry: TOMLEntry) -> TOMLConflict {
        TOMLConflict(
            reason: node.kind == .map ? .inlineTable : .value, key: key, first: entry.key)
    }

    private func conflict(_ reason: TOMLConflict.Reason, _ key: TOMLKey, _ entry: TOMLEntry)
        -> Result<Int, TOMLConflict>
    {
        .failure(TOMLConflict(reason: reason, key: key, first: entry.key))
    }

    // MARK: New entries

    private mutating func append(_ entry: TOMLEntry, to table: Int) {
        places[TOMLName(table: table, bytes: entry.key.bytes)] = tables[table].entries.count
        tables[table].entries.append(entry)
    }

    /// A table that a path goes through; nil if it would be nested too deep.
    private mutating func addTable(_ key: TOMLKey, in table: Int, owner: Int?, first: TOMLKey)
        -> Int?
    {
        let depth = tables[table].depth + 1
        guard depth <= nesting else { return nil }
        let start = Int(first.node.start)
        let end = Int(key.node.start) + Int(key.node.length)
        let made = addLoose(owner: owner, span: start..<end, depth: depth)
        append(TOMLEntry(key: key, content: .table(made)), to: table)
        return made
    }

    private mutating func add(
        _ key: TOMLKey, to table: Int, isArray: Bool, section: Int, span: Range<Int>
    ) -> Result<Int, TOMLConflict> {
        guard tables[table].depth + (isArray ? 2 : 1) <= nesting else {
            return .failure(TOMLConflict(reason: .tooDeep, key: key, first: key))
        }
        if isArray {
            arrays.append([])
            append(TOMLEntry(key: key, content: .tables(arrays.count - 1)), to: table)
            return .success(
                addElement(to: arrays.count - 1, of: table, owner: section, span: span))
        }
        let made = addLoose(owner: section, span: span, depth: tables[table].depth + 1)
        append(TOMLEntry(key: key, content: .table(made)), to: table)
        return .success(made)
    }

    private mutating func addElement(to array: Int, of table: Int, owner: Int, span: Range<Int>)
        -> Int
    {
        let made = addLoose(owner: owner, span: span, depth: tables[table].depth + 2)
        arrays[array].append(made)
        return made
    }
}
