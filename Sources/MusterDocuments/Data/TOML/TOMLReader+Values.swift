import MusterSource

extension TOMLReader {
    /// The value at `index`; nil after a mistake, and then `frames` tells whether it was within brackets.
    ///
    /// `depth` counts the containers it stands in.
    mutating func readValue(depth: Int) -> Node? {
        frames.removeAll()
        while true {
            let node: Node?
            switch byte {
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                guard let isEmpty = open(depth: depth) else { return nil }
                guard isEmpty else { continue }
                node = close()
            default: node = readScalar()
            }
            guard let node else { return nil }
            switch attach(node) {
            case .whole(let value): return value
            case .next: continue
            case .broken: return nil
            }
        }
    }

    /// Puts a value into what is open and closes what ends behind it.
    private mutating func attach(_ value: Node) -> AttachedValue {
        var node = value
        while let frame = frames.last {
            if let table = frame.table {
                if let conflict = tables.insert(
                    node, at: frame.path, in: table, section: frame.section)
                {
                    report(conflict)
                }
                skipBlanks()
            } else {
                builder.push(node)
                guard skipLines() else { return .broken }
            }
            let isTable = frame.table != nil
            if byte == UInt8(ascii: ",") {
                index += 1
                if isTable { return readInlineKey() ? .next : .broken }
                guard skipLines() else { return .broken }
                if byte != UInt8(ascii: "]") { return .next }
            } else if byte != UInt8(ascii: isTable ? "}" : "]") {
                let hint = isTable ? "',' or '}' in the line of the inline table" : "',' or ']'"
                _ = refuse(hint)
                return .broken
            }
            node = close()
        }
        return .whole(node)
    }

    /// Steps into an array or inline table: true if it is empty, nil after a mistake.
    private mutating func open(depth: Int) -> Bool? {
        guard depth + frames.count < limits.nesting else {
            diagnostics.add(
                DataDiagnostics.tooDeep(
                    Location(source, index..<index + 1), limit: limits.nesting))
            return nil
        }
        let start = index
        let isTable = byte == UInt8(ascii: "{")
        index += 1
        var table: Int?
        if isTable {
            lastSection += 1
            table = tables.addLoose(
                owner: lastSection, span: start..<index, depth: depth + frames.count + 1)
        }
        frames.append(
            TOMLFrame(table: table, section: lastSection, mark: builder.mark, start: start))
        guard isTable else {
            guard skipLines() else { return nil }
            return byte == UInt8(ascii: "]")
        }
        skipBlanks()
        if byte == UInt8(ascii: "}") { return true }
        return readInlineKey() ? false : nil
    }

    private mutating func readInlineKey() -> Bool {
        skipBlanks()
        guard let path = readPath() else { return false }
        guard byte == UInt8(ascii: "=") else { return refuse("'=' after the key") }
        index += 1
        skipBlanks()
        frames[frames.count - 1].path = path
        return true
    }

    /// Closes the innermost array or inline table at its bracket.
    private mutating func close() -> Node {
        let frame = frames.removeLast()
        index += 1
        guard let table = frame.table else {
            return builder.closeList(from: frame.mark, span: frame.start..<index)
        }
        tables.tables[table].span = frame.start..<index
        let node = tables.makeNode(of: table, builder)
        tables.forget(from: table)
        return node
    }
}
