import MusterSource

/// Writes values as the expressions that would make them, documents' values included.
///
/// Works through a list of what is left to write, and stops at `longest` bytes: a value may be a whole document.
struct ValueLiteral {
    private enum Item {
        case text(String)
        case value(Value, depth: Int)
        /// The elements from `next` on.
        case elements(Value, next: Int, depth: Int)
        /// The entries from `next` on.
        case entries(Value, next: Int, depth: Int)
    }

    private let machine: Machine
    private let taint: SecretTaint
    private let longest: Int
    private var output: [UInt8] = []
    private var pending: [Item] = []

    private init(_ machine: Machine, _ taint: SecretTaint, _ longest: Int) {
        self.machine = machine
        self.taint = taint
        self.longest = longest
    }

    /// The text of a value in one line; a longer one is cut and ends in `…`.
    static func print(
        _ value: Value, in machine: Machine, _ taint: SecretTaint, longest: Int
    ) -> String {
        var literal = ValueLiteral(machine, taint, longest)
        literal.pending.append(.value(value, depth: machine.depthLimit))
        while literal.output.count <= longest, let item = literal.pending.popLast() {
            literal.write(item)
        }
        return literal.finished
    }

    private var finished: String {
        guard output.count > longest else { return String(decoding: output, as: UTF8.self) }
        var end = longest
        while end > 0, output[end] & 0xC0 == 0x80 { end -= 1 }
        return String(decoding: output[..<end], as: UTF8.self) + "…"
    }

    private mutating func write(_ item: Item) {
        switch item {
        case .text(let text): append(text)
        case .value(let value, let depth): write(value, depth)
        case .elements(let list, let next, let depth):
            guard next < machine.size(of: list) else { return append("]") }
            if next > 0 { append(", ") }
            pending.append(.elements(list, next: next + 1, depth: depth))
            pending.append(.value(machine.element(list, next), depth: depth))
        case .entries(let map, let next, let depth):
            guard next < machine.size(of: map) else { return append("}") }
            if next > 0 { append(", ") }
            pending.append(.entries(map, next: next + 1, depth: depth))
            pending.append(.value(machine.entry(map, next), depth: depth))
            pending.append(.text(": "))
            pending.append(.value(machine.key(map, next), depth: depth))
        }
    }

    private mutating func write(_ raw: Value, _ depth: Int) {
        guard depth > 0 else { return append("…") }
        if let fault = fault(raw) { return append(fault) }
        let value = machine.peek(raw)
        if taint.withholds(raw, reading: value) { return append(SecretTaint.words) }
        switch value.tag {
        case .list, .nodeList:
            append("[")
            pending.append(.elements(value, next: 0, depth: depth - 1))
        case .map, .nodeMap:
            append("{")
            pending.append(.entries(value, next: 0, depth: depth - 1))
        case .optional:
            guard let wrapped = value.wrapped else { return append("optional.none()") }
            append("optional.of(")
            pending.append(.text(")"))
            pending.append(.value(wrapped, depth: depth - 1))
        default: scalar(value)
        }
    }

    private mutating func scalar(_ value: Value) {
        switch value.tag {
        case .null: append("null")
        case .bool: append(value.asBool ? "true" : "false")
        case .int: append(String(value.asInt))
        case .uint: append("\(value.payload)u")
        case .double: double(value.asDouble)
        // One byte more than fits, so that what was cut shows.
        case .string: append(ConstantText.print(.string(Array(value.bytes.prefix(room)))))
        case .bytes: append(ConstantText.print(.bytes(Array(value.bytes.prefix(room)))))
        case .timestamp: called("timestamp", value)
        case .duration: called("duration", value)
        case .ip: called("ip", value)
        case .cidr: called("cidr", value)
        case .type: output.append(contentsOf: value.bytes)
        default: append("error()")
        }
    }

    private var room: Int { max(0, longest - output.count) &+ 1 }

    private mutating func double(_ number: Double) {
        if let word = NumberText.word(number) { return append("double(\"\(word)\")") }
        append(String(number))
    }

    private mutating func called(_ function: String, _ value: Value) {
        append(function + "(\"")
        ValueText.append(value, to: &output)
        append("\")")
    }

    /// What stands where the evidence holds no usable value; nil for every other value.
    private func fault(_ value: Value) -> String? {
        guard value.tag == .node, value.node.kind == .fault else { return nil }
        let node = value.node
        let bytes = UnsafeBufferPointer(
            start: value.binding.pointee.view.bytes(of: node), count: node.count)
        return "fault(" + ConstantText.print(.string(Array(bytes))) + ")"
    }

    private mutating func append(_ text: String) { output.append(contentsOf: text.utf8) }
}
