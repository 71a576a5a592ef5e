/// Builds the sorted index of a map's keys and finds the keys that repeat.
enum KeyTable {
    /// Maps with at most this many pairs are scanned instead.
    static let smallest = 12

    /// The pair numbers in key order. Reports every later key that equals an earlier one.
    static func build(
        first: UInt32, pairs: Int, in view: DocumentView,
        _ duplicate: (_ first: Node, _ again: Node) -> Void
    ) -> [UInt32] {
        func key(_ pair: UInt32) -> KeyOrder.Key {
            let node = view[first + 2 * pair]
            return (node.high, view.bytes(of: node), node.count)
        }
        guard pairs > smallest else {
            for later in 1..<UInt32(pairs) {
                for earlier in 0..<later where KeyOrder.compare(key(earlier), key(later)) == 0 {
                    duplicate(view[first + 2 * earlier], view[first + 2 * later])
                    break
                }
            }
            return []
        }
        let sorted = (0..<UInt32(pairs)).sorted { left, right in
            let order = KeyOrder.compare(key(left), key(right))
            return order == 0 ? left < right : order < 0
        }
        var start = 0
        for index in 1..<pairs {
            if KeyOrder.compare(key(sorted[start]), key(sorted[index])) == 0 {
                duplicate(view[first + 2 * sorted[start]], view[first + 2 * sorted[index]])
            } else {
                start = index
            }
        }
        return sorted
    }
}
