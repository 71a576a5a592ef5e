import MusterSource

extension Machine {
    /// `base.field` where `key` is a string constant: a map's entry, or an optional of it if the base is an optional.
    func select(_ base: Value, _ key: Value) -> Value {
        let map = resolve(base)
        switch map.tag {
        case .map, .nodeMap: return find(key, in: map) ?? fail(.missingField, key, base)
        case .optional: return selectOptional(map, key)
        default: return fail(.noSuchOverload, map.isError ? map : base, key)
        }
    }

    /// `base.?field`: an optional, empty if the field is absent.
    func selectOptional(_ base: Value, _ key: Value) -> Value {
        let map = resolve(base)
        switch map.tag {
        case .map, .nodeMap: return optional(find(key, in: map))
        case .optional:
            guard let wrapped = map.wrapped else { return .noOptional }
            let inner = resolve(wrapped)
            return inner.isMap
                ? optional(find(key, in: inner))
                : fail(.noSuchOverload, inner.isError ? inner : wrapped, key)
        default: return fail(.noSuchOverload, map.isError ? map : base, key)
        }
    }

    /// `has(base.field)`: whether it is there.
    func has(_ base: Value, _ site: FieldSite) -> Value {
        let map = resolve(base)
        switch map.tag {
        case .map, .nodeMap: return presence(of: find(site.key, in: map))
        case .optional:
            guard let wrapped = map.wrapped else { return .bool(false) }
            let inner = resolve(wrapped)
            return inner.isMap
                ? presence(of: find(site.key, in: inner))
                : fail(.noSuchOverload, inner.isError ? inner : wrapped, site.key)
        default: return fail(.noSuchOverload, map.isError ? map : base, site.key)
        }
    }

    /// Whether a value that was found is there, as a bool value, or an error where nobody can say.
    ///
    /// Where the evidence is silent it is absent; what is too coarse or of the wrong type is there; a probe that
    /// failed has shown neither, and a number nobody declared is neither.
    func presence(of found: Value?) -> Value {
        guard let found else { return .bool(false) }
        guard found.tag == .node, found.node.kind == .fault else { return .bool(true) }
        switch FaultReason(rawValue: UInt8(truncatingIfNeeded: found.node.high)) {
        case .missingField: return .bool(false)
        case .unreliable, .undeclared: return resolve(found)
        case .imprecise, .malformed, nil: return .bool(true)
        }
    }

    /// `base[index]`.
    func index(_ base: Value, _ index: Value) -> Value {
        let container = resolve(base)
        let key = resolve(index)
        if container.isError { return container }
        if key.isError { return key }
        switch container.tag {
        case .list, .nodeList:
            guard let position = NumberLine.whole(key) else {
                return fail(key.isNumber ? .fractionalIndex : .noSuchOverload, index, base)
            }
            guard position >= 0, position < size(of: container) else {
                return fail(.badIndex, .int(position), base)
            }
            return element(container, Int(position))
        case .map, .nodeMap: return find(key, in: container) ?? fail(.missingField, key, base)
        case .optional: return indexOptional(container, key)
        default: return fail(.noSuchOverload, base, index)
        }
    }

    /// `base[?index]`: an optional, empty beyond the end or without the key.
    func indexOptional(_ base: Value, _ index: Value) -> Value {
        var container = resolve(base)
        let key = resolve(index)
        if container.isError { return container }
        if key.isError { return key }
        if container.tag == .optional {
            guard let wrapped = container.wrapped else { return .noOptional }
            container = resolve(wrapped)
        }
        switch container.tag {
        case .list, .nodeList:
            guard let position = NumberLine.whole(key) else {
                return fail(key.isNumber ? .fractionalIndex : .noSuchOverload, index, base)
            }
            return position >= 0 && position < size(of: container)
                ? optional(element(container, Int(position))) : .noOptional
        case .map, .nodeMap: return optional(find(key, in: container))
        default: return container.isError ? container : fail(.noSuchOverload, base, index)
        }
    }

    /// `size(value)`: code points, bytes, elements or entries.
    func sizeValue(_ operand: Value) -> Value {
        let value = resolve(operand)
        switch value.tag {
        case .string:
            if let error = charge(value.count >> 4) { return error }
            return .int(UTF8Text.codePoints(value.bytes))
        case .bytes: return .int(value.count)
        case .list, .map, .nodeList, .nodeMap: return .int(size(of: value))
        default: return value.isError ? value : fail(.noSuchOverload, operand)
        }
    }
}
