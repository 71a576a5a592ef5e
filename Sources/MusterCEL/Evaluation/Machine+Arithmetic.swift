extension Machine {
    /// `left + right`: numbers of one kind, strings, bytes, lists, moments and durations.
    func add(_ first: Value, _ second: Value) -> Value {
        let left = resolve(first)
        let right = resolve(second)
        switch (left.tag, right.tag) {
        case (.int, .int):
            let (sum, overflow) = left.asInt.addingReportingOverflow(right.asInt)
            return overflow ? fail(.overflow, first, second) : .int(sum)
        case (.uint, .uint):
            let (sum, overflow) = left.payload.addingReportingOverflow(right.payload)
            return overflow ? fail(.overflow, first, second) : .uint(sum)
        case (.double, .double): return .double(left.asDouble + right.asDouble)
        case (.string, .string), (.bytes, .bytes): return concatenate(left, right)
        case (.duration, .duration):
            let (sum, overflow) = left.asInt.addingReportingOverflow(right.asInt)
            return overflow ? fail(.overflow, first, second) : .duration(sum)
        case (.timestamp, .duration):
            return left.asTimestamp.adding(right.asInt).map { .timestamp($0) }
                ?? fail(.overflow, first, second)
        case (.duration, .timestamp):
            return right.asTimestamp.adding(left.asInt).map { .timestamp($0) }
                ?? fail(.overflow, first, second)
        case _ where left.isList && right.isList: return concatenateLists(left, right)
        default: return mismatch(first, second, left, right)
        }
    }

    /// `left - right`.
    func subtract(_ first: Value, _ second: Value) -> Value {
        let left = resolve(first)
        let right = resolve(second)
        switch (left.tag, right.tag) {
        case (.int, .int):
            let (result, overflow) = left.asInt.subtractingReportingOverflow(right.asInt)
            return overflow ? fail(.overflow, first, second) : .int(result)
        case (.uint, .uint):
            let (result, overflow) = left.payload.subtractingReportingOverflow(right.payload)
            return overflow ? fail(.overflow, first, second) : .uint(result)
        case (.double, .double): return .double(left.asDouble - right.asDouble)
        case (.duration, .duration):
            let (result, overflow) = left.asInt.subtractingReportingOverflow(right.asInt)
            return overflow ? fail(.overflow, first, second) : .duration(result)
        case (.timestamp, .duration):
            return left.asTimestamp.subtracting(right.asInt).map { .timestamp($0) }
                ?? fail(.overflow, first, second)
        case (.timestamp, .timestamp):
            return left.asTimestamp.since(right.asTimestamp).map { .duration($0) }
                ?? fail(.overflow, first, second)
        default: return mismatch(first, second, left, right)
        }
    }

    /// `left * right`.
    func multiply(_ first: Value, _ second: Value) -> Value {
        let left = resolve(first)
        let right = resolve(second)
        switch (left.tag, right.tag) {
        case (.int, .int):
            let (result, overflow) = left.asInt.multipliedReportingOverflow(by: right.asInt)
            return overflow ? fail(.overflow, first, second) : .int(result)
        case (.uint, .uint):
            let (result, overflow) = left.payload.multipliedReportingOverflow(by: right.payload)
            return overflow ? fail(.overflow, first, second) : .uint(result)
        case (.double, .double): return .double(left.asDouble * right.asDouble)
        default: return mismatch(first, second, left, right)
        }
    }

    /// `left / right`: integers truncate toward zero.
    func divide(_ first: Value, _ second: Value) -> Value {
        let left = resolve(first)
        let right = resolve(second)
        switch (left.tag, right.tag) {
        case (.int, .int):
            if right.asInt == 0 { return fail(.divideByZero, first, second) }
            let (result, overflow) = left.asInt.dividedReportingOverflow(by: right.asInt)
            return overflow ? fail(.overflow, first, second) : .int(result)
        case (.uint, .uint):
            if right.payload == 0 { return fail(.divideByZero, first, second) }
            return .uint(left.payload / right.payload)
        case (.double, .double): return .double(left.asDouble / right.asDouble)
        default: return mismatch(first, second, left, right)
        }
    }

    /// `left % right`: the sign of the left operand.
    func modulo(_ first: Value, _ second: Value) -> Value {
        let left = resolve(first)
        let right = resolve(second)
        switch (left.tag, right.tag) {
        case (.int, .int):
            if right.asInt == 0 { return fail(.moduloByZero, first, second) }
            // -2^63 % -1 overflows in the processor's division, though it is zero.
            return .int(right.asInt == -1 ? 0 : left.asInt % right.asInt)
        case (.uint, .uint):
            if right.payload == 0 { return fail(.moduloByZero, first, second) }
            return .uint(left.payload % right.payload)
        default: return mismatch(first, second, left, right)
        }
    }

    /// `-operand`.
    func negate(_ operand: Value) -> Value {
        let value = resolve(operand)
        switch value.tag {
        case .int:
            return value.asInt == .min ? fail(.overflow, operand) : .int(-value.asInt)
        case .double: return .double(-value.asDouble)
        default: return value.isError ? value : fail(.noSuchOverload, operand)
        }
    }

    /// The error for operands no overload takes; an operand that failed speaks first.
    func mismatch(_ first: Value, _ second: Value, _ left: Value, _ right: Value) -> Value {
        if left.isError { return left }
        if right.isError { return right }
        return fail(.noSuchOverload, first, second)
    }

    private func concatenate(_ left: Value, _ right: Value) -> Value {
        let (count, overflow) = left.aux.addingReportingOverflow(right.aux)
        guard !overflow else { return fail(.memory) }
        // A chain of concatenations grows one text instead of copying it at every step.
        if let start = left.address, state.pointee.steps >= right.count >> 4,
            state.pointee.extend(start + left.count, by: right.count)
        {
            state.pointee.steps -= right.count >> 4
            copy(right, to: UnsafeMutableRawPointer(mutating: start) + left.count)
            return Value(left.tag, aux: count, address: start)
        }
        guard let memory = allocate(Int(count)) else { return fail(.memory) }
        copy(left, to: memory)
        copy(right, to: memory + left.count)
        state.pointee.textEnd = memory + Int(count)
        return Value(left.tag, aux: count, address: memory)
    }

    private func copy(_ value: Value, to target: UnsafeMutableRawPointer) {
        guard let base = value.address, value.count > 0 else { return }
        target.copyMemory(from: base, byteCount: value.count)
    }

    private func concatenateLists(_ left: Value, _ right: Value) -> Value {
        let first = size(of: left)
        let second = size(of: right)
        guard var list = ListBuilder(self, capacity: first + second) else { return fail(.memory) }
        for index in 0..<first { _ = list.append(element(left, index)) }
        for index in 0..<second { _ = list.append(element(right, index)) }
        return list.finish()
    }
}
