extension Machine {
    /// A list sorted by the keys at the same positions, ties in their order.
    func sort(_ list: Value, by keys: Value) -> Value {
        let list = resolve(list)
        let keys = resolve(keys)
        guard list.isList, keys.isList else { return fail(.noSuchOverload, list, keys) }
        let count = size(of: list)
        guard count == size(of: keys), count <= Int(UInt32.max) else { return fail(.memory) }
        // n log n comparisons, paid for in advance.
        let levels = max(1, Int.bitWidth - count.leadingZeroBitCount)
        if let error = charge(count * levels) { return error }
        var resolved: [Value] = []
        resolved.reserveCapacity(count)
        for index in 0..<count {
            let key = resolve(element(keys, index))
            if key.isError { return key }
            if !isSortable(key) { return fail(.unordered, element(keys, index)) }
            if let first = resolved.first, first.tag != key.tag {
                return fail(.mixedTypes, element(keys, 0), element(keys, index))
            }
            resolved.append(key)
        }
        let sorted = (0..<count).sorted { left, right in
            let order = order(resolved[left], resolved[right])
            return order == .less || order != .greater && left < right
        }
        guard var result = ListBuilder(self, capacity: count) else { return fail(.memory) }
        for index in sorted { _ = result.append(element(list, index)) }
        return result.finish()
    }

    private func isSortable(_ key: Value) -> Bool {
        switch key.tag {
        case .int, .uint, .double, .bool, .string, .bytes, .timestamp, .duration: true
        default: false
        }
    }
}
