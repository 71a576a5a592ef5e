import MusterCEL

extension PlainValue {
    /// Whether type and value are the same; maps ignore order, NaN matches NaN.
    func matches(_ other: PlainValue) -> Bool {
        switch (self, other) {
        case (.null, .null): true
        case (.bool(let left), .bool(let right)): left == right
        case (.int(let left), .int(let right)): left == right
        case (.uint(let left), .uint(let right)): left == right
        case (.double(let left), .double(let right)): left == right || left.isNaN && right.isNaN
        case (.string(let left), .string(let right)), (.bytes(let left), .bytes(let right)):
            left == right
        case (.timestamp(let left, let leftPart), .timestamp(let right, let rightPart)):
            left == right && leftPart == rightPart
        case (.duration(let left), .duration(let right)): left == right
        case (.type(let left), .type(let right)): left.utf8.elementsEqual(right.utf8)
        case (.list(let left), .list(let right)):
            left.count == right.count && zip(left, right).allSatisfy { $0.matches($1) }
        case (.map(let left), .map(let right)):
            left.count == right.count
                && left.allSatisfy { entry in
                    right.contains { $0.key.matches(entry.key) && $0.value.matches(entry.value) }
                }
        case (.optional(let left), .optional(let right)):
            left == nil ? right == nil : right.map { left?.matches($0) ?? false } ?? false
        case (.network(let left), .network(let right)): left.utf8.elementsEqual(right.utf8)
        default: false
        }
    }
}
