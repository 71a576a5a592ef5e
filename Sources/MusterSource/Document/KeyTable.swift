/// Builds the sorted index of a map's keys and finds the keys that repeat.
///
/// `children` are the map's keys and values in turn.
enum KeyTable {
    /// Maps with at most this many pairs are scanned instead.
    static let smallest = 12

    /// Reports every later key of a small map that equals an earlier one.
    static func findRepeated(
        _ children: UnsafePointer<PackedNode>, pairs: Int, in view: DocumentView,
        _ duplicate: (_ first: Node, _ again: Node) -> Void
    ) {
        // One bit for each hash seen: most maps have no two keys with the same, and need no second look.
        var seen: UInt64 = 0
        var later = 0
        while later < pairs {
            let hash = view.hash(of: children[2 &* later])
            let bit: UInt64 = 1 << UInt64(hash & 63)
            var earlier = seen & bit == 0 ? later : 0
            seen |= bit
            while earlier < later {
                if isSame(children[2 &* earlier], children[2 &* later], view) {
                    duplicate(view.node(children[2 &* earlier]), view.node(children[2 &* later]))
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
        _ children: UnsafePointer<PackedNode>, pairs: Int, in view: DocumentView,
        _ duplicate: (_ first: Node, _ again: Node) -> Void
    ) -> [UInt32] {
        let sorted = (0..<UInt32(pairs)).sorted { left, right in
            let order = KeyOrder.compare(
                view.key(children[2 * Int(left)]), view.key(children[2 * Int(right)]))
            return order == 0 ? left < right : order < 0
        }
        var start = 0
        for index in 1..<pairs {
            let earlier = children[2 * Int(sorted[start])]
            let later = children[2 * Int(sorted[index])]
            if isSame(earlier, later, view) {
                duplicate(view.node(earlier), view.node(later))
            } else {
                start = index
            }
        }
        return sorted
    }

    private static func isSame(_ left: PackedNode, _ right: PackedNode, _ view: DocumentView)
        -> Bool
    {
        view.hash(of: left) == view.hash(of: right)
            && KeyOrder.compare(view.key(left), view.key(right)) == 0
    }
}
