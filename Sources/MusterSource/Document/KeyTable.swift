/// Builds the sorted index of a map's keys and finds the keys that repeat.
enum KeyTable {
    /// Maps with at most this many pairs are scanned instead.
    static let smallest = 12

    /// Reports every later key of a small map that equals an earlier one.
    static func findRepeated(
        first: UInt32, pairs: Int, in view: DocumentView,
        _ duplicate: (_ first: Node, _ again: Node) -> Void
    ) {
        let keys = view.nodes + Int(first)
        // One bit for each hash seen: most maps have no two keys with the same, and need no second look.
        var seen: UInt64 = 0
        var later = 0
        while later < pairs {
            let hash = keys[2 &* later].high
            let bit: UInt64 = 1 << UInt64(hash & 63)
            var earlier = seen & bit == 0 ? later : 0
            seen |= bit
            while earlier < later {
                if keys[2 &* earlier].high == hash,
                    KeyOrder.compare(key(keys[2 &* earlier], view), key(keys[2 &* later], view))
                        == 0
                {
                    duplicate(keys[2 &* earlier], keys[2 &* later])
                    break
                }
                earlier &+= 1
            }
            later &+= 1
        }
    }

    /// The pair numbers of a large map in key order.
    ///
    /// Reports every later key that equals an earlier one.
    static func build(
        first: UInt32, pairs: Int, in view: DocumentView,
        _ duplicate: (_ first: Node, _ again: Node) -> Void
    ) -> [UInt32] {
        let keys = view.nodes + Int(first)
        let sorted = (0..<UInt32(pairs)).sorted { left, right in
            let order = KeyOrder.compare(
                key(keys[2 * Int(left)], view), key(keys[2 * Int(right)], view))
            return order == 0 ? left < right : order < 0
        }
        var start = 0
        for index in 1..<pairs {
            let earlier = keys[2 * Int(sorted[start])]
            let later = keys[2 * Int(sorted[index])]
            if KeyOrder.compare(key(earlier, view), key(later, view)) == 0 {
                duplicate(earlier, later)
            } else {
                start = index
            }
        }
        return sorted
    }

    private static func key(_ node: Node, _ view: DocumentView) -> KeyOrder.Key {
        (node.high, view.bytes(of: node), node.count)
    }
}
