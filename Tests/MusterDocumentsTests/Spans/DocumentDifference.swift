import MusterSource

/// What two parses of nearly the same bytes disagree about, said of the first one's nodes.
enum DocumentDifference {
    /// The nodes whose own value differs: scalars and keys, and containers that hold another number of things.
    static func changes(_ left: Document, _ right: Document) -> [DocumentPlace] {
        var changed: [DocumentPlace] = []
        var pending = [
            (DocumentPlace(left, left.root, []), DocumentPlace(right, right.root, []))
        ]
        while let (one, other) = pending.popLast() {
            let node = left.node(one.id)
            guard node.kind == right.node(other.id).kind else {
                changed.append(one)
                continue
            }
            if one.isContainer {
                if node.aux == right.node(other.id).aux {
                    pending += zip(one.children(in: left), other.children(in: right)).reversed()
                } else {
                    changed.append(one)
                }
            } else if !sameValue(left, one.id, right, other.id) {
                changed.append(one)
            }
        }
        return changed
    }

    /// Whether two nodes that hold nothing else have one kind and one value; spans and flags do not count.
    static func sameValue(_ left: Document, _ one: NodeID, _ right: Document, _ other: NodeID)
        -> Bool
    {
        let (first, second) = (left.node(one), right.node(other))
        guard first.kind == second.kind else { return false }
        switch first.kind {
        case .string, .bytes, .fault: return left.bytes(one).elementsEqual(right.bytes(other))
        case .null: return true
        case .timestamp: return first.payload == second.payload && first.aux == second.aux
        case .list, .map: return first.aux == second.aux
        case .bool, .int, .uint, .double, .duration: return first.payload == second.payload
        }
    }
}
