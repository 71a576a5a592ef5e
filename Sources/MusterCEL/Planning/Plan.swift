/// A program while it is being made.
struct Plan {
    var code: [Instruction] = []
    var handlerOf: [Int32] = []
    var spans: [Range<Int>] = []
    var handlers: [Handler] = []
    var constants: [Value] = []
    var sites: [FieldSite] = []
    /// Where each site's field name stands.
    var siteSpans: [Range<Int>] = []
    var sets: [ConstantSet] = []
    var patterns: [Pattern] = []
    var optionalFlags: [[Bool]] = []
    var functions: [Function] = []
    /// The field of each join.
    var joins: [Value] = []
    var temporaries: Int32 = 0
    let store = ConstantStore()
    private var functionIndices: [String: Int32] = [:]
    /// Positions of labels; -1 until bound.
    private var labels: [Int32] = []

    // MARK: Labels

    mutating func label() -> Int32 {
        labels.append(-1)
        return Int32(labels.count - 1)
    }

    mutating func bind(_ label: Int32) { labels[Int(label)] = Int32(code.count) }

    /// Replaces every label by the distance to the instruction it stands before, in handlers by its number.
    mutating func resolveLabels() {
        for index in code.indices {
            let here = Int32(index)
            switch code[index].opcode {
            case .jump, .branch: code[index].b = labels[Int(code[index].b)] - here
            case .andLeft, .orLeft, .orOptional, .orValue, .next, .nextMatch, .allStep, .existsStep,
                .countStep, .append, .insert, .merge, .unwrap:
                code[index].c = labels[Int(code[index].c)] - here
            default: break
            }
        }
        for index in handlers.indices {
            handlers[index].target = labels[Int(handlers[index].target)]
        }
    }

    mutating func handler(_ label: Int32, into register: Int32) -> Int32 {
        handlers.append(Handler(target: label, register: register))
        return Int32(handlers.count - 1)
    }

    // MARK: Tables

    mutating func emit(_ instruction: Instruction, _ span: Range<Int>, _ handler: Int32) {
        code.append(instruction)
        spans.append(span)
        handlerOf.append(handler)
    }

    /// The register of a new constant.
    mutating func constant(_ value: Value) -> Int32 {
        constants.append(value)
        return -Int32(constants.count)
    }

    /// The value of a constant's register.
    func value(_ register: Int32) -> Value { constants[Int(-register - 1)] }

    mutating func site(_ key: Value, _ span: Range<Int>) -> Int32 {
        siteSpans.append(span)
        sites.append(FieldSite(key))
        return Int32(sites.count - 1)
    }

    mutating func function(_ function: Function) -> Int32 {
        if let index = functionIndices[function.name] { return index }
        functions.append(function)
        let index = Int32(functions.count - 1)
        functionIndices[function.name] = index
        return index
    }

    /// The index of a list's optional flags; -1 if it has none.
    mutating func flags(_ flags: [Bool]) -> Int32 {
        guard flags.contains(true) else { return -1 }
        optionalFlags.append(flags)
        return Int32(optionalFlags.count - 1)
    }
}
