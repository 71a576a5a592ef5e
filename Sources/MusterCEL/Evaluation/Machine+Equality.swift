extension Machine {
    /// Whether two values are equal, as a bool value: different kinds are not, numbers lie on one line.
    ///
    /// An error only for a fault or an excess.
    func equals(_ left: Value, _ right: Value) -> Value {
        let left = resolve(left)
        let right = resolve(right)
        if left.isError { return left }
        if right.isError { return right }
        var failure = Value.null
        let answer = equal(left, right, depthLimit, &failure)
        return failure.isError ? failure : .bool(answer)
    }

    /// Compares two resolved values; `failure` becomes an error if one inside cannot be read.
    func equal(_ left: Value, _ right: Value, _ depth: Int, _ failure: inout Value) -> Bool {
        switch (left.tag, right.tag) {
        case (.list, _), (.nodeList, _):
            return right.isList && equalLists(left, right, depth, &failure)
        case (.map, _), (.nodeMap, _):
            return right.isMap && equalMaps(left, right, depth, &failure)
        case (.optional, .optional):
            guard let first = left.wrapped, let second = right.wrapped else {
                return left.aux == right.aux
            }
            return equalParts(first, second, depth, &failure)
        case (.ip, .ip), (.cidr, .cidr):
            return left.aux == right.aux && NetworkAddress(left) == NetworkAddress(right)
        default: return KeyEquality.equal(left, right)
        }
    }

    private func equalParts(
        _ left: Value, _ right: Value, _ depth: Int, _ failure: inout Value
    ) -> Bool {
        guard depth > 0 else {
            failure = fail(.depth)
            return false
        }
        let left = peek(left)
        let right = peek(right)
        if left.isError || right.isError {
            failure = left.isError ? left : right
            return false
        }
        return equal(left, right, depth - 1, &failure)
    }

    private func equalLists(
        _ left: Value, _ right: Value, _ depth: Int, _ failure: inout Value
    ) -> Bool {
        let count = size(of: left)
        guard count == size(of: right) else { return false }
        if let error = charge(count) {
            failure = error
            return false
        }
        for index in 0..<count {
            guard equalParts(element(left, index), element(right, index), depth, &failure) else {
                return false
            }
        }
        return true
    }

    private func equalMaps(
        _ left: Value, _ right: Value, _ depth: Int, _ failure: inout Value
    ) -> Bool {
        let count = size(of: left)
        guard count == size(of: right) else { return false }
        if let error = charge(2 * count) {
            failure = error
            return false
        }
        for index in 0..<count {
            let key = peek(key(left, index))
            guard let other = find(key, in: right),
                equalParts(entry(left, index), other, depth, &failure)
            else { return false }
        }
        return true
    }

    /// `element in container` as a bool value.
    func contains(_ container: Value, _ element: Value) -> Value {
        let container = resolve(container)
        let element = resolve(element)
        if element.isError { return element }
        if container.isMap {
            return .bool(find(element, in: container) != nil)
        }
        guard container.isList else { return fail(.noSuchOverload, element, container) }
        let count = size(of: container)
        if let error = charge(count >> 2) { return error }
        var failure = Value.null
        for index in 0..<count {
            let candidate = peek(self.element(container, index))
            if candidate.isError {
                failure = candidate
            } else if equal(candidate, element, depthLimit, &failure) {
                return .bool(true)
            }
        }
        return failure.isError ? failure : .bool(false)
    }

    /// Where two resolved values stand to each other in their kind's order.
    func order(_ left: Value, _ right: Value) -> Comparison {
        switch (left.tag, right.tag) {
        case (.string, .string), (.bytes, .bytes): return Self.orderBytes(left, right)
        case (.bool, .bool):
            return left.payload == right.payload
                ? .equal : left.payload < right.payload ? .less : .greater
        case (.timestamp, .timestamp):
            let first = left.asTimestamp
            let second = right.asTimestamp
            return first == second ? .equal : first.precedes(second) ? .less : .greater
        case (.duration, .duration):
            return left.asInt == right.asInt
                ? .equal : left.asInt < right.asInt ? .less : .greater
        default: return NumberLine.compare(left, right)
        }
    }

    /// Bytes in order; for UTF-8 that is the order of code points.
    static func orderBytes(_ left: Value, _ right: Value) -> Comparison {
        let first = left.bytes
        let second = right.bytes
        for index in 0..<min(first.count, second.count) where first[index] != second[index] {
            return first[index] < second[index] ? .less : .greater
        }
        return first.count == second.count
            ? .equal : first.count < second.count ? .less : .greater
    }
}
