/// Distinct values in the order they came: hashed where they are plain scalars, compared one by one where not.
struct ValueSet {
    private let machine: Machine
    private var scalars: [UInt32: [Value]] = [:]
    private var others: [Value] = []
    private var ordered: [Value] = []

    init(_ machine: Machine) { self.machine = machine }

    /// Adds the elements of a list; an error if one cannot be read or the budget is spent.
    mutating func insert(all list: Value) -> Value? {
        for index in 0..<machine.size(of: list) {
            let raw = machine.element(list, index)
            switch contains(raw) {
            case let answer where answer.isError: return answer
            case let answer where answer.asBool: continue
            default: break
            }
            let value = machine.resolve(raw)
            if let hash = KeyEquality.hash(value) {
                scalars[hash, default: []].append(value)
            } else {
                others.append(value)
            }
            ordered.append(raw)
        }
        return nil
    }

    /// Whether an equal value is in the set, as a bool value, or an error.
    func contains(_ raw: Value) -> Value {
        let value = machine.resolve(raw)
        if value.isError { return value }
        if let hash = KeyEquality.hash(value) {
            let candidates = scalars[hash] ?? []
            if let error = machine.charge(2 + candidates.count) { return error }
            return .bool(candidates.contains { KeyEquality.equal($0, value) })
        }
        var failure = Value.null
        for candidate in others {
            if let error = machine.charge(1) { return error }
            if machine.equal(candidate, value, machine.depthLimit, &failure) { return .bool(true) }
        }
        return failure.isError ? failure : .bool(false)
    }

    /// The members as a list.
    func list() -> Value {
        guard var list = ListBuilder(machine, capacity: ordered.count) else {
            return machine.fail(.memory)
        }
        for value in ordered { _ = list.append(value) }
        return list.finish()
    }
}
