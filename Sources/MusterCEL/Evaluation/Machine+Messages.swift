extension Machine {
    /// The value of a message literal from the map of its fields.
    func message(_ kind: MessageKind, _ fields: Value) -> Value {
        switch kind {
        case .record, .unsupported: return fields
        case .structure: return single(fields, "fields") ?? fields
        case .list: return single(fields, "values") ?? .emptyList
        case .value: return dynamic(fields)
        case .timestamp, .duration: return moment(kind, fields)
        default: return wrapper(kind, fields)
        }
    }

    /// The one field a message may have; an error if there is another, nil if there is none.
    private func single(_ fields: Value, _ name: StaticString) -> Value? {
        guard fields.count > 0 else { return nil }
        let key = Value(.string, aux: UInt32(name.utf8CodeUnitCount), address: name.utf8Start)
        guard fields.count == 1, let value = find(key, in: fields) else {
            return fail(.badMessageField, self.key(fields, 0))
        }
        return value
    }

    private func wrapper(_ kind: MessageKind, _ fields: Value) -> Value {
        guard let field = single(fields, "value") else { return zero(kind) }
        let value = resolve(field)
        switch (kind, value.tag) {
        case (.bool, .bool), (.bytes, .bytes), (.string, .string), (.double, .double),
            (.int64, .int), (.uint64, .uint):
            return value
        case (.float, .double): return .double(Double(Float(value.asDouble)))
        case (.int32, .int):
            return Int32(exactly: value.asInt) == nil ? fail(.outOfRange, field) : value
        case (.uint32, .uint):
            return UInt32(exactly: value.payload) == nil ? fail(.outOfRange, field) : value
        // A wrapper field may be set from null, which leaves it unset.
        case (_, .null): return zero(kind)
        default: return value.isError ? value : fail(.noSuchOverload, field)
        }
    }

    private func zero(_ kind: MessageKind) -> Value {
        switch kind {
        case .bool: .bool(false)
        case .bytes: Value(.bytes)
        case .string: Value(.string)
        case .double, .float: .double(0)
        case .uint32, .uint64: .uint(0)
        default: .int(Int64(0))
        }
    }

    /// `google.protobuf.Value`: whichever one field is set.
    private func dynamic(_ fields: Value) -> Value {
        guard fields.count > 0 else { return .null }
        let name = String(decoding: key(fields, 0).bytes, as: UTF8.self)
        guard fields.count == 1 else { return fail(.badMessageField, key(fields, 0)) }
        let value = resolve(entry(fields, 0))
        switch (name, value.tag) {
        case ("null_value", _): return .null
        case ("number_value", .double), ("string_value", .string), ("bool_value", .bool):
            return value
        case ("struct_value", _) where value.isMap: return value
        case ("list_value", _) where value.isList: return value
        default: return value.isError ? value : fail(.badMessageField, key(fields, 0))
        }
    }

    private func moment(_ kind: MessageKind, _ fields: Value) -> Value {
        var seconds: Int64 = 0
        var nanoseconds: Int64 = 0
        for index in 0..<fields.count {
            let value = resolve(entry(fields, index))
            let name = key(fields, index).bytes
            if value.isError { return value }
            guard value.tag == .int else { return fail(.badMessageField, key(fields, index)) }
            if name.elementsEqual("seconds".utf8) {
                seconds = value.asInt
            } else if name.elementsEqual("nanos".utf8) {
                nanoseconds = value.asInt
            } else {
                return fail(.badMessageField, key(fields, index))
            }
        }
        if kind == .timestamp {
            guard (0..<1_000_000_000).contains(nanoseconds),
                let moment = Timestamp(checking: seconds, UInt32(nanoseconds))
            else { return fail(.outOfRange, .int(seconds)) }
            return .timestamp(moment)
        }
        let (product, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
        guard !overflow, let total = product.addingChecked(nanoseconds) else {
            return fail(.outOfRange, .int(seconds))
        }
        return .duration(total)
    }
}
