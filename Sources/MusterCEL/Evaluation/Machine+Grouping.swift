extension Machine {
    /// The elements of a list by the keys at the same positions: a map from key to list, in order of first appearance.
    func group(_ list: Value, by keys: Value) -> Value {
        let list = resolve(list)
        let keys = resolve(keys)
        guard list.isList, keys.isList else { return fail(.noSuchOverload, list, keys) }
        let count = size(of: list)
        guard count == size(of: keys) else { return fail(.memory) }
        if let error = charge(2 * count) { return error }
        var groups: [(key: Value, members: [Int])] = []
        var byHash: [UInt32: [Int]] = [:]
        for index in 0..<count {
            let key = resolve(element(keys, index))
            switch key.tag {
            case .string, .int, .uint, .bool: break
            default: return fail(.badKey, key)
            }
            let hash = KeyEquality.hash(key) ?? 0
            let candidates = byHash[hash] ?? []
            if let error = charge(candidates.count) { return error }
            if let group = candidates.first(where: { KeyEquality.equal(groups[$0].key, key) }) {
                groups[group].members.append(index)
            } else {
                byHash[hash, default: []].append(groups.count)
                groups.append((key, [index]))
            }
        }
        return map(of: groups, list)
    }

    private func map(of groups: [(key: Value, members: [Int])], _ list: Value) -> Value {
        guard var map = MapBuilder(self, capacity: groups.count) else { return fail(.memory) }
        for group in groups {
            guard var members = ListBuilder(self, capacity: group.members.count) else {
                return fail(.memory)
            }
            for index in group.members { _ = members.append(element(list, index)) }
            if let error = map.insert(group.key, members.finish()) { return error }
        }
        return map.finish()
    }
}
